"""A step of mean glucose: how soon HbA1c shows it."""

from __future__ import annotations

import numpy as np

from physiology.body import Body, checked_number
from physiology.core.integrate import Array
from physiology.outcomes import hba1c_of_mean_glucose
from physiology.protocols.laboratory import body_of
from physiology.protocols.result import Readouts
from physiology.scenario import Scenario
from physiology.slow.glycated_haemoglobin import remembered

#: Mean glucose before (mg/dL); shares do not depend on it.
_BEFORE = 100.0
_DAYS = 60
UNITS = {"hba1c_share_30d": "%", "hba1c_share_60d": "%"}


def glucose_step(who: str | Scenario | Body = "healthy", raise_by: float = 50.0) -> Readouts:
    """Raise mean glucose at once and for good, and read HbA1c day by day.

    Parameters
    ----------
    who : str, Scenario or Body
        Whose red cells; they are the same in everyone unless set otherwise.
    raise_by : float
        mg/dL, 1 to 300.

    Returns
    -------
    Readouts
        Shares of the change that HbA1c shows in the end.

    Raises
    ------
    ScenarioError
        If the step is out of range.
    """
    memory = body_of(who).value("glycation_memory")
    rise = checked_number("raise_by", raise_by, 1.0, 300.0, "mg/dL")
    first, last = hba1c_of_mean_glucose(_BEFORE), hba1c_of_mean_glucose(_BEFORE + rise)
    course = _day_by_day(first, last, memory)
    shown = 100.0 * (course - first) / (last - first)
    return Readouts({f"hba1c_share_{day}d": float(shown[day]) for day in (30, _DAYS)}, UNITS)


def _day_by_day(first: float, last: float, memory: float) -> Array:
    """Return HbA1c at the start and after each day at the new glucose."""
    course = [first]
    for _ in range(_DAYS):
        course.append(remembered(course[-1], last, 1.0, memory))
    return np.array(course)
