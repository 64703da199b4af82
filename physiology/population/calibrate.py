"""Fit spreads between people to published ones: ``python -m physiology.population.calibrate``.

The people of the tolerance test are fitted, as squares of the misses, with a weak pull to what was
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
_COMPENSATION = -0.75
SENSITIVITY = "inherited_sensitivity"
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
    pairs = [
        replace(one, value=_together(one.between, values[-1])) for one in declared.correlations
    ]
    return Spreads(found, tuple(pairs))


def _together(between: tuple[str, str], compensation: float) -> float:
    """Return a correlation; what answers to sensitivity alone goes together by its square."""
    return float(compensation if SENSITIVITY in between else compensation**2)


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
    from scipy.optimize import Bounds, minimize

    begin = np.array([*np.log(BEGIN), _COMPENSATION])
    low = np.array([np.log(_SMALLEST)] * len(BEGIN) + [-0.97])
    high = np.array([np.log(_LARGEST)] * len(BEGIN) + [0.0])
    # Who counts as normal changes by steps, so slopes are of no use.
    best = minimize(  # type: ignore[call-overload]
        lambda x: float((misfit(_values(x)) ** 2).sum()), begin, method="COBYQA",
        bounds=Bounds(low, high), options={"maxfev": 130, "initial_tr_radius": 0.3},
    )  # fmt: skip
    found = _values(best.x)
    made, share = modelled(1024, _SEED + 1, changed(found))
    print(f"normal tolerance in other people: {share:.2f}")
    for row, value in zip(observed(), made, strict=True):
        print(f"{row.readout:10} {row.minute:4.0f} min {value:6.2f} {row.logarithmic_sd:6.2f}")
    if "--write" in sys.argv:
        path = Path(__file__).parent / FILE
        path.write_text(written(path.read_text(encoding="utf-8"), found), encoding="utf-8")


def _values(logarithms: Array) -> Array:
    """Return spreads and compensation from what is searched: logarithms of the spreads."""
    return np.append(np.exp(logarithms[:-1]), logarithms[-1])


def written(text: str, values: Array) -> str:
    """Return the text of the declarations with these spreads, and where they come from."""
    for names, spread in zip(GROUPS.values(), values[:-1], strict=True):
        for name in names:
            pattern = rf'(parameter = "{name}"\nkind = "\w+"\n)spread = .*\nsource = .*\n'
            text = re.sub(pattern, rf'\1spread = {spread:.3f}\nsource = "{SOURCE}"\n', text)

    def together(found: re.Match[str]) -> str:
        names = re.findall(r'"(\w+)"', found[1])
        value = _together((names[0], names[1]), values[-1])
        return f'{found[1]}value = {value:.3f}\nsource = "{SOURCE}"\n'

    return re.sub(r"(between = .*\n)value = .*\nsource = .*\n", together, text)


if __name__ == "__main__":
    main()
