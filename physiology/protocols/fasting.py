"""Fasting: hours after the last meal of a usual day."""

from physiology.body import Body, checked_number
from physiology.core.integrate import Level
from physiology.protocols.laboratory import (
    PICOMOLES_PER_MICROUNIT_PER_ML,
    at,
    millimolar,
    subject,
)
from physiology.protocols.result import Result
from physiology.scenario import Scenario
from physiology.schedule import BY_THE_CLOCK, schedule_levels
from physiology.schedule.products import PUMP_INPUT
from physiology.usual import WAKING, treated_schedule, usual_meals

_DINNER = 1140.0
UNITS = {
    "glucose": "mmol/L",
    "insulin": "uU/mL",
    "c_peptide": "nmol/L",
    "endogenous_glucose_production": "mg/kg/min",
    "insulin_secretion_rate": "pmol/kg/min",
    "free_fatty_acids": "mmol/L",
    "ketones": "mmol/L",
    "cortisol": "ug/dL",
}


def fasting(who: str | Scenario | Body, hours: float = 10.0) -> Result:
    """Read the blood some hours after dinner; insulin-treated people keep their basal insulin.

    Parameters
    ----------
    hours : float
        Hours since the last meal, 0 to 96.

    Returns
    -------
    Result
        The trajectory begins at 07:00 of the day before.
    """
    hours = checked_number("hours", hours, 0.0, 96.0, "h")
    person = subject(who)
    end = _DINNER + 60.0 * hours
    scale = person.body.value("dose_scale")
    day = schedule_levels(treated_schedule(usual_meals(), person.therapy), WAKING, end, scale)
    # Meals and boluses of the next day do not happen: the fast goes on.
    levels = [
        level
        for level in day
        if level.start <= _DINNER or (level.name == PUMP_INPUT and _is_basal(level))
    ]
    course = person.experiment([*levels, BY_THE_CLOCK], end - WAKING, begin=WAKING)
    readouts = {
        "glucose": millimolar(at(course, "plasma_glucose", end)),
        "insulin": at(course, "plasma_insulin", end) / PICOMOLES_PER_MICROUNIT_PER_ML,
        "c_peptide": at(course, "c_peptide", end) / 1000.0,
        "endogenous_glucose_production": at(course, "endogenous_glucose_production", end),
        "insulin_secretion_rate": at(course, "insulin_secretion_rate", end),
        "free_fatty_acids": at(course, "free_fatty_acids", end),
        "ketones": at(course, "ketones", end),
        "cortisol": at(course, "cortisol", end),
    }
    return Result(readouts, UNITS, course)


def _is_basal(level: Level) -> bool:
    return level.end - level.start > 1.5
