"""A meal: what is eaten, and how its company slows it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from physiology.clock import minutes
from physiology.core.assemble import model
from physiology.core.errors import ScenarioError
from physiology.core.integrate import Level
from physiology.schedule.entry import MILLIGRAMS_PER_GRAM, Day, Entry, within


@dataclass(frozen=True)
class Meal(Entry):
    """A meal; grams. ``glycaemic_index`` replaces the effect of fibre on speed."""

    carbohydrate: float = 0.0
    fat: float = 0.0
    protein: float = 0.0
    fibre: float = 0.0
    glycaemic_index: float | None = None
    minutes: float = 15.0
    entry: ClassVar[str] = "meal"
    cause: ClassVar[str] = "meals"

    def __post_init__(self) -> None:
        minutes(self.time, "meal time")
        for name in ("carbohydrate", "fat", "protein", "fibre", "minutes"):
            within(f"meal_{name}", getattr(self, name))
        if self.glycaemic_index is not None:
            within("meal_glycaemic_index", self.glycaemic_index)
        if self.carbohydrate + self.fat + self.protein + self.fibre <= 0.0:
            raise ScenarioError("meal: must contain something")

    def levels(self, when: Day) -> Iterator[Level]:
        """Yield the input levels of the entry on one day."""
        start = when.begins + minutes(self.time)
        end = start + self.minutes
        mass = self.carbohydrate * MILLIGRAMS_PER_GRAM
        grinding, absorbed = self.speeds()
        if mass > 0.0:
            yield Level("meal_ingestion", start, end, mass / self.minutes)
            yield Level("meal_mass", start, end, mass)
        for name, grams in (("meal_protein_eaten", self.protein), ("meal_fat_eaten", self.fat)):
            if grams > 0.0:
                yield Level(name, start, end, grams * MILLIGRAMS_PER_GRAM / self.minutes)
        yield Level("meal_grinding_speed", start, math.inf, grinding, replaces=True)
        yield Level("meal_absorbed_share", start, math.inf, absorbed, replaces=True)

    def speeds(self) -> tuple[float, float]:
        """Return grinding speed and absorbed share, 1 for a glucose drink."""
        value = {name: model().declared[name].default for name in _SPEED_PARAMETERS}
        if self.glycaemic_index is None:
            grinding, absorbed = 1.0 / (1.0 + self.fibre / value["fibre_half_speed"]), 1.0
        else:
            quick = min(1.0, self.glycaemic_index / value["full_speed_glycaemic_index"])
            grinding = quick ** value["glycaemic_index_exponent"]
            absorbed = 1.0 - value["lost_share_of_slow_starch"] * (1.0 - quick)
        return grinding, absorbed


_SPEED_PARAMETERS = (
    "fibre_half_speed", "full_speed_glycaemic_index", "glycaemic_index_exponent",
    "lost_share_of_slow_starch",
)  # fmt: skip
