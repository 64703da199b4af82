"""How long years take, in days of the model, and what the length of the slow step changes.

uv run tests/benchmarks/years_speed.py
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import physiology as ph  # noqa: E402
from physiology.years.follow import Detail  # noqa: E402
from physiology.years.progress import DETAILS  # noqa: E402
from tests.benchmarks.measure import at_most, hand_on, milliseconds, plain  # noqa: E402

_YEARS = 10.0


def cpu(who: object, years: float, changes: object, detail: object) -> tuple[float, ph.Course]:
    """Return CPU seconds of a course that was not asked for before, and the course."""
    begin = time.process_time()
    course = ph.progress(who, years, changes, detail)
    return time.process_time() - begin, course


def furthest(one: ph.Course, other: ph.Course) -> float:
    """Return the largest difference of HbA1c between two courses, in percentage points."""
    years = np.linspace(0.0, float(one.years[-1]), 400)
    curves = [np.interp(years, course.years, course["hba1c"]) for course in (one, other)]
    return float(np.max(np.abs(curves[0] - curves[1])))


def main() -> None:
    """Print the table."""
    ph.progress("healthy", 1.0)
    day, _ = milliseconds(lambda: ph.simulate(ph.Scenario("type2_moderate"))["plasma_glucose"], 20)
    print(f"a day, with every signal: {day:.2f} ms CPU")
    fine = DETAILS["fine"]
    half = Detail(fine.tolerance / 2.0, fine.longest / 2.0)
    print(
        f"{'who':26s}{'years':>6s}{'steps':>7s}{'fine s':>8s}{'days':>7s}{'coarse s':>10s}{'halved':>9s}"
    )
    cases = [(key, key, _YEARS, ()) for key in ph.people]
    cases += [(key, life.body, life.years, life.changes) for key, life in ph.lives.items()]
    rows = [show(*case, half, day) for case in cases]
    decades = [
        seconds for (*_, years, _), (seconds, _) in zip(cases, rows, strict=True) if years == _YEARS
    ]
    hand_on(
        [
            at_most("Ten years, slowest of the people", max(decades), "s CPU", 1.0),
            plain("The same, median of the people", float(np.median(decades)), "s CPU"),
            plain("Ten years, median, in days of the model", 1e3 * np.median(decades) / day, "1"),
            at_most(
                "Halving the slow step moves HbA1c by", max(moved for _, moved in rows), "%", 0.05
            ),
        ]
    )


def show(
    name: str, who: object, years: float, changes: object, half: Detail, day: float
) -> tuple[float, float]:
    """Print a row: CPU of a course, also in days of the model, and what halving changes.

    Returns the CPU seconds, and the largest change of HbA1c in percentage points.
    """
    exact, course = cpu(who, years, changes, "fine")
    rough, _ = cpu(who, years, changes, "coarse")
    _, halved = cpu(who, years, changes, half)
    moved = furthest(course, halved)
    print(
        f"{name:26s}{years:6.0f}{len(course.years):7d}{exact:8.2f}{1000.0 * exact / day:7.0f}"
        f"{rough:10.2f}{moved:9.3f}"
    )
    return exact, moved


if __name__ == "__main__":
    main()
