"""The kept tables of time courses: ``python -m physiology.evidence.courses`` makes them anew.

``published.csv`` holds what was measured in people; ``modelled.csv`` what the model gave when
this was last run, so that a page can show it at once. A test runs the model anew and compares.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

import numpy as np

from physiology.evidence.bench import Bench
from physiology.evidence.courses.course import COURSES, Course

PUBLISHED, MODELLED = "published.csv", "modelled.csv"
_DIGITS = 5
_FINE_UNTIL, _FINE, _COARSE = 40.0, 2.0, 5.0


@dataclass(frozen=True)
class Point:
    """A published value: mean or median, and the ends of its spread, in internal units."""

    minute: float
    middle: float
    low: float
    high: float
    people: int


Published = Mapping[str, Mapping[str, tuple[Point, ...]]]
Modelled = Mapping[str, Mapping[str, tuple[tuple[float, float], ...]]]


def _rows(name: str) -> list[dict[str, str]]:
    text = files("physiology.evidence.courses").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@lru_cache(maxsize=1)
def published() -> Published:
    """Return the published values, by course and signal."""
    found: dict[str, dict[str, tuple[Point, ...]]] = {}
    for row in _rows(PUBLISHED):
        signals = found.setdefault(row["course"], {})
        numbers = {name: float(row[name]) for name in ("minute", "middle", "low", "high")}
        point = Point(people=int(row["people"]), **numbers)
        signals[row["signal"]] = (*signals.get(row["signal"], ()), point)
    return found


@lru_cache(maxsize=1)
def modelled() -> Modelled:
    """Return what the model gave, by course and signal: minutes and values."""
    found: dict[str, dict[str, tuple[tuple[float, float], ...]]] = {}
    for row in _rows(MODELLED):
        signals = found.setdefault(row["course"], {})
        point = (float(row["minute"]), float(row["value"]))
        signals[row["signal"]] = (*signals.get(row["signal"], ()), point)
    return found


def run(course: Course, bench: Bench) -> dict[str, list[tuple[float, float]]]:
    """Return what the model gives now for the signals that were published.

    Parameters
    ----------
    course : Course
    bench : Bench
        The people, and the experiments already done on them.
    """
    found = {}
    for signal, points in published()[course.key].items():
        trajectory = course.run(bench)
        last = min(float(trajectory.time[-1]), points[-1].minute)
        fine = np.arange(0.0, min(_FINE_UNTIL, last), _FINE)
        minutes = np.concatenate([fine, np.arange(_FINE_UNTIL, last + 1e-9, _COARSE)])
        values = np.interp(minutes, trajectory.time, trajectory[signal])
        found[signal] = list(zip(minutes.tolist(), values.tolist(), strict=True))
    return found


def keep() -> None:
    """Run every experiment and keep the table."""
    text, bench = io.StringIO(), Bench()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["course", "signal", "minute", "value"])
    for course in COURSES:
        for signal, points in run(course, bench).items():
            for minute, value in points:
                writer.writerow([course.key, signal, f"{minute:g}", f"{value:.{_DIGITS}g}"])
    (Path(__file__).parent / MODELLED).write_text(text.getvalue(), encoding="utf-8")
