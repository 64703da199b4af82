"""What ends a hypo: sugar to drink, or glucagon under the skin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from physiology.body import checked_number
from physiology.clock import minutes
from physiology.core.integrate import Level
from physiology.schedule.entry import MILLIGRAMS_PER_GRAM, Day, Entry


@dataclass(frozen=True)
class Rescue(Entry):
    """Sugar in a drink, or glucose tablets; grams."""

    carbohydrate: float = 15.0
    entry: ClassVar[str] = "rescue"
    cause: ClassVar[str] = "rescue"

    def __post_init__(self) -> None:
        minutes(self.time, "rescue time")
        checked_number("rescue carbohydrate", self.carbohydrate, 1.0, 60.0, "g")

    def levels(self, when: Day) -> Iterator[Level]:
        """Yield the input levels of the entry on one day."""
        start = when.begins + minutes(self.time)
        mass = self.carbohydrate * MILLIGRAMS_PER_GRAM
        yield Level("rescue_sugar_swallowed", start, start + 1.0, mass)


@dataclass(frozen=True)
class Glucagon(Entry):
    """Glucagon under the skin, in micrograms; 1000 is the rescue dose."""

    micrograms: float = 1000.0
    entry: ClassVar[str] = "glucagon"
    cause: ClassVar[str] = "rescue"

    def __post_init__(self) -> None:
        minutes(self.time, "glucagon time")
        checked_number("glucagon micrograms", self.micrograms, 10.0, 2000.0, "ug")

    def levels(self, when: Day) -> Iterator[Level]:
        """Yield the input levels of the entry on one day."""
        start = when.begins + minutes(self.time)
        yield Level("glucagon_dose_rate", start, start + 1.0, self.micrograms)
