"""Mealtime insulin: all at once, over a while, or some of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from physiology.body import checked_number
from physiology.clock import minutes
from physiology.core.errors import ScenarioError
from physiology.core.integrate import Level
from physiology.schedule.entry import Day, Entry, within
from physiology.schedule.products import MEALTIME, injected, product_of

SHAPES = ("normal", "extended", "dual")


@dataclass(frozen=True)
class Bolus(Entry):
    """Mealtime insulin in units (U).

    Attributes
    ----------
    shape : str
        ``"normal"`` within a minute, ``"extended"`` evenly over ``minutes``, ``"dual"`` the
        ``now_share`` (0 to 1) at once and the rest over ``minutes``.
    """

    product: str = "lispro"
    units: float = 0.0
    shape: str = "normal"
    minutes: float = 90.0
    now_share: float = 0.6
    entry: ClassVar[str] = "bolus"
    cause: ClassVar[str] = "insulin_doses"

    def __post_init__(self) -> None:
        minutes(self.time, "bolus time")
        product_of(self.product, MEALTIME)
        within("bolus_dose", self.units)
        if not isinstance(self.shape, str) or self.shape not in SHAPES:
            raise ScenarioError(f"shape: unknown; allowed are {', '.join(SHAPES)}")
        checked_number("bolus minutes", self.minutes, 5.0, 480.0, "min")
        checked_number("bolus now_share", self.now_share, 0.0, 1.0, "")

    def levels(self, when: Day) -> Iterator[Level]:
        """Yield the input levels of the entry on one day."""
        start = when.begins + minutes(self.time)
        units = self.units * when.dose_scale
        product = product_of(self.product, MEALTIME)
        now = {"normal": 1.0, "extended": 0.0, "dual": self.now_share}[self.shape]
        if now > 0.0:
            yield from injected(product, now * units, start)
        if now < 1.0:
            yield from injected(product, (1.0 - now) * units, start, self.minutes)
