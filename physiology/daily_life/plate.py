"""The food of daily life: what is being eaten in each five minutes, rescue sugar included."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from physiology.clock import minutes
from physiology.core.assemble import model
from physiology.core.integrate import Array
from physiology.daily_life.behaviour import Behaviour, eaten
from physiology.schedule import MILLIGRAMS_PER_GRAM, Meal

TICK = 5.0
_EATING_TICKS = 3
_EATEN = {"protein": "meal_protein_eaten", "fat": "meal_fat_eaten"}


@dataclass(frozen=True)
class Serving:
    """Something eaten from a minute on, over a quarter of an hour; grams."""

    start: float
    carbohydrate: float
    fat: float = 0.0
    protein: float = 0.0


@dataclass
class Plate:
    """What one day brings; it belongs to one run and is thrown away with it."""

    servings: list[Serving] = field(default_factory=list)
    boluses: list[tuple[float, float]] = field(default_factory=list)
    rescued: float = -np.inf

    def rescue(self, now: float, reading: float, behaviour: Behaviour) -> None:
        """Eat sugar when the sensor reads low, but not again at once."""
        if reading < behaviour.rescue_below and now - self.rescued >= behaviour.rescue_pause:
            self.rescued = now
            self.servings.append(Serving(now, behaviour.rescue_carbohydrate))

    def counted(self, now: float) -> list[float]:
        """Return the counted grams for which a bolus is due now."""
        return [grams for time, grams in self.boluses if time == now]

    def set_inputs(self, inputs: Array, now: float) -> None:
        """Set what is being eaten, and how fast the last meal moves."""
        position = model().index("inputs")
        begun = [serving for serving in self.servings if serving.start <= now]
        if begun:
            last = max(begun, key=lambda serving: serving.start)
            grinding, emptying, _ = Meal("00:00", 1.0, last.fat, last.protein).speeds()
            inputs[position["meal_grinding_speed"]] = grinding
            inputs[position["meal_emptying_speed"]] = emptying
        for serving in begun:
            if now < serving.start + TICK * _EATING_TICKS:
                mass = MILLIGRAMS_PER_GRAM * serving.carbohydrate
                inputs[position["meal_ingestion"]] += mass / (TICK * _EATING_TICKS)
                inputs[position["meal_mass"]] += mass
                for name, grams in (("protein", serving.protein), ("fat", serving.fat)):
                    rate = MILLIGRAMS_PER_GRAM * grams / (TICK * _EATING_TICKS)
                    inputs[position[_EATEN[name]]] += rate


def laid(
    now: float,
    rescued: float,
    meals: tuple[Meal, ...],
    behaviour: Behaviour,
    random: np.random.Generator,
) -> Plate:
    """Return the plate of the day that begins at minute ``now``."""
    plate = Plate(rescued=rescued)
    starts = [minutes(meal.time) for meal in meals]
    for meal in eaten(meals, starts, behaviour, random):
        start = now + TICK * round(meal.start / TICK)
        plate.servings.append(Serving(start, meal.carbohydrate, meal.fat, meal.protein))
        if meal.bolus is not None:
            plate.boluses.append((now + TICK * round(meal.bolus / TICK), meal.counted))
    return plate
