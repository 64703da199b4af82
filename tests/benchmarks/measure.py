"""Time calls by their processor time, say what was asked for, and hand the figures on."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path
from statistics import median

from physiology.evidence.verification import Figure

FIGURES = "ISLET_FIGURES"
"""Variable with the file in which `python -m tests.benchmarks` awaits the figures."""


def milliseconds(call: Callable[[], object], repeats: int) -> tuple[float, float]:
    """Return the median and the smallest CPU time of a call, after a first one."""
    call()
    times = []
    for _ in range(repeats):
        started = time.process_time()
        call()
        times.append(1e3 * (time.process_time() - started))
    return median(times), min(times)


def plain(label: str, value: float, unit: str) -> Figure:
    """Return a figure of which nothing was asked."""
    return Figure(label, float(f"{value:.4g}"), unit)


def at_most(label: str, value: float, unit: str, limit: float) -> Figure:
    """Return a figure that should not be above a limit."""
    told = f"{limit:g} or less" if unit == "1" else f"{limit:g} {unit} or less"
    return Figure(label, float(f"{value:.4g}"), unit, told, bool(value <= limit))


def at_least(label: str, value: float, unit: str, limit: float) -> Figure:
    """Return a figure that should not be below a limit."""
    told = f"{limit:g} or more" if unit == "1" else f"{limit:g} {unit} or more"
    return Figure(label, float(f"{value:.4g}"), unit, told, bool(value >= limit))


def hand_on(figures: Iterable[Figure]) -> None:
    """Give figures to the command that runs every benchmark, if that is who runs this one."""
    path = os.environ.get(FIGURES)
    if path:
        text = json.dumps([asdict(figure) for figure in figures])
        Path(path).write_text(text, encoding="utf-8")
