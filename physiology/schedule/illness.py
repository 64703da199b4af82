"""An illness, which comes once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from physiology.body import checked_number
from physiology.clock import minutes
from physiology.core.integrate import Level
from physiology.schedule.entry import Day, Entry


@dataclass(frozen=True)
class Illness(Entry):
    """An illness that begins on the first day and lasts some hours; severity 0 to 1."""

    hours: float = 24.0
    severity: float = 0.5
    entry: ClassVar[str] = "illness"
    cause: ClassVar[str] = "illness"

    def __post_init__(self) -> None:
        minutes(self.time, "illness time")
        checked_number("illness hours", self.hours, 0.1, 672.0, "h")
        checked_number("illness severity", self.severity, 0.0, 1.0, "")

    def levels(self, when: Day) -> Iterator[Level]:
        """Yield the input levels of the illness, which comes once and not every day."""
        if when.first:
            start = when.begins + minutes(self.time)
            yield Level("illness_event", start, start + 60.0 * self.hours, self.severity)
