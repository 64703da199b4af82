"""What the figure of the Compare page is made of: lines and axes, as plain Plotly parts.

The browser lays them out in a grid, a column for each body or one for all, and writes the
curves. Colours are names of CSS tokens; it puts the colours of the theme in their place.
"""

from __future__ import annotations

from typing import Any

from components.figures.frame import layout
from components.figures.rows import GLUCOSE

DASHES = ("solid", "9px,5px", "11px,4px,2px,4px")
"""How the line of the first, second and third body runs where all share one axis."""


def _line(**line: Any) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        # Without this the renderer thins points out and curves turn angular.
        "line": {"simplify": False, **line},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def figure() -> dict[str, Any]:
    """Return the parts of the figure.

    Returns
    -------
    dict
        ``now``, ``reference`` and ``low``: lines without curves, of which the browser sets
        colour and dash; ``dashes`` by place of the body; ``layout``; ``axis``, of which nothing
        is seen: the renderer would draw nine of them anew with every curve, so numbers, grid
        and target lie under the figure.
    """
    return {
        "now": _line(width=2.5),
        "reference": _line(width=1.5, color="--ref", dash="5.5px,6.5px"),
        "low": _line(width=0) | {"fill": "tonexty", "fillcolor": f"--{GLUCOSE.colour} 28%"},
        "dashes": list(DASHES),
        "layout": layout("compare"),
        "axis": {"visible": False, "fixedrange": True, "automargin": False},
    }
