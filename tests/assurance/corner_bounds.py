"""What no body may leave, whatever the controls say, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

import physiology as ph
from physiology.core.assemble import model

#: Share of a state's scale, or amount of a flow, by which the solver may miss zero.
TOLERANCE = 1e-5
#: Relative error of the balance of a conserved substance.
BALANCE = 1e-6


@dataclass(frozen=True)
class Bound:
    """A range that a quantity stays in, in its own unit."""

    name: str
    low: float
    high: float
    reason: str


def _share(name: str) -> Bound:
    return Bound(name, 0.0, 1.0, "a share of a whole")


BOUNDS = (
    Bound("plasma_glucose", 0.0, 2700.0, "about the highest that a person is known to have lived"),
    Bound("plasma_insulin", 0.0, 4e5, "all that a pancreas stores (250 U), at once in the plasma"),
    Bound("ketones", 0.0, 40.0, "above the highest of ketoacidosis; the acid of more ends life"),
    Bound("free_fatty_acids", 0.0, 10.0, "ten places on each albumin, of which there is 1 mmol/L"),
    Bound("liver_glycogen", 0.0, 2000.0, "the largest store that the model declares"),
    Bound("liver_fat", 0.0, 100.0, "per cent of the liver"),
    Bound("glucagon", 0.0, 2000.0, "as high as from a tumour of alpha cells"),
    Bound("cortisol", 0.0, 500.0, "the highest slider times illness, stress, wake and low glucose"),
    Bound("adrenaline", 0.0, 2.0, "all that drives it together, in its own unit"),
    Bound("insulin_receptor_number", 0.0, 1.31, "no more receptors than a cell has without insulin"),
    Bound("insulin_signal", 0.0, 3.0, "all that sensitises muscle, at once; 1 is full in health"),
    *map(
        _share,
        (
            "glut4_surface_fraction", "receptor_occupancy", "incretin_signal", "adrenaline_effect",
            "insulin_lack", "amino_acid_signal", "dpp4_inhibition",
            "sglt2_inhibition", "sulfonylurea_effect", "metformin_effect", "stomach_speed",
            "appetite", "hepatic_insulin_suppression",
        ),
    ),
)  # fmt: skip
"""Beside these, for every quantity: finite; no state, flow or concentration below nothing."""


def broken(run: ph.Trajectory) -> Iterator[str]:
    """Yield what a run breaks, in words; nothing where all holds.

    Parameters
    ----------
    run : Trajectory
    """
    yield from _impossible(run)
    if run["plasma_glucose"].min() <= 0.0:
        yield "no glucose is left"
    for bound in BOUNDS:
        course, slack = run[bound.name], TOLERANCE * (1.0 + bound.high - bound.low)
        if course.min() < bound.low - slack:
            yield f"{bound.name} is below {bound.low:g}"
        if course.max() > bound.high + slack:
            yield f"{bound.name} is above {bound.high:g}"
    for substance in model().substances:
        if run.balance(substance) > BALANCE:
            yield f"{substance} is made or lost"


def _impossible(run: ph.Trajectory) -> Iterator[str]:
    """Yield which quantities are no numbers, or less than nothing."""
    states, least = model().states, _least()
    courses = np.hstack([run._run.states[:, : len(states)], run._observed])
    for place in np.flatnonzero(~np.isfinite(courses).all(axis=0)):
        yield f"{(*states, *model().observed)[place]} is not finite"
    # The solver's tolerance is a share of what there is, and of the scale where there is nothing.
    for place in np.flatnonzero(courses.min(axis=0) < least - TOLERANCE * courses.max(axis=0)):
        yield f"{(*states, *model().observed)[place]} is below nothing"


@cache
def _least() -> NDArray[np.float64]:
    """Return how little there may be of every state and flow, in the order of the model."""
    declared = model().declared
    states = [-TOLERANCE * declared[name].scale for name in model().states]
    kinds = [declared[name].kind for name in model().observed]
    return np.array([*states, *(-TOLERANCE if kind == "flow" else -np.inf for kind in kinds)])
