"""What is being eaten, drunk and done in each five minutes, rescue sugar included."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from physiology.controllers.temporary_basal import TICK
from physiology.core.assemble import model
from physiology.core.integrate import Array
from physiology.daily_life.behaviour import Behaviour
from physiology.daily_life.plan import DayPlan, EatenMeal
from physiology.schedule import MILLIGRAMS_PER_GRAM, Exercise

_EATING_TICKS = 3


@dataclass
class Plate:
    """What goes in and on; it belongs to one run and is thrown away with it.

    Attributes
    ----------
    eaten : list of EatenMeal
        What is on the plate, or was the last to be.
    bout : tuple of float
        Minutes from and to which the person exercises.
    rescued : float
        When rescue sugar was last taken.
    sleeps_through : bool
        True if no alarm wakes the person today.
    """

    eaten: list[EatenMeal] = field(default_factory=list)
    bout: tuple[float, float] = (np.inf, np.inf)
    rescued: float = -np.inf
    sleeps_through: bool = False

    def begin(self, plan: DayPlan, behaviour: Behaviour) -> None:
        """Take up the plan of a day."""
        self.eaten = [*self.eaten[-1:], *plan.meals]
        self.sleeps_through = plan.sleeps_through
        if plan.bout is not None:
            self.bout = (plan.bout, plan.bout + behaviour.bout_minutes)

    def rescues(self, now: float, reading: float, behaviour: Behaviour) -> bool:
        """Tell whether sugar is taken now: not without need, and not again at once."""
        asleep = behaviour.asleep(now % 1440.0)
        limit = behaviour.asleep_rescue_below if asleep else behaviour.rescue_below
        if asleep and self.sleeps_through:
            return False
        if reading >= limit or now - self.rescued < behaviour.rescue_pause:
            return False
        self.rescued = now
        return True

    def set_inputs(self, inputs: Array, now: float, behaviour: Behaviour) -> None:
        """Set what is being eaten and done, and how fast the last meal moves."""
        position = model().index("inputs")
        begun = [one for one in self.eaten if one.start <= now]
        if begun:
            grinding, absorbed = max(begun, key=lambda one: one.start).meal.speeds()
            inputs[position["meal_grinding_speed"]] = grinding
            inputs[position["meal_absorbed_share"]] = absorbed
        for one in begun:
            if now < one.start + TICK * _EATING_TICKS:
                per_gram = MILLIGRAMS_PER_GRAM / (TICK * _EATING_TICKS)
                meal = one.meal
                inputs[position["meal_ingestion"]] += per_gram * meal.carbohydrate
                inputs[position["meal_mass"]] += MILLIGRAMS_PER_GRAM * meal.carbohydrate
                inputs[position["meal_protein_eaten"]] += per_gram * meal.protein
                inputs[position["meal_fat_eaten"]] += per_gram * meal.fat
        if now == self.rescued:
            drunk = MILLIGRAMS_PER_GRAM * behaviour.rescue_carbohydrate / TICK
            inputs[position["rescue_sugar_swallowed"]] = drunk
        if self.bout[0] <= now < self.bout[1]:
            effort = behaviour.bout_intensity / 100.0
            inputs[position["exercise_intensity"]] = effort
            inputs[position["adrenaline_drive"]] = Exercise.DRIVE["aerobic"] * effort
