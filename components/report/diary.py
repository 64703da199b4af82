"""What happened in the days, as the strips mark it and the table sums it up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from physiology.daily_life.behaviour import Behaviour
from physiology.daily_life.diary import Note
from physiology.monitoring.agp import MINUTES_A_DAY
from physiology.monitoring.noise import INTERVAL

MARKS = ("meal", "missed", "rescue")
"""A meal, a meal without a bolus, and sugar against a low."""

SUMS = {"eaten": ("meal", "snack"), "counted": ("counted",), "sugar": ("rescue",)}
"""Grams of a day, and the kinds of notes they come from."""


def marks(diary: Sequence[Note], treated: bool) -> dict[str, list[float]]:
    """Return the minutes at which something is marked, by the kind of mark.

    Parameters
    ----------
    diary : sequence of Note
        In the order of time.
    treated : bool
        Whether boluses are given at all.
    """
    counted = [note.time for note in diary if note.kind == "counted"]
    late = Behaviour().latest_bolus + INTERVAL
    found: dict[str, list[float]] = {kind: [] for kind in MARKS}
    for note in diary:
        if note.kind == "rescue":
            found["rescue"].append(note.time)
        elif note.kind == "meal":
            has_bolus = any(note.time <= time <= note.time + late for time in counted)
            found["meal" if has_bolus or not treated else "missed"].append(note.time)
    return found


def sums(diary: Sequence[Note], days: int) -> list[dict[str, float]]:
    """Return grams eaten, counted and taken against lows, day by day."""
    totals: list[dict[str, Any]] = [dict.fromkeys(SUMS, 0.0) for _ in range(days)]
    for note in diary:
        for name, kinds in SUMS.items():
            day = int(note.time // MINUTES_A_DAY)
            if note.kind in kinds and 0 <= day < days:
                totals[day][name] += note.amount
    return [{name: round(grams) for name, grams in total.items()} for total in totals]
