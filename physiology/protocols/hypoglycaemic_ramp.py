"""Hypoglycaemic ramp: glucose falls slowly under insulin, and one alarm after another goes off."""

import numpy as np
from numpy.typing import NDArray

from physiology.body import Body
from physiology.core.integrate import Array, Level
from physiology.protocols.laboratory import Subject, millimolar, subject
from physiology.protocols.result import Result
from physiology.scenario import Scenario
from physiology.trajectory import Trajectory

_START = 90.0
_LEVEL_MINUTES = 30.0
_RAMP_MINUTES = 181
_FALL = 0.25
_INSULIN = 60.0
#: Share of the largest possible adrenaline answer that counts as an answer.
_ADRENALINE = 0.05
#: Share of its own rise at which a hormone has answered, and the rise that counts as one.
_SHARE, _RISE = 0.1, 0.2
_SECRETION_LOST = 0.2
_NO_SECRETION = 0.05
#: Hormones that answer later.
_LATER = ("cortisol", "growth_hormone")
UNITS = {
    "secretion_threshold": "mmol/L",
    "glucagon_threshold": "mmol/L",
    "adrenaline_threshold": "mmol/L",
    **{f"{name}_threshold": "mmol/L" for name in _LATER},
}


def hypoglycaemic_ramp(who: str | Scenario | Body) -> Result:
    """Hold glucose at 90 mg/dL, then let it fall by 15 mg/dL an hour, insulin at 60 mU/m2/min.

    Returns
    -------
    Result
        Plasma glucose at which each answer begins; infinite if it never does.

    Notes
    -----
    Secretion has answered when a fifth of it is lost, adrenaline at 5 % of its largest
    possible answer, and the other hormones at a tenth of their own rise, if it is at least a
    fifth and lifts them above their level before insulin ran. Each hormone is compared with a
    run in which glucose is held.
    """
    person = subject(who)
    start, _ = person.at_glucose(_START)
    course = person.experiment(_levels(person, _FALL), _duration(), start=start)
    held = person.experiment(_levels(person, 0.0), _duration(), start=start)
    glucose = course["plasma_glucose"]
    secretion = course["insulin_secretion_rate"]
    ramp = course.time >= _LEVEL_MINUTES
    before = float(secretion[ramp][0])
    lost = secretion < (1.0 - _SECRETION_LOST) * before
    alarmed = course["adrenaline"] - held["adrenaline"] > _ADRENALINE
    readouts = {
        "secretion_threshold": _first(glucose, ramp & lost & (before > _NO_SECRETION)),
        "glucagon_threshold": _risen(course, held, "glucagon", ramp),
        "adrenaline_threshold": _first(glucose, ramp & alarmed),
    }
    for name in _LATER:
        readouts[f"{name}_threshold"] = _risen(course, held, name, ramp)
    return Result(readouts, UNITS, course)


def _duration() -> float:
    return _LEVEL_MINUTES + _RAMP_MINUTES


def _levels(person: Subject, fall: float) -> list[Level]:
    end = _duration()
    steps = [
        Level(
            "clamp_target", _LEVEL_MINUTES + minute, _LEVEL_MINUTES + minute + 1.0,
            _START - fall * minute, replaces=True,
        )
        for minute in range(_RAMP_MINUTES)
    ]  # fmt: skip
    return [
        *person.basal(),
        *person.insulin_clamp(_INSULIN, _START, 0.0, end),
        *steps,
    ]


def _first(glucose: Array, answered: NDArray[np.bool_]) -> float:
    """Return glucose (mmol/L) when something is true for the first time, or infinity."""
    return millimolar(float(glucose[np.argmax(answered)])) if answered.any() else float("inf")


def _risen(course: Trajectory, held: Trajectory, name: str, ramp: NDArray[np.bool_]) -> float:
    """Return glucose at which a hormone has begun to rise above its course without the fall."""
    extra = course[name] - held[name]
    rise = float(extra[ramp].max())
    lifted = course[name][ramp].max() > course[name][0]
    if not lifted or rise < _RISE * float(held[name][ramp].mean()):
        return float("inf")
    return _first(course["plasma_glucose"], ramp & (extra > _SHARE * rise))
