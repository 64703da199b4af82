"""What happens in a day: meals, insulin, exercise, illness. Each entry checks itself when made."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from physiology.body import checked_number
from physiology.clock import minutes
from physiology.core.assemble import model
from physiology.core.errors import ScenarioError
from physiology.core.integrate import Level

PICOMOLES_PER_UNIT = 6000.0
MILLIGRAMS_PER_GRAM = 1000.0

#: Insulin products, by the input that takes their dose.
BOLUS_PRODUCTS = {"lispro": "rapid_insulin_dose_rate", "aspart": "rapid_insulin_dose_rate"}
DEPOT_PRODUCTS = {"glargine_u100": "glargine_dose_rate"}

#: Rhythms follow the clock. Without it, as in a test of an hour or two, they stand at their mean.
BY_THE_CLOCK = Level("daily_rhythm", -math.inf, math.inf, 1.0)

_LARGEST_DEPOT_DOSE = 300.0
LARGEST_BASAL_RATE = 60.0


def _within(name: str, value: object) -> float:
    item = model().declared[name]
    return checked_number(name, value, item.bounds[0], item.bounds[1], item.unit)


@dataclass(frozen=True)
class Day:
    """The day on which an entry happens.

    Attributes
    ----------
    begins : float
        Minute of its midnight.
    dose_scale : float
        Scale of every insulin dose.
    until : float
        Minute at which a basal rate gives way to the next.
    first : bool
        True the first time that the entry happens in a run.
    """

    begins: float
    dose_scale: float = 1.0
    until: float = math.inf
    first: bool = True


@dataclass(frozen=True)
class Entry:
    """Something that happens every day at ``time`` ("HH:MM").

    ``entry`` is the word for it in JSON, ``cause`` the one under which ``explain`` counts it.
    """

    time: str
    entry: ClassVar[str] = ""
    cause: ClassVar[str] = ""

    def levels(self, when: Day) -> Iterator[Level]:
        """Yield the input levels of the entry on one day."""
        raise NotImplementedError


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
            _within(f"meal_{name}", getattr(self, name))
        if self.glycaemic_index is not None:
            _within("meal_glycaemic_index", self.glycaemic_index)
        if self.carbohydrate + self.fat + self.protein + self.fibre <= 0.0:
            raise ScenarioError("meal: must contain something")

    def levels(self, when: Day) -> Iterator[Level]:
        """Yield the input levels of the entry on one day."""
        start = when.begins + minutes(self.time)
        end = start + self.minutes
        mass = self.carbohydrate * MILLIGRAMS_PER_GRAM
        grinding, emptying, absorbed = self.speeds()
        if mass > 0.0:
            yield Level("meal_ingestion", start, end, mass / self.minutes)
            yield Level("meal_mass", start, end, mass)
        for name, grams in (("meal_protein_eaten", self.protein), ("meal_fat_eaten", self.fat)):
            if grams > 0.0:
                yield Level(name, start, end, grams * MILLIGRAMS_PER_GRAM / self.minutes)
        yield Level("meal_grinding_speed", start, math.inf, grinding, replaces=True)
        yield Level("meal_emptying_speed", start, math.inf, emptying, replaces=True)
        yield Level("meal_absorbed_share", start, math.inf, absorbed, replaces=True)

    def speeds(self) -> tuple[float, float, float]:
        """Return grinding speed, emptying speed and absorbed share, 1 for a glucose drink."""
        value = {name: model().declared[name].default for name in _SPEED_PARAMETERS}
        if self.glycaemic_index is None:
            grinding, absorbed = 1.0 / (1.0 + self.fibre / value["fibre_half_speed"]), 1.0
        else:
            quick = min(1.0, self.glycaemic_index / value["full_speed_glycaemic_index"])
            grinding = quick ** value["glycaemic_index_exponent"]
            absorbed = 1.0 - value["lost_share_of_slow_starch"] * (1.0 - quick)
        grinding /= 1.0 + self.fat / value["fat_half_grinding"]
        emptying = 1.0 / (
            1.0
            + self.fat / value["fat_half_emptying"]
            + self.protein / value["protein_half_emptying"]
        )
        return grinding, emptying, absorbed


_SPEED_PARAMETERS = (
    "fibre_half_speed", "full_speed_glycaemic_index", "glycaemic_index_exponent",
    "lost_share_of_slow_starch", "fat_half_grinding", "fat_half_emptying", "protein_half_emptying",
)  # fmt: skip


def _product(name: object, allowed: dict[str, str]) -> str:
    if not isinstance(name, str) or name not in allowed:
        raise ScenarioError(f"product: unknown insulin; allowed are {', '.join(allowed)}")
    return name


@dataclass(frozen=True)
class Bolus(Entry):
    """Rapid-acting insulin in units (U), injected within a minute."""

    product: str = "lispro"
    units: float = 0.0
    shape: str = "normal"
    entry: ClassVar[str] = "bolus"
    cause: ClassVar[str] = "insulin_doses"

    def __post_init__(self) -> None:
        minutes(self.time, "bolus time")
        _product(self.product, BOLUS_PRODUCTS)
        _within("bolus_dose", self.units)
        if self.shape != "normal":
            raise ScenarioError("shape: only 'normal' boluses are represented")

    def levels(self, when: Day) -> Iterator[Level]:
        """Yield the input levels of the entry on one day."""
        start = when.begins + minutes(self.time)
        rate = self.units * when.dose_scale * PICOMOLES_PER_UNIT
        yield Level(BOLUS_PRODUCTS[self.product], start, start + 1.0, rate)


@dataclass(frozen=True)
class Injection(Entry):
    """Long-acting insulin in units (U), injected within a minute."""

    product: str = "glargine_u100"
    units: float = 0.0
    entry: ClassVar[str] = "injection"
    cause: ClassVar[str] = "insulin_doses"

    def __post_init__(self) -> None:
        minutes(self.time, "injection time")
        _product(self.product, DEPOT_PRODUCTS)
        checked_number("injection units", self.units, 0.0, _LARGEST_DEPOT_DOSE, "U")

    def levels(self, when: Day) -> Iterator[Level]:
        """Yield the input levels of the entry on one day."""
        start = when.begins + minutes(self.time)
        rate = self.units * when.dose_scale * PICOMOLES_PER_UNIT
        yield Level(DEPOT_PRODUCTS[self.product], start, start + 1.0, rate)


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
        """Yield the input levels of the entry on one day."""
        rate = self.rate * when.dose_scale * PICOMOLES_PER_UNIT / 60.0
        yield Level("rapid_insulin_dose_rate", when.begins + minutes(self.time), when.until, rate)


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


ENTRIES = {made.entry: made for made in (Meal, Bolus, Injection, BasalRate, Exercise, Illness)}


def checked_schedule(entries: object) -> tuple[Entry, ...]:
    """Return the entries as a tuple in the order of the day.

    Raises
    ------
    ScenarioError
        If an entry is no entry, or if two meals or bouts overlap.
    """
    if not isinstance(entries, list | tuple) or not all(isinstance(e, Entry) for e in entries):
        raise ScenarioError(
            "schedule: must be a list of Meal, Bolus, Injection, BasalRate, Exercise, Illness"
        )
    if len(entries) > 100:
        raise ScenarioError("schedule: at most 100 entries a day")
    ordered = tuple(sorted(entries, key=lambda entry: (minutes(entry.time), entry.entry)))
    for made in (Meal, Exercise):
        same = [entry for entry in ordered if isinstance(entry, made)]
        # The days repeat: the last is followed by the first of the next day.
        begins = [minutes(entry.time) for entry in same]
        begins += [begin + 1440.0 for begin in begins[:1]]
        for first, second, pause in zip(same, [*same[1:], *same[:1]], np.diff(begins), strict=True):
            if pause < first.minutes:
                raise ScenarioError(
                    f"schedule: the {made.entry} at {second.time} begins before "
                    f"that of {first.time} has ended"
                )
    basal = [entry.time for entry in ordered if isinstance(entry, BasalRate)]
    if len(basal) != len(set(basal)):
        raise ScenarioError("schedule: two basal rates at the same time")
    return ordered


def schedule_levels(
    entries: tuple[Entry, ...], start: float, end: float, dose_scale: float
) -> list[Level]:
    """Return the input levels of daily entries between two minutes, with the day before."""
    levels: list[Level] = []
    basal = [entry for entry in entries if isinstance(entry, BasalRate)]
    others = [entry for entry in entries if not isinstance(entry, BasalRate)]
    first_day = math.floor(start / 1440.0) - 1
    for number in range(first_day, math.ceil(end / 1440.0) + 1):
        begins = 1440.0 * number
        for position, pump in enumerate(basal):
            following = basal[(position + 1) % len(basal)]
            wrap = 0.0 if position + 1 < len(basal) else 1440.0
            until = begins + wrap + minutes(following.time)
            levels += pump.levels(Day(begins, dose_scale, until))
        for entry in others:
            # A run begins fasting: what was eaten or injected before it is over.
            if begins + minutes(entry.time) >= start:
                first = begins + minutes(entry.time) < start + 1440.0
                levels += entry.levels(Day(begins, dose_scale, first=first))
    return levels
