"""How a person with insulin treatment lives: what is eaten, counted, injected and forgotten."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from physiology.schedule import Meal


@dataclass(frozen=True)
class Behaviour:
    """Habits and errors of daily life; every number is an assumption.

    Attributes
    ----------
    counting_bias, counting_spread
        Carbohydrate counted is eaten times bias times a log-normal error.
    sensitivity_spread
        Day-to-day spread (SD of the logarithm) of insulin sensitivity.
    """

    meal_spread: float = 0.20
    meal_time_spread: float = 25.0
    counting_bias: float = 1.0
    counting_spread: float = 0.40
    latest_bolus: float = 15.0
    forgotten_share: float = 0.05
    snack_share: float = 0.5
    snack_bolus_share: float = 0.4
    snack_carbohydrate: float = 18.0
    sensitivity_spread: float = 0.20
    correction_above: float = 150.0
    correction_target: float = 115.0
    correction_share: float = 1.0
    reduction_below: float = 110.0
    reduction_share: float = 0.6
    rescue_below: float = 65.0
    rescue_carbohydrate: float = 15.0
    rescue_pause: float = 20.0


@dataclass(frozen=True)
class EatenMeal:
    """A meal as it happens on one day; ``bolus`` is the minute of the bolus, if any."""

    start: float
    carbohydrate: float
    counted: float
    bolus: float | None
    fat: float
    protein: float


def eaten(
    meals: tuple[Meal, ...],
    minutes_of: list[float],
    behaviour: Behaviour,
    random: np.random.Generator,
) -> list[EatenMeal]:
    """Return what is eaten on one day, in order of time."""
    plan = [
        (start, meal.carbohydrate, meal.fat, meal.protein, 1.0)
        for start, meal in zip(minutes_of, meals, strict=True)
    ]
    if random.random() < behaviour.snack_share:
        share = behaviour.snack_bolus_share
        plan.append((960.0, behaviour.snack_carbohydrate, 5.0, 3.0, share))
    day = []
    for start, grams, fat, protein, bolus_share in plan:
        size = grams * float(np.exp(behaviour.meal_spread * random.standard_normal()))
        shift = float(np.clip(behaviour.meal_time_spread * random.standard_normal(), -60.0, 60.0))
        error = float(np.exp(behaviour.counting_spread * random.standard_normal()))
        takes = random.random() < bolus_share and random.random() >= behaviour.forgotten_share
        late = float(random.uniform(0.0, behaviour.latest_bolus))
        day.append(
            EatenMeal(
                start=start + shift,
                carbohydrate=size,
                counted=size * behaviour.counting_bias * error,
                bolus=start + shift + late if takes else None,
                fat=fat,
                protein=protein,
            )
        )
    return sorted(day, key=lambda meal: meal.start)
