"""Fit spreads between people to published ones: ``python -m physiology.population.calibrate``.

The people of the tolerance test are fitted, by least squares with a weak pull to what was
expected (several spreads act alike). ``--write`` puts the spreads into ``distributions.toml``.
"""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np

from physiology.core.integrate import Array
from physiology.population.spread import FILE, Spreads, spreads
from physiology.population.tolerance_test import modelled, observed

SOURCE = "calibrated: observed.csv"
#: Spreads that are fitted, each of one or several parameters; what is expected of them, and where
#: the search begins.
GROUPS: dict[str, tuple[str, ...]] = {
    "beta cells": ("beta_cell_mass",),
    "function": ("beta_cell_function",),
    "first phase": ("largest_dynamic_secretion",),
    "sensitivity": ("inherited_sensitivity",),
    "visceral fat": ("visceral_fat_area",),
    "liver": ("hepatic_half_insulin",),
    "incretins": ("incretin_gain",),
    "clearance": ("peripheral_insulin_clearance",),
}
EXPECTED = (0.5, 0.1, 0.6, 0.45, 0.4, 0.2, 0.35, 0.2)
BEGIN = (0.48, 0.08, 0.4, 0.2, 0.44, 0.15, 0.4, 0.19)
_COMPENSATION = -0.6
_PEOPLE, _SEED = 192, 7
#: Share of healthy people with normal tolerance; how exactly shares and spreads are to be met.
_NORMAL, _SHARE_WITHIN, _WITHIN, _PULL = 0.9, 0.05, 0.15, 0.7
_SMALLEST, _LARGEST = 0.03, 1.4


def changed(values: Array) -> Spreads:
    """Return the declared spreads with those of the groups, and the compensation behind them."""
    declared = spreads()
    found = dict(declared.distributions)
    for names, spread in zip(GROUPS.values(), values[:-1], strict=True):
        for name in names:
            found[name] = replace(found[name], spread=float(spread))
    pairs = tuple(replace(one, value=float(values[-1])) for one in declared.correlations)
    return Spreads(found, pairs)


def misfit(values: Array) -> Array:
    """Return how far spreads miss the published ones, each as a share of what may be missed."""
    made, share = modelled(_PEOPLE, _SEED, changed(values))
    asked = np.array([row.logarithmic_sd for row in observed()])
    apart = np.log(made / asked) / _WITHIN
    pull = np.log(values[:-1] / np.array(EXPECTED)) / _PULL
    normal = (share - _NORMAL) / _SHARE_WITHIN
    print(
        " ".join(f"{value:.3f}" for value in values), f"{float((apart**2).sum()):.2f}", flush=True
    )
    return np.concatenate([apart, [normal], pull])


def main() -> None:
    """Fit, print, and keep what was found if asked to."""
    from scipy.optimize import least_squares

    begin = np.array([*BEGIN, _COMPENSATION])
    low = np.array([_SMALLEST] * len(BEGIN) + [-0.68])
    high = np.array([_LARGEST] * len(BEGIN) + [0.0])
    found = least_squares(
        misfit, begin, bounds=(low, high), diff_step=[0.05] * len(begin), max_nfev=5
    ).x
    made, share = modelled(1024, _SEED + 1, changed(found))
    print(f"normal tolerance in other people: {share:.2f}")
    for row, value in zip(observed(), made, strict=True):
        print(f"{row.readout:10} {row.minute:4.0f} min {value:6.2f} {row.logarithmic_sd:6.2f}")
    if "--write" in sys.argv:
        path = Path(__file__).parent / FILE
        path.write_text(written(path.read_text(encoding="utf-8"), found), encoding="utf-8")


def written(text: str, values: Array) -> str:
    """Return the text of the declarations with these spreads, and where they come from."""
    for names, spread in zip(GROUPS.values(), values[:-1], strict=True):
        for name in names:
            pattern = rf'(parameter = "{name}"\nkind = "\w+"\n)spread = .*\nsource = .*\n'
            text = re.sub(pattern, rf'\1spread = {spread:.3f}\nsource = "{SOURCE}"\n', text)
    together = rf'\1value = {values[-1]:.3f}\nsource = "{SOURCE}"\n'
    return re.sub(r"(between = .*\n)value = .*\nsource = .*\n", together, text)


if __name__ == "__main__":
    main()
