"""A pump: basal rates through the day, and times at which it stands still."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from physiology.body import checked_number
from physiology.clock import minutes
from physiology.core.integrate import Level
from physiology.schedule.entry import PICOMOLES_PER_UNIT, Day, Entry
from physiology.schedule.products import PUMP_INPUT

LARGEST_BASAL_RATE = 60.0


@dataclass(frozen=True)
class BasalRate(Entry):
    """Rapid-acting insulin from a pump, in U/h, until the next basal rate of the day."""

    rate: float = 0.0
    entry: ClassVar[str] = "basal_rate"
    cause: ClassVar[str] = "insulin_doses"

    def __post_init__(self) -> None:
        minutes(self.time, "basal rate time")
        checked_number("basal rate", self.rate, 0.0, LARGEST_BASAL_RATE, "U/h")

    def levels(self, when: Day) -> Iterator[Level]:
        """Yield the input levels of the entry on one day, without the pauses of the pump."""
        rate = self.rate * when.dose_scale * PICOMOLES_PER_UNIT / 60.0
        start = when.begins + minutes(self.time)
        for pause, again in when.pauses:
            if start < pause < when.until:
                yield Level(PUMP_INPUT, start, pause, rate)
            if pause < when.until and again > start:
                start = again
        if start < when.until:
            yield Level(PUMP_INPUT, start, when.until, rate)


@dataclass(frozen=True)
class Suspend(Entry):
    """The pump stands still for some minutes: no basal insulin."""

    minutes: float = 60.0
    entry: ClassVar[str] = "suspend"
    cause: ClassVar[str] = "insulin_doses"

    def __post_init__(self) -> None:
        minutes(self.time, "suspend time")
        checked_number("suspend minutes", self.minutes, 5.0, 1440.0, "min")

    def pause(self, begins: float) -> tuple[float, float]:
        """Return from when to when the pump stands still, on the day that begins then."""
        start = begins + minutes(self.time)
        return start, start + self.minutes

    def levels(self, when: Day) -> Iterator[Level]:  # noqa: ARG002
        """Yield nothing: a pause acts on the basal rates."""
        yield from ()
