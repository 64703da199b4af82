"""Demand and supply: insulin sensitivity against beta-cell output, a life moving through it.

In health their product is constant: on that hyperbola the beta cells make up for whatever
sensitivity is lost [Kahn1993]; both are 1 in the healthy body.
"""

from __future__ import annotations

from typing import Any

from components.figures.frame import axis, layout
from components.figures.life_figure import line

LOWEST = 0.12
"""Sensitivity at which the hyperbola begins; below it no body has the output it asks for."""

_POINTS = 60


def hyperbola(largest: float = 2.0) -> tuple[list[float], list[float]]:
    """Return the healthy line: sensitivity and the output that makes up for it.

    Parameters
    ----------
    largest : float
        Sensitivity at which it ends.
    """
    ratio = (largest / LOWEST) ** (1.0 / (_POINTS - 1))
    sensitivity = [LOWEST * ratio**place for place in range(_POINTS)]
    return [round(one, 4) for one in sensitivity], [round(1.0 / one, 4) for one in sensitivity]


def _marks(role: str, marker: dict[str, Any]) -> dict[str, Any]:
    return {**line("plane", role, {}), "mode": "markers", "marker": marker, "cliponaxis": False}


def figure() -> dict[str, Any]:
    """Return the plane without a life."""
    sensitivity, output = hyperbola()
    healthy = line("plane", "healthy", {"color": "--ref", "width": 1.5, "dash": "7px,5px"})
    nothing = line("plane", "nothing", {"color": "--ink", "width": 2, "dash": "0.1px,5px"}, 0.7)
    life = line("plane", "life", {"color": "--ink", "width": 2.5})
    ring = {"size": 9, "color": "--paper", "line": {"color": "--ink", "width": 2}}
    dot = {"size": 14, "color": "--ink"}
    bare = {**axis(), "showgrid": False, "showticklabels": False, "showline": True}
    bare["linecolor"] = "--edge"
    return {
        "data": [
            {**healthy, "x": sensitivity, "y": output},
            nothing,
            life,
            _marks("ages", ring),
            _marks("now", dot),
        ],
        "layout": {**layout("plane"), "xaxis": bare, "yaxis": bare},
    }
