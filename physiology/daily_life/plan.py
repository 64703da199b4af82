"""What one day brings, drawn before it begins: the same whatever insulin is used."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from physiology.clock import minutes
from physiology.controllers.temporary_basal import TICK
from physiology.daily_life.behaviour import Behaviour
from physiology.schedule import Meal

_DAY = 1440.0
_BLOCKS = 4
_HOURS = 24
#: Snacks are eaten between these minutes of a day, exercise begins between those.
_SNACKS_FROM, _SNACKS_UNTIL = 900.0, 1320.0
_BOUTS_FROM, _BOUTS_UNTIL = 990.0, 1110.0
_SNACK_FAT, _SNACK_PROTEIN = 5.0, 3.0


@dataclass(frozen=True)
class EatenMeal:
    """A meal as it happens; times in minutes since the first midnight.

    Attributes
    ----------
    meal : Meal
        What is eaten; its own time does not count.
    counted : float
        g as the person takes it to be.
    bolus : float or None
        When the bolus is given, if it is.
    """

    start: float
    meal: Meal
    counted: float
    bolus: float | None
    snack: bool = False


@dataclass(frozen=True)
class DayPlan:
    """A day before it is lived.

    Attributes
    ----------
    meals : tuple of EatenMeal
    sensitivity : tuple of float
        Factor on insulin sensitivity in each quarter of the day.
    bout : float or None
        When exercise begins.
    checks : tuple of float
        When the person looks at the reading between meals.
    loop_off : tuple of bool
        Hours in which a closed loop does not run.
    sleeps_through : bool
        True if no alarm wakes the person.
    """

    meals: tuple[EatenMeal, ...]
    sensitivity: tuple[float, ...]
    bout: float | None
    checks: tuple[float, ...]
    loop_off: tuple[bool, ...]
    sleeps_through: bool = False


#: The plan of a day before there is any.
NOTHING = DayPlan((), (1.0,) * _BLOCKS, None, (), (False,) * _HOURS)


def planned(
    midnight: float, meals: tuple[Meal, ...], behaviour: Behaviour, random: np.random.Generator
) -> DayPlan:
    """Draw a day.

    Parameters
    ----------
    midnight : float
        Minute at which it begins.
    meals : tuple of Meal
        What is eaten on an average day.
    """
    eaten = [_eaten(midnight, meal, behaviour, random, 1.0) for meal in meals]
    for chance in (behaviour.snacks_a_day, behaviour.snacks_a_day - 1.0):
        # Drawn whether it is eaten or not, so that a setting changes nothing else of the day.
        at = float(random.uniform(_SNACKS_FROM, _SNACKS_UNTIL))
        happens = random.random() < chance
        snack = Meal("00:00", max(behaviour.snack_carbohydrate, 1e-3), _SNACK_FAT, _SNACK_PROTEIN)
        drawn = _eaten(midnight + at, snack, behaviour, random, behaviour.snack_bolus_share)
        if happens:
            eaten.append(replace(drawn, snack=True))
    day = behaviour.day_sensitivity_spread * random.standard_normal()
    blocks = behaviour.block_sensitivity_spread * random.standard_normal(_BLOCKS)
    moves = random.random() < behaviour.bouts_a_week / 7.0
    begins = midnight + float(random.uniform(_BOUTS_FROM, _BOUTS_UNTIL))
    looks = np.sort(random.uniform(behaviour.waking, behaviour.bedtime, 12))
    kept = random.permutation(12) < behaviour.checks_a_day
    off = random.random(_HOURS) < behaviour.loop_off_share
    deaf = bool(random.random() < behaviour.slept_through_share)
    return DayPlan(
        meals=tuple(sorted(eaten, key=lambda one: one.start)),
        sensitivity=tuple(float(np.exp(day + block)) for block in blocks),
        bout=_tick(begins) if moves else None,
        checks=tuple(_tick(midnight + float(look)) for look in looks[kept]),
        loop_off=tuple(bool(hour) for hour in off),
        sleeps_through=deaf,
    )


def _eaten(
    midnight: float,
    meal: Meal,
    behaviour: Behaviour,
    random: np.random.Generator,
    bolus_share: float,
) -> EatenMeal:
    size, shift, error = random.standard_normal(3)
    remembers, takes, late = random.random(3)
    spread = behaviour.meal_time_spread
    start = midnight + minutes(meal.time) + spread * float(np.clip(shift, -2.0, 2.0))
    share = float(np.exp(behaviour.meal_spread * size))
    grams = meal.carbohydrate * share
    counted = grams * behaviour.counting_bias * float(np.exp(behaviour.counting_spread * error))
    given = takes < bolus_share and remembers >= behaviour.forgotten_share
    return EatenMeal(
        start=_tick(start),
        meal=_of_size(meal, grams),
        counted=counted,
        bolus=_tick(start + late * behaviour.latest_bolus) if given else None,
    )


def _of_size(meal: Meal, grams: float) -> Meal:
    """Return the meal with other carbohydrate, within what a meal may hold."""
    return replace(meal, carbohydrate=min(grams, 200.0))


def _tick(minute: float) -> float:
    """Return the nearest tick."""
    return TICK * round(minute / TICK)
