"""Intravenous glucose tolerance test, read with the minimal model."""

import math

import numpy as np

from physiology.body import Body, checked_number
from physiology.core.integrate import Array, Level
from physiology.protocols.laboratory import PICOMOLES_PER_MICROUNIT_PER_ML, Subject, subject
from physiology.protocols.result import Result
from physiology.scenario import Scenario

_MINUTES = 180
_SAMPLES = (
    10,
    12,
    14,
    16,
    19,
    22,
    23,
    24,
    25,
    27,
    30,
    35,
    40,
    50,
    60,
    70,
    80,
    90,
    100,
    120,
    150,
    180,
)
UNITS = {
    "si": "1e-4/min per uU/mL",
    "sg": "1/min",
    "air_g": "uU/mL",
    "kg_slope": "%/min",
}


def ivgtt(who: str | Scenario | Body | Subject, grams_per_kg: float = 0.3) -> Result:
    """Inject glucose within a minute and follow it for three hours.

    Sensitivity and effectiveness are fitted with the minimal model to samples from 10 min
    on, insulin taken as known. ``air_g`` is mean insulin from 2 to 10 min above basal;
    ``kg_slope`` the fall of ln glucose from 10 to 32 min.
    """
    grams_per_kg = checked_number("grams_per_kg", grams_per_kg, 0.05, 1.0, "g/kg")
    person = subject(who)
    dose = Level("intravenous_glucose", 0.0, 1.0, 1000.0 * grams_per_kg)
    course = person.experiment([*person.basal(), dose], float(_MINUTES))
    minute = course.time
    insulin = course["plasma_insulin"] / PICOMOLES_PER_MICROUNIT_PER_ML
    glucose = course["plasma_glucose"]
    early = (minute >= 2.0) & (minute <= 10.0)
    fall = (minute >= 10.0) & (minute <= 32.0)
    effectiveness, sensitivity = minimal_model(glucose, insulin)
    readouts = {
        "si": 1e4 * sensitivity,
        "sg": effectiveness,
        "air_g": float(insulin[early].mean() - insulin[0]),
        "kg_slope": -100.0 * float(np.polyfit(minute[fall], np.log(glucose[fall]), 1)[0]),
    }
    return Result(readouts, UNITS, course)


def minimal_model(glucose: Array, insulin: Array) -> tuple[float, float]:
    """Fit the minimal model to minute values; return effectiveness and sensitivity.

    References
    ----------
    Bergman 1979: G' = -(SG + X) G + SG Gb; X' = -p2 X + p3 (I - Ib); SI = p3/p2.
    """
    excess = [float(value - insulin[0]) for value in insulin]
    samples = np.array(_SAMPLES)
    basal = float(glucose[0])

    def curve(logs: Array) -> Array:
        effect, p2, sensitivity, top = (math.exp(value) for value in logs)
        keep = math.exp(-p2)
        action, level = 0.0, top
        levels = np.empty(_MINUTES + 1)
        levels[0] = level
        for minute in range(1, _MINUTES + 1):
            mean = 0.5 * (excess[minute - 1] + excess[minute])
            following = keep * action + (1.0 - keep) * sensitivity * mean
            loss = effect + 0.5 * (action + following)
            action = following
            decay = math.exp(-min(max(loss, -0.5), 5.0))
            goal = effect * basal / loss if abs(loss) > 1e-12 else level
            level = goal + (level - goal) * decay
            levels[minute] = level
        return levels

    from scipy.optimize import least_squares

    def misfit(logs: Array) -> Array:
        return (curve(logs)[samples] - glucose[samples]) / basal

    top = float(glucose[5])
    starts = [
        np.log([0.02, 0.03, 4e-4, top]),
        np.log([0.012, 0.08, 1e-4, top]),
    ]
    low, high = np.log([1e-4, 1e-3, 1e-8, 10.0]), np.log([0.3, 1.0, 0.1, 5000.0])
    fits = [least_squares(misfit, start, bounds=(low, high)) for start in starts]
    best = min(fits, key=lambda fit: fit.cost)
    return float(math.exp(best.x[0])), float(math.exp(best.x[2]))
