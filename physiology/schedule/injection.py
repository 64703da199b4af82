"""Basal insulin from a pen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from physiology.body import checked_number
from physiology.clock import minutes
from physiology.core.integrate import Level
from physiology.schedule.entry import Day, Entry
from physiology.schedule.products import BASAL, injected, product_of


@dataclass(frozen=True)
class Injection(Entry):
    """Basal insulin, or a premix of basal and mealtime insulin, in units (U)."""

    product: str = "glargine_u100"
    units: float = 0.0
    entry: ClassVar[str] = "injection"
    cause: ClassVar[str] = "insulin_doses"

    def __post_init__(self) -> None:
        minutes(self.time, "injection time")
        largest = product_of(self.product, BASAL).largest_dose
        checked_number("injection units", self.units, 0.0, largest, "U")

    def levels(self, when: Day) -> Iterator[Level]:
        """Yield the input levels of the entry on one day."""
        start = when.begins + minutes(self.time)
        yield from injected(product_of(self.product, BASAL), self.units * when.dose_scale, start)
