"""A long fast: from the morning on nothing is eaten."""

import numpy as np

from physiology.body import Body, checked_number
from physiology.protocols.laboratory import millimolar, subject
from physiology.protocols.result import Result
from physiology.scenario import Scenario
from physiology.schedule import BY_THE_CLOCK
from physiology.usual import WAKING

UNITS = {
    "nadir": "mg/dL",
    "end_glucose": "mg/dL",
    "glucose_change": "mmol/L",
    "nadir_time": "h",
    "end_ketones": "mmol/L",
    "end_free_fatty_acids": "mmol/L",
}


def fast(who: str | Scenario | Body, hours: float = 24.0) -> Result:
    """Go on fasting after a night; insulin-treated people keep their basal insulin.

    Parameters
    ----------
    hours : float
        Hours since waking, 1 to 120.

    Returns
    -------
    Result
        The trajectory begins at waking, 07:00.
    """
    hours = checked_number("hours", hours, 1.0, 120.0, "h")
    person = subject(who)
    course = person.experiment(
        [*person.basal(), BY_THE_CLOCK],
        60.0 * hours,
        start=person.at_the_hour(WAKING),
        begin=WAKING,
    )
    glucose = course["plasma_glucose"]
    lowest = int(np.argmin(glucose))
    readouts = {
        "nadir": float(glucose[lowest]),
        "end_glucose": float(glucose[-1]),
        "glucose_change": millimolar(float(glucose[-1] - glucose[0])),
        "nadir_time": float(course.time[lowest] - WAKING) / 60.0,
        "end_ketones": float(course["ketones"][-1]),
        "end_free_fatty_acids": float(course["free_fatty_acids"][-1]),
    }
    return Result(readouts, UNITS, course)
