"""Outcomes of virtual trials beside the published ones, and the table they are kept in."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable
from dataclasses import dataclass, fields
from importlib.resources import files

import numpy as np

#: What a range rests on: the published confidence interval (``computed`` from published
#: counts), or a tolerance of our own around the published value.
PUBLISHED, COMPUTED, OURS = "published", "computed", "assumption"
TABLE, SAMPLE = "virtual_trials.csv", "virtual_trials_sample.csv"


@dataclass(frozen=True)
class Outcome:
    """A published result and what made-up people give.

    Attributes
    ----------
    published, low, high : float
        The published value, and the range in which ours counts as met.
    range_from : str
        ``"published"``, ``"computed"`` or ``"assumption"``.
    simulated : float
        NaN if nobody contributed.
    n : int
        People (in an arm, a band) behind the simulated value.
    source : str
        Key of ``references.bib``.
    """

    trial: str
    outcome: str
    published: float
    low: float
    high: float
    unit: str
    range_from: str
    simulated: float
    n: int
    source: str

    @property
    def verdict(self) -> str:
        """``met``, ``too low``, ``too high`` or ``nobody``."""
        if math.isnan(self.simulated):
            return "nobody"
        if self.simulated < self.low:
            return "too low"
        return "too high" if self.simulated > self.high else "met"


_COLUMNS = (*(field.name for field in fields(Outcome)), "verdict")


def mean(values: Iterable[float]) -> float:
    """Return the mean, NaN of nothing."""
    listed = list(values)
    return float(np.mean(listed)) if listed else math.nan


def median(values: Iterable[float]) -> float:
    """Return the median, NaN of nothing."""
    listed = list(values)
    return float(np.median(listed)) if listed else math.nan


def written(outcomes: Iterable[Outcome]) -> str:
    """Return the table as text."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for one in outcomes:
        row = [getattr(one, name) for name in _COLUMNS]
        writer.writerow([f"{cell:.4g}" if isinstance(cell, float) else cell for cell in row])
    return text.getvalue()


def kept(name: str = TABLE) -> tuple[Outcome, ...]:
    """Return the outcomes kept in the package.

    Parameters
    ----------
    name : str
        ``TABLE``, or ``SAMPLE`` for the few people that a test follows anew.
    """
    text = files("physiology.evidence").joinpath(name).read_text(encoding="utf-8")
    return tuple(_outcome(row) for row in csv.DictReader(text.splitlines()))


def _outcome(row: dict[str, str]) -> Outcome:
    numbers = {name: float(row[name]) for name in ("published", "low", "high", "simulated")}
    words = {name: row[name] for name in ("trial", "outcome", "unit", "range_from", "source")}
    return Outcome(**numbers, **words, n=int(row["n"]))  # type: ignore[arg-type]
