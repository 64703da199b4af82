"""Compare how far made-up and real people differ: ``python -m tests.assurance.population --write``.

Takes a few seconds.
"""

from __future__ import annotations

import sys

import numpy as np
from scipy.stats import chi2

import physiology as ph
from physiology.evidence.verification import Figure, record
from physiology.population.tolerance_test import modelled, observed

_PEOPLE, _SEED = 1000, 21
_TITLES = {"glucose": "Glucose", "insulin": "Insulin", "c_peptide": "C-peptide"}
#: Sensor days of the 38 people without diabetes of Hall 2018, 5th to 95th percentile.
_DAYS = {"mean_glucose": ("Mean glucose of a day", 83.5, 116.4),
         "glucose_cv": ("Variation of glucose within a day", 13.1, 22.5)}  # fmt: skip
_DAY_PEOPLE, _NINE_IN_TEN = 38, 3.29


def figure(label: str, value: float, published: float, people: int) -> Figure:
    """Return a spread beside the interval of a published one."""
    free = people - 1
    low, high = (published * (free / chi2.ppf(p, free)) ** 0.5 for p in (0.975, 0.025))
    target = f"{low:.2f} to {high:.2f} (data {published:.2f}, {people} people)"
    return Figure(f"{label}: spread", round(value, 3), "1", target, bool(low <= value <= high))


def figures() -> list[Figure]:
    """Return every spread, and how many of the people have normal tolerance."""
    spreads, normal = modelled(_PEOPLE, _SEED)
    found = [
        figure(
            f"{_TITLES[row.readout]} after {row.minute:.0f} min",
            value,
            row.logarithmic_sd,
            row.people,
        )
        for row, value in zip(observed(), spreads, strict=True)
    ]
    days = ph.cohort(ph.Scenario("healthy"), n=_PEOPLE, seed=_SEED)
    for name, (label, low, high) in _DAYS.items():
        published = float(np.log(high / low)) / _NINE_IN_TEN
        value = float(np.log(days.outcomes[name][days.computed]).std(ddof=1))
        found.append(figure(f"{label} (not fitted)", value, published, _DAY_PEOPLE))
    share = Figure(
        "People drawn around the healthy one with normal tolerance", round(100 * normal, 1), "%"
    )
    lost = Figure(
        "People who could not be computed", float(len(days.failures)), "1", "0", not days.failures
    )
    return [*found, share, lost]


def main() -> None:
    """Print every figure; keep them if asked to."""
    found = figures()
    for one in found:
        print(f"{one.label:62}{one.value:8.3g} {one.target:40} {one.met}")
    if "--write" in sys.argv:
        print(record("population", found))


if __name__ == "__main__":
    main()
