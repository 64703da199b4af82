"""How far people with normal tolerance differ in a glucose tolerance test: model and data."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from physiology.core.integrate import Array
from physiology.population.days import lived_days
from physiology.population.draw import traits
from physiology.population.habits import middle
from physiology.population.spread import Spreads
from physiology.scenario import Scenario
from physiology.schedule import Meal

#: A drink of 75 g of glucose after the night.
TEST = Scenario(
    "healthy", days=2.1 / 24.0, start="07:00",
    schedule=[Meal("07:00", 75.0, glycaemic_index=100.0, minutes=5.0)],
)  # fmt: skip
_SIGNALS = {"glucose": "plasma_glucose", "insulin": "plasma_insulin", "c_peptide": "c_peptide"}
#: Normal tolerance by the ADA: mg/dL fasting and after two hours.
_FASTING, _AFTER_TWO_HOURS = 100.0, 140.0


@dataclass(frozen=True)
class Observed:
    """A published spread between people with normal tolerance.

    Attributes
    ----------
    readout : str
        glucose, insulin or c_peptide.
    minute : float
        After the drink.
    logarithmic_sd : float
        Standard deviation of the natural logarithm.
    people : int
    source : str
        Key of a reference.
    """

    readout: str
    minute: float
    logarithmic_sd: float
    people: int
    source: str


@cache
def observed() -> tuple[Observed, ...]:
    """Return the published spreads."""
    text = files("physiology.population").joinpath("observed.csv").read_text(encoding="utf-8")
    return tuple(
        Observed(
            row["readout"],
            float(row["minute"]),
            float(row["logarithmic_sd"]),
            int(row["people"]),
            row["source"],
        )
        for row in csv.DictReader(text.splitlines())
    )


def modelled(n: int, seed: int, declared: Spreads | None = None) -> tuple[Array, float]:
    """Return the same spreads of made-up healthy people, and how many have normal tolerance.

    Parameters
    ----------
    n, seed : int
    declared : Spreads, optional
        Otherwise those of the package.

    Returns
    -------
    array, shape (rows of ``observed``,)
        Among the people with normal tolerance, as in the data.
    float
        Their share.
    """
    who = middle(TEST.body, None)
    if who is None:
        raise ValueError("the healthy person needs no insulin")
    drawn = traits(TEST.body, n, seed, declared)
    time = 420.0 + np.arange(0.0, 121.0, 5.0)
    values, computed, _ = lived_days(TEST, who, drawn, time, tuple(_SIGNALS.values()))
    found = dict(zip(_SIGNALS, values, strict=True))
    fasting, later = found["glucose"][:, 0], found["glucose"][:, -1]
    normal = computed & (fasting < _FASTING) & (later < _AFTER_TWO_HOURS)
    spreads = [
        np.log(found[row.readout][normal, int(row.minute / 5.0)]).std(ddof=1) for row in observed()
    ]
    return np.array(spreads), float(normal.mean())
