"""Glucose is kept high for days: what it does to insulin's action and to the beta cell."""

from physiology.body import Body, checked_number
from physiology.core.errors import ScenarioError
from physiology.protocols.clamp import clamp
from physiology.protocols.ivgtt import ivgtt
from physiology.protocols.laboratory import Subject, glucose_clamp, subject
from physiology.protocols.result import Result
from physiology.scenario import Scenario
from physiology.usual import WAKING

#: First-phase insulin (uU/mL) below which there is nothing to compare.
_NO_RESPONSE = 0.5
UNITS = {"sensitivity_change": "%", "disposition_index_change": "%"}


def glucose_infusion(
    who: str | Scenario | Body, raise_by: float = 50.0, hours: float = 72.0
) -> Result:
    """Hold glucose above fasting by an infusion, from 07:00; test before and after.

    Parameters
    ----------
    raise_by : float
        mg/dL, 5 to 250.
    hours : float
        1 to 240.

    Returns
    -------
    Result
        The trajectory is that of the infusion.

    Notes
    -----
    ``sensitivity_change`` is that of the clamp (M, 40 mU/m2/min at 90 mg/dL);
    ``disposition_index_change`` that of M times the first phase of an intravenous glucose
    tolerance test. After the infusion the body rests until it stands still, while what changes
    over days stays as the infusion has left it.

    Raises
    ------
    ScenarioError
        If the beta cells do not answer glucose at all.
    """
    raise_by = checked_number("raise_by", raise_by, 5.0, 250.0, "mg/dL")
    hours = checked_number("hours", hours, 1.0, 240.0, "h")
    person = subject(who)
    if ivgtt(person).readouts["air_g"] < _NO_RESPONSE:
        raise ScenarioError(
            f"glucose_infusion: the beta cells of {person.body.who.label} do not answer glucose; "
            "choose a person with insulin secretion"
        )
    end = WAKING + 60.0 * hours
    target = person.glucose_of(person.fasting) + raise_by
    levels = [*person.basal(), *glucose_clamp(target, WAKING, end)]
    course = person.experiment(levels, 60.0 * hours, begin=WAKING, step=5.0)
    before, later = (_tested(one) for one in (person, person.rested(course.final_state)))
    readouts = {
        "sensitivity_change": 100.0 * (later[0] / before[0] - 1.0),
        "disposition_index_change": 100.0 * (later[0] * later[1] / (before[0] * before[1]) - 1.0),
    }
    return Result(readouts, UNITS, course)


def _tested(person: Subject) -> tuple[float, float]:
    """Return sensitivity (M, mg/kg/min) and first-phase insulin (uU/mL)."""
    return clamp(person).readouts["m_value"], ivgtt(person).readouts["air_g"]
