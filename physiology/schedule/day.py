"""A day of entries: checked as a whole, and written as levels of the model's inputs."""

from __future__ import annotations

import math

import numpy as np

from physiology.clock import minutes
from physiology.core.errors import ScenarioError
from physiology.core.integrate import Level
from physiology.schedule.bolus import Bolus
from physiology.schedule.entry import Day, Entry
from physiology.schedule.exercise import Exercise
from physiology.schedule.illness import Illness
from physiology.schedule.injection import Injection
from physiology.schedule.meal import Meal
from physiology.schedule.pump import BasalRate, Suspend
from physiology.schedule.rescue import Glucagon, Rescue

#: Every kind of entry, by the word for it in JSON.
ENTRIES: dict[str, type[Entry]] = {
    made.entry: made
    for made in (
        Meal, Bolus, Injection, BasalRate, Suspend, Exercise, Illness, Rescue, Glucagon,
    )
}  # fmt: skip


def checked_schedule(entries: object) -> tuple[Entry, ...]:
    """Return the entries as a tuple in the order of the day.

    Raises
    ------
    ScenarioError
        If an entry is no entry, or if two meals or bouts overlap.
    """
    if not isinstance(entries, list | tuple) or not all(isinstance(e, Entry) for e in entries):
        raise ScenarioError(
            "schedule: must be a list of " + ", ".join(made.__name__ for made in ENTRIES.values())
        )
    if len(entries) > 100:
        raise ScenarioError("schedule: at most 100 entries a day")
    ordered = tuple(sorted(entries, key=lambda entry: (minutes(entry.time), entry.entry)))
    for made in (Meal, Exercise, Suspend):
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
    others = [entry for entry in entries if not isinstance(entry, BasalRate | Suspend)]
    days = range(math.floor(start / 1440.0) - 1, math.ceil(end / 1440.0) + 1)
    pauses = tuple(
        entry.pause(1440.0 * number)
        for number in days
        for entry in entries
        if isinstance(entry, Suspend) and 1440.0 * number + minutes(entry.time) >= start
    )
    for number in days:
        begins = 1440.0 * number
        for position, pump in enumerate(basal):
            following = basal[(position + 1) % len(basal)]
            wrap = 0.0 if position + 1 < len(basal) else 1440.0
            until = begins + wrap + minutes(following.time)
            levels += pump.levels(Day(begins, dose_scale, until, pauses=pauses))
        for entry in others:
            # A run begins fasting: what was eaten or injected before it is over.
            if begins + minutes(entry.time) >= start:
                first = begins + minutes(entry.time) < start + 1440.0
                levels += entry.levels(Day(begins, dose_scale, first=first))
    return levels
