"""Curves that are read from several signals of a run, and rows that are made of parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

import physiology as ph
from physiology.insulin_on_board import UNITS, insulin_arrivals, insulin_on_board, secretion

Curve = NDArray[np.float64]

OWN = "Own"
"""Insulin that the body's own beta cells give."""

_TRACE = 0.005
"""U/h below which beta cells give nothing that would be worth a line."""


def _all_arriving(run: ph.Trajectory) -> Curve:
    return np.sum([*insulin_arrivals(run).values(), secretion(run)], axis=0)


def _arriving(run: ph.Trajectory) -> dict[str, Curve]:
    own = secretion(run)
    return {**insulin_arrivals(run), **({OWN: own} if float(own.max()) > _TRACE else {})}


DERIVED: Mapping[str, Callable[[ph.Trajectory], Curve]] = MappingProxyType(
    {
        "insulin_on_board": insulin_on_board,
        "basal_on_board": lambda run: insulin_on_board(run, "basal"),
        "insulin_arrivals": _all_arriving,
    }
)
"""By the name of the row."""

DERIVED_UNITS: Mapping[str, str] = MappingProxyType(
    {
        "insulin_on_board": UNITS["insulin_on_board"],
        "basal_on_board": UNITS["insulin_on_board"],
        "insulin_arrivals": UNITS["insulin_arrivals"],
    }
)

_PARTS: Mapping[str, Callable[[ph.Trajectory], dict[str, Curve]]] = MappingProxyType(
    {"insulin_arrivals": _arriving}
)


def curve(run: ph.Trajectory, name: str) -> Curve:
    """Return the curve of a row, in the unit of the model.

    Parameters
    ----------
    run : Trajectory
    name : str
        Signal of a row.
    """
    found = DERIVED[name](run) if name in DERIVED else run[name]
    return np.asarray(found, dtype=float)


def parts(run: ph.Trajectory, name: str) -> dict[str, Curve]:
    """Return what a row is made of, by its name for the reader; most rows are of one piece.

    Parameters
    ----------
    run : Trajectory
    name : str
        Signal of a row.
    """
    return _PARTS[name](run) if name in _PARTS else {}
