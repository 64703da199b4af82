"""Oral glucose tolerance test: 75 g of glucose drunk in the morning."""

import numpy as np

from physiology.body import Body, checked_number
from physiology.core.assemble import model
from physiology.core.integrate import Level
from physiology.protocols.laboratory import (
    PICOMOLES_PER_MICROUNIT_PER_ML,
    at,
    millimolar,
    peak,
    subject,
)
from physiology.protocols.result import Result
from physiology.scenario import Scenario
from physiology.trajectory import Trajectory

_DRINKING = 5.0
_TIMES = (0, 30, 60, 90, 120, 150, 180)
UNITS = (
    {f"glucose_{minute}": "mmol/L" for minute in _TIMES}
    | {f"insulin_{minute}": "uU/mL" for minute in _TIMES}
    | {
        "c_peptide_120": "nmol/L",
        "peak_glucose": "mmol/L",
        "peak_time": "min",
        "secretion_ratio": "1",
        "secretion_rising_at_120": "1",
        "homa_ir": "1",
        "homa_b": "%",
        "matsuda": "1",
        "insulinogenic_index": "uU/mL per mmol/L",
        "disposition_index": "1",
    }
)


def drink(grams: float, minutes: float = _DRINKING) -> list[Level]:
    """Return the levels of a glucose drink at minute 0."""
    milligrams = grams * 1000.0
    return [
        Level("meal_ingestion", 0.0, minutes, milligrams / minutes),
        Level("meal_mass", 0.0, minutes, milligrams),
    ]


def ogtt(who: str | Scenario | Body, grams: float = 75.0) -> Result:
    """Give a glucose drink after a night's fast; treated people keep only basal insulin.

    Parameters
    ----------
    grams : float
        Glucose, within the limits of meal carbohydrate.
    """
    item = model().declared["meal_carbohydrate"]
    grams = checked_number("grams", grams, 1.0, item.bounds[1], "g")
    person = subject(who)
    course = person.experiment([*person.basal(), *drink(grams)], 180.0)
    return Result(_readouts(course), UNITS, course)


def _readouts(course: Trajectory) -> dict[str, float]:
    glucose = {m: millimolar(at(course, "plasma_glucose", m)) for m in _TIMES}
    insulin = {m: at(course, "plasma_insulin", m) / PICOMOLES_PER_MICROUNIT_PER_ML for m in _TIMES}
    readouts = {f"glucose_{m}": value for m, value in glucose.items()}
    readouts |= {f"insulin_{m}": value for m, value in insulin.items()}
    readouts["c_peptide_120"] = at(course, "c_peptide", 120.0) / 1000.0
    top, time = peak(course, "plasma_glucose")
    readouts |= {"peak_glucose": millimolar(top), "peak_time": time}
    secretion = course["insulin_secretion_rate"]
    basal = max(float(secretion[0]), 1e-9)
    readouts["secretion_ratio"] = float(secretion.max()) / basal if secretion.max() > 1e-6 else 0.0
    rising = at(course, "insulin_secretion_rate", 121.0) > at(course, "insulin_secretion_rate", 119)
    readouts["secretion_rising_at_120"] = float(rising)
    readouts |= indices(glucose, insulin)
    return readouts


def indices(glucose: dict[int, float], insulin: dict[int, float]) -> dict[str, float]:
    """Return the clinic's indices from mmol/L and uU/mL at 0, 30, 60, 90 and 120 min.

    References
    ----------
    Matthews 1985 (HOMA), Matsuda and DeFronzo 1999, Phillips 1994 (insulinogenic index).
    """
    five = (0, 30, 60, 90, 120)
    mean_glucose = float(np.mean([18.016 * glucose[m] for m in five]))
    mean_insulin = float(np.mean([insulin[m] for m in five]))
    fasting = 18.016 * glucose[0] * insulin[0]
    matsuda = 10000.0 / (max(fasting, 1e-9) * max(mean_glucose * mean_insulin, 1e-9)) ** 0.5
    rise = glucose[30] - glucose[0]
    early = (insulin[30] - insulin[0]) / rise if abs(rise) > 1e-9 else 0.0
    above = glucose[0] - 3.5
    return {
        "homa_ir": glucose[0] * insulin[0] / 22.5,
        "homa_b": 20.0 * insulin[0] / above if above > 1e-9 else float("inf"),
        "matsuda": matsuda,
        "insulinogenic_index": early,
        "disposition_index": early * matsuda,
    }
