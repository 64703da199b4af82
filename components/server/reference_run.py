"""One run of the model that must come out as it was recorded.

After a change of the model that is meant, record it anew: ``uv run .ci/record_reference.py``.
"""

from __future__ import annotations

import json
from importlib import resources

FILE = "reference_run.json"
TOLERANCE = 1e-3
"""Largest relative difference; other processors round a little differently."""

READ_EVERY = 60
"""Minutes between the values that are compared."""


def compute() -> list[float]:
    """Return plasma glucose and insulin of a healthy person's day, hour by hour."""
    import physiology as ph

    trajectory = ph.simulate(ph.Scenario(person="healthy"))
    return [
        float(value)
        for signal in ("plasma_glucose", "plasma_insulin")
        for value in trajectory[signal][::READ_EVERY]
    ]


def recorded() -> list[float]:
    """Return the values on record."""
    text = resources.files("components.server").joinpath(FILE).read_text(encoding="utf-8")
    return [float(value) for value in json.loads(text)["values"]]


def largest_difference() -> float:
    """Return the largest relative difference between a run now and the record.

    A run of another length, or with a value that is not a number, differs infinitely.
    """
    now, then = compute(), recorded()
    if len(now) != len(then):
        return float("inf")
    worst = max(abs(a - b) / max(abs(b), 1e-9) for a, b in zip(now, then, strict=True))
    return worst if worst == worst else float("inf")
