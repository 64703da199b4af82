"""A bout of exercise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from physiology.body import checked_number
from physiology.clock import minutes
from physiology.core.errors import ScenarioError
from physiology.core.integrate import Level
from physiology.schedule.entry import Day, Entry


@dataclass(frozen=True)
class Exercise(Entry):
    """A bout; intensity in % of VO2max (of maximal effort for resistance and sprint)."""

    minutes: float = 30.0
    intensity: float = 50.0
    kind: str = "aerobic"
    entry: ClassVar[str] = "exercise"
    cause: ClassVar[str] = "exercise"
    #: Adrenaline drive of each kind of effort at full intensity, from 0 to 1.
    DRIVE: ClassVar[dict[str, float]] = {"aerobic": 0.02, "resistance": 0.6, "sprint": 0.8}

    def __post_init__(self) -> None:
        minutes(self.time, "exercise time")
        checked_number("exercise minutes", self.minutes, 1.0, 600.0, "min")
        checked_number("exercise intensity", self.intensity, 0.0, 100.0, "%")
        if not isinstance(self.kind, str) or self.kind not in self.DRIVE:
            raise ScenarioError(
                f"kind: unknown kind of exercise; allowed are {', '.join(self.DRIVE)}"
            )

    def levels(self, when: Day) -> Iterator[Level]:
        """Yield the input levels of the entry on one day."""
        start = when.begins + minutes(self.time)
        share = self.intensity / 100.0
        yield Level("exercise_intensity", start, start + self.minutes, share)
        drive = self.DRIVE[self.kind] * share
        if drive > 0.0:
            yield Level("adrenaline_drive", start, start + self.minutes, drive)
