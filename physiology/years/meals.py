"""What is eaten on a day of a life: the usual meals, with the diet of these years."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from physiology.clock import minutes
from physiology.schedule import Meal
from physiology.usual import usual_meals

#: Energy of a gram (kcal), by the general Atwater factors.
CARBOHYDRATE_ENERGY, FAT_ENERGY, PROTEIN_ENERGY = 4.0, 9.0, 4.0
#: Least of anything in a meal (g).
_LEAST = 0.01


@lru_cache(maxsize=1)
def _usual() -> tuple[float, float, float]:
    """Return energy (kcal), share of carbohydrate (%) and hours between the outer meals."""
    meals = usual_meals()
    carbohydrate = sum(meal.carbohydrate for meal in meals) * CARBOHYDRATE_ENERGY
    energy = carbohydrate + sum(
        meal.fat * FAT_ENERGY + meal.protein * PROTEIN_ENERGY for meal in meals
    )
    times = [minutes(meal.time) for meal in meals]
    return energy, 100.0 * carbohydrate / energy, (max(times) - min(times)) / 60.0


def meals_of_life(
    carbohydrate_share: float, eating_window: float, window_centre: float, intake_of_need: float
) -> tuple[Meal, ...]:
    """Return the three meals of a day.

    Parameters
    ----------
    carbohydrate_share : float
        Percent of the energy; the declared default means the usual meals.
    eating_window, window_centre : float
        Hours; the declared default leaves the usual times.
    intake_of_need : float
        Percent of the energy needed.
    """
    energy, usual_share, usual_window = _usual()
    scale = intake_of_need / 100.0
    share = carbohydrate_share / _default_share() * usual_share
    carbohydrate = share / usual_share
    spared = energy * (usual_share - share) / 100.0
    made = []
    usual = usual_meals()
    fat = sum(meal.fat for meal in usual)
    for meal in usual:
        hour = minutes(meal.time) / 60.0
        if eating_window < usual_window:
            hour = window_centre + (hour - window_centre) * eating_window / usual_window
        more_fat = spared / FAT_ENERGY * meal.fat / fat
        made.append(
            replace(
                meal,
                time=_clock(hour),
                carbohydrate=_amount(meal.carbohydrate * carbohydrate * scale),
                fat=_amount(max(meal.fat + more_fat, 0.0) * scale),
                protein=_amount(meal.protein * scale),
            )
        )
    return tuple(made)


def _default_share() -> float:
    from physiology.slow.diet import carbohydrate_share

    return carbohydrate_share.default


def _amount(grams: float) -> float:
    return max(grams, _LEAST)


def _clock(hour: float) -> str:
    whole = round(hour * 60.0) % 1440
    return f"{whole // 60:02d}:{whole % 60:02d}"
