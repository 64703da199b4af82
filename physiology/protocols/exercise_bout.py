"""One bout of exercise from the fasting state, basal insulin running."""

import numpy as np

from physiology.body import Body
from physiology.core.assemble import model
from physiology.core.integrate import Level
from physiology.protocols.clamp import clamp
from physiology.protocols.laboratory import Subject, millimolar, subject
from physiology.protocols.result import Result
from physiology.scenario import Scenario
from physiology.schedule import Day, Exercise

_CLOSE = 0.03
UNITS = {
    "glucose_change": "mmol/L", "minimum_glucose": "mmol/L", "sensitivity_recovery_days": "d",
}  # fmt: skip


def exercise_bout(
    who: str | Scenario | Body,
    minutes: float = 60.0,
    intensity: float = 60.0,
    kind: str = "aerobic",
) -> Result:
    """Exercise, then rest for the same time.

    Parameters
    ----------
    intensity : float
        % of VO2max; of maximal effort for resistance and sprint.

    Notes
    -----
    ``sensitivity_recovery_days`` is the first half day after which the clamp differs by less
    than 3 % from before.
    """
    bout = Exercise("00:00", minutes, intensity, kind)
    person = subject(who)
    levels = [*person.basal(), *bout.levels(Day(0.0))]
    course = person.experiment(levels, 2.0 * minutes)
    glucose = course["plasma_glucose"]
    readouts = {
        "glucose_change": millimolar(float(np.interp(minutes, course.time, glucose) - glucose[0])),
        "minimum_glucose": millimolar(float(glucose.min())),
        "sensitivity_recovery_days": _recovery(person, course["sensitisation"][-1]),
    }
    return Result(readouts, UNITS, course)


def _recovery(person: Subject, gained: float) -> float:
    """Return days until the sensitisation left no longer shows in a clamp."""
    own = clamp(person.body).readouts["m_value"]
    fading = person.body.value("sensitisation_time")
    for half_days in range(29):
        left = float(gained) * float(np.exp(-720.0 * half_days / fading))
        if abs(_clamp_with(person, left) / own - 1.0) < _CLOSE:
            return half_days / 2.0
    return float("inf")


def _clamp_with(person: Subject, sensitisation: float) -> float:
    start, _ = person.at_glucose(90.0)
    state = start.copy()
    state[model().states.index("sensitisation")] = sensitisation
    levels = [
        *person.basal(),
        *person.insulin_clamp(40.0, 90.0, 0.0, 120.0),
        Level("intravenous_insulin", 0.0, 10.0, person.insulin_per_surface(40.0)),
    ]
    course = person.experiment(levels, 120.0, start=state)
    return float(course["clamp_glucose_infusion"][course.time >= 90.0].mean())
