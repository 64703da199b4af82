"""The pump stops: a body without its own insulin loses its basal insulin too."""

import numpy as np

from physiology.body import Body, checked_number
from physiology.clock import minutes
from physiology.protocols.laboratory import first_time, needs_insulin_therapy, subject
from physiology.protocols.result import Result
from physiology.scenario import Scenario
from physiology.schedule import BY_THE_CLOCK

_MORNING = 420.0
UNITS = {
    "ketones_peak": "mmol/L",
    "ketones_end": "mmol/L",
    "slope_after_first_hour": "mg/dL/h",
    "time_to_300": "h",
    "time_to_ketones_1_6": "h",
    "time_to_ketones_3_0": "h",
    "morning_change": "mg/dL",
}


def basal_interruption(
    who: str | Scenario | Body, hours: float = 24.0, start: str = "02:00"
) -> Result:
    """Stop the basal insulin of a fasting body.

    Parameters
    ----------
    hours : float
        How long it stays off, 1 to 72.
    start : str
        Time of day; ``morning_change`` is read at the next 07:00 (or at the end).

    Raises
    ------
    ScenarioError
        If the person has no basal insulin.
    """
    hours = checked_number("hours", hours, 1.0, 72.0, "h")
    begin = minutes(start, "start")
    person = subject(who)
    needs_insulin_therapy(person, "basal_interruption")
    levels = [*person.basal(begin), BY_THE_CLOCK]
    course = person.experiment(levels, 60.0 * hours, begin=begin, start=person.at_the_hour(begin))
    glucose = course["plasma_glucose"]
    since = course.time - begin
    window = (since >= 60.0) & (since <= min(300.0, 60.0 * hours))
    slope = np.polyfit(since[window] / 60.0, glucose[window], 1)[0] if window.sum() > 2 else 0.0
    morning = min((_MORNING - begin) % 1440.0 or 1440.0, 60.0 * hours)
    ketones = course["ketones"]
    readouts = {
        "ketones_peak": float(ketones.max()),
        "ketones_end": float(ketones[-1]),
        "slope_after_first_hour": float(slope),
        "time_to_300": (first_time(course, "plasma_glucose", 300.0) - begin) / 60.0,
        "time_to_ketones_1_6": (first_time(course, "ketones", 1.6) - begin) / 60.0,
        "time_to_ketones_3_0": (first_time(course, "ketones", 3.0) - begin) / 60.0,
        "morning_change": float(np.interp(morning, since, glucose) - glucose[0]),
    }
    return Result(readouts, UNITS, course)
