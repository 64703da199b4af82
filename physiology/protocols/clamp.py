"""Hyperinsulinaemic clamp: insulin runs, and glucose is given to hold its level."""

import numpy as np

from physiology.body import Body, checked_number
from physiology.core.integrate import Level
from physiology.protocols.laboratory import PICOMOLES_PER_MICROUNIT_PER_ML, Subject, subject
from physiology.protocols.result import Result
from physiology.scenario import Scenario

_PRIMING = 10.0
_STEADY = 30.0
UNITS = {"m_value": "mg/kg/min", "egp_suppression": "%", "steady_insulin": "uU/mL"}


def clamp(
    who: str | Scenario | Body | Subject,
    insulin: float = 40.0,
    glucose: float = 90.0,
    hours: float = 2.0,
    basal_glucose: float | None = None,
) -> Result:
    """Clamp glucose while insulin runs; the usual basal insulin goes on.

    A body whose glucose is higher is first brought to ``basal_glucose`` (or to the target)
    by an overnight insulin drip, which ends when the clamp begins.

    Parameters
    ----------
    insulin : float
        mU/m2/min; doubled in the first ten minutes.
    glucose : float
        Target, mg/dL.
    """
    insulin = checked_number("insulin", insulin, 0.0, 1000.0, "mU/m2/min")
    glucose = checked_number("glucose", glucose, 40.0, 400.0, "mg/dL")
    hours = checked_number("hours", hours, 0.75, 24.0, "h")
    before = glucose if basal_glucose is None else basal_glucose
    before = checked_number("basal_glucose", before, 40.0, 400.0, "mg/dL")
    person = subject(who)
    start, _ = person.at_glucose(before)
    end = 60.0 * hours
    levels = [
        *person.basal(),
        *person.insulin_clamp(insulin, glucose, 0.0, end),
        Level("intravenous_insulin", 0.0, _PRIMING, person.insulin_per_surface(insulin)),
    ]
    course = person.experiment(levels, end, start=start)
    last = course.time >= end - _STEADY
    production = course["endogenous_glucose_production"]
    readouts = {
        "m_value": float(np.mean(course["clamp_glucose_infusion"][last])),
        "egp_suppression": 100.0 * (1.0 - float(production[-1] / production[0])),
        "steady_insulin": float(np.mean(course["plasma_insulin"][last]))
        / PICOMOLES_PER_MICROUNIT_PER_ML,
    }
    return Result(readouts, UNITS, course)
