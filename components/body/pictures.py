"""The values that a picture needs beside the curves: few, coarse, and only while it is open."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

import physiology as ph
from components.body.messengers import MESSENGERS
from components.body.organs import ARROWS
from components.body.wiring import flows

Curve = NDArray[np.float64]

NONE, MAP, CELL, SCENES = "", "map", "cell", "scenes"
PICTURES = (NONE, MAP, CELL, SCENES)
"""What a request may ask for; the scenes are the cell with others to compare it with."""

EVERY = 3
"""Of the points of a curve, each third: the cursor reads between them."""

_SIGNIFICANT = 3
_FULL_SIGNAL = "glut4_insulin_span"
_PLASMA = "plasma_insulin_mass"


def drawn_flows() -> tuple[str, ...]:
    """Return the flows of glucose that the map draws, mg/min in a picture."""
    return tuple(name for ends, names in flows().items() if "outside" not in ends for name in names)


@lru_cache(maxsize=1)
def injections() -> tuple[str, ...]:
    """Return the flows by which insulin from outside reaches the blood."""
    parts = ph.mechanisms()
    return tuple(
        name
        for name, item in ph.catalogue().items()
        if item.kind == "flow"
        and item.into == _PLASMA
        and parts[item.mechanism].folder == "treatments"
    )


def _injected(run: ph.Trajectory) -> Curve:
    """Return insulin from outside that reaches the blood, pmol/kg/min."""
    return np.asarray(sum(run[name] for name in injections()), dtype=float)


def _glut4_share(run: ph.Trajectory) -> Curve:
    """Return GLUT4 at the surface as a share of the most that insulin can bring there."""
    most = run["resting_surface_glut4"] + run[_FULL_SIGNAL]
    return np.asarray(run["glut4_surface_fraction"] / most, dtype=float)


def _doors_in_use(run: ph.Trajectory) -> Curve:
    """Return which share of the GLUT4 at the surface is carrying glucose [Michaelis-Menten]."""
    mass = run["tissue_glucose_mass"]
    return np.asarray(mass / (mass + run["uptake_half_glucose"]), dtype=float)


def _flow(name: str) -> Callable[[ph.Trajectory], Curve]:
    """Return how to read a flow in mg/min of the whole body."""
    return lambda run: np.asarray(run[name] * run["body_weight"], dtype=float)


def _signal(name: str) -> Callable[[ph.Trajectory], Curve]:
    return lambda run: np.asarray(run[name], dtype=float)


def _readers() -> dict[str, dict[str, Callable[[ph.Trajectory], Curve]]]:
    levels = {one.signal: _signal(one.signal) for one in MESSENGERS}
    of_map = {name: _flow(name) for name in drawn_flows()}
    of_cell = (
        "plasma_insulin",
        "insulin_receptor_number",
        "receptor_occupancy",
        "insulin_signal",
        "muscle_responsiveness",
        "glut4_surface_fraction",
        "contraction",
    )
    cell = {
        **{name: _signal(name) for name in of_cell},
        "glut4_share": _glut4_share,
        "doors_in_use": _doors_in_use,
        "muscle_glucose_uptake": _flow("muscle_glucose_uptake"),
    }
    return {
        NONE: {},
        CELL: cell,
        SCENES: cell,
        MAP: {
            **of_map,
            **levels,
            "insulin_secretion_rate": _signal("insulin_secretion_rate"),
            "insulin_injected": _injected,
        },
    }


READERS: Mapping[str, Mapping[str, Callable[[ph.Trajectory], Curve]]] = MappingProxyType(_readers())
"""How to read each value from a run, by picture and name."""


def _rounded(curve: Curve) -> list[float]:
    """Return a curve with few digits: a picture cannot show more."""
    largest = max(float(curve.max()), -float(curve.min()))
    digits = _SIGNIFICANT - 1 - math.floor(math.log10(largest)) if largest > 0.0 else 0
    return curve.round(digits).tolist()


def picture(run: ph.Trajectory, name: str) -> dict[str, Any]:
    """Return the values of a picture over a run.

    Parameters
    ----------
    run : Trajectory
    name : str
        One of ``PICTURES``.

    Returns
    -------
    dict
        ``of`` (the picture), ``start``, ``step`` (minutes), ``largest`` (the broadest arrow of
        the run, mg/min) and ``signals``; fluxes in mg/min, all else in the unit of the model.
    """
    time = run.time
    curves = {key: read(run)[::EVERY] for key, read in READERS[name].items()}
    return {
        "of": name,
        "start": float(time[0]),
        "step": float(time[1] - time[0]) * EVERY,
        "largest": _largest(curves) if name == MAP else 0.0,
        "signals": {key: _rounded(curve) for key, curve in curves.items()},
    }


def _largest(curves: Mapping[str, Curve]) -> float:
    """Return the largest flux through any arrow of the map."""
    through: dict[str, Any] = {}
    for ends, names in flows().items():
        for arrow, sign in ARROWS.get(ends, ()):
            through[arrow] = through.get(arrow, 0.0) + sign * sum(curves[name] for name in names)
    return round(float(max(np.abs(curve).max() for curve in through.values())), 1)


def moment(run: ph.Trajectory, name: str, minute: float) -> dict[str, float]:
    """Return the values of a picture at one minute of a run.

    Parameters
    ----------
    run : Trajectory
    name : str
        One of ``PICTURES``.
    minute : float
        Minutes after midnight.
    """
    place = int(np.argmin(np.abs(np.asarray(run.time) - minute)))
    return {key: float(f"{read(run)[place]:.4g}") for key, read in READERS[name].items()}
