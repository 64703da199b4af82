"""Days drawn by chance, the same at every run, and lived by one person."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

import numpy as np

import physiology as ph
from physiology.schedule import Entry

Made = TypeVar("Made", bound=Entry)


def clock(hours: float) -> str:
    """Return a time of day as a schedule wants it."""
    whole = round(60.0 * hours)
    return f"{whole // 60:02d}:{whole % 60:02d}"


def drawn_day(person: str, salt: str) -> list[Entry]:
    """Return three meals, drawn for this person and this test, with the person's own insulin."""
    chance = np.random.default_rng(zlib.crc32(f"{person}/{salt}".encode()))
    meals = [
        ph.Meal(
            clock(hour + chance.uniform(0.0, 2.0)),
            carbohydrate=chance.uniform(20.0, 100.0),
            fat=chance.uniform(0.0, 40.0),
            protein=chance.uniform(0.0, 40.0),
            fibre=chance.uniform(0.0, 12.0),
            minutes=chance.uniform(5.0, 30.0),
        )
        for hour in (7.0, 12.0, 18.0)
    ]
    therapy = ph.usual_therapy(person)
    if therapy is None:
        return [*meals]
    ratio = therapy.carbohydrate_ratio
    boluses = [ph.Bolus(m.time, "lispro", m.carbohydrate / ratio) for m in meals]
    return [*meals, *boluses, ph.BasalRate("00:00", therapy.basal_rate)]


def with_each(entries: Iterable[Entry], kind: type[Made], **factors: float) -> list[Entry]:
    """Return a day in which fields of every entry of a kind are multiplied."""
    return [
        replace(e, **{name: factor * getattr(e, name) for name, factor in factors.items()})  # type: ignore[type-var]
        if isinstance(e, kind)
        else e
        for e in entries
    ]


def lived(person: str, entries: Iterable[Entry] | None, **more) -> ph.Trajectory:
    """Return the run of a day, every five minutes."""
    schedule = None if entries is None else list(entries)
    return ph.simulate(ph.Scenario(person, schedule=schedule, **more), step=5.0)


def glucose(person: str, entries: Iterable[Entry] | None, **more) -> np.ndarray:
    """Return plasma glucose of a day, every five minutes."""
    return lived(person, entries, **more)["plasma_glucose"]
