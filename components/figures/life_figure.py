"""The figure of a life: rows over one axis of age, as a plain Plotly dictionary.

Colours are names of CSS tokens; curves are empty here and written by the browser only, as in
``meal_figure``.
"""

from __future__ import annotations

from typing import Any

from components.figures.frame import axis, layout
from components.figures.life_rows import HBA1C, ROWS
from components.figures.row import Row


def line(signal: str, role: str, style: dict[str, Any], opacity: float = 1.0) -> dict[str, Any]:
    """Return a trace without points.

    Parameters
    ----------
    signal, role : str
        What the browser fills it with: a row, and which of its curves.
    style : dict
        Of the line.
    opacity : float
        Of the whole trace.
    """
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [],
        "y": [],
        "meta": {"signal": signal, "role": role},
        # Without this the renderer thins points out and curves turn angular.
        "line": {"simplify": False, **style},
        "opacity": opacity,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _row(row: Row) -> list[dict[str, Any]]:
    """Return the curves of a row, back to front: band, nothing done, where it leads, this life."""
    colour = f"--{row.colour}"
    before = {"color": colour, "width": 2, "dash": "0.1px,5px"}
    edge, fill = {"width": 0}, {"fill": "tonexty", "fillcolor": f"{colour} 18%"}
    drawn = [
        line(row.signal, "low", edge),
        {**line(row.signal, "high", edge), **fill},
        line(row.signal, "nothing", before, opacity=0.78),
    ]
    if row is HBA1C:
        thin = {"color": "--ref", "width": 1.5, "dash": "4px,3px"}
        drawn.append(line(row.signal, "steady", thin))
    return [*drawn, line(row.signal, "life", {"color": colour, "width": 2.5})]


def figure() -> dict[str, Any]:
    """Return the whole figure without curves."""
    age = {**axis(), "showgrid": False, "showticklabels": False}
    age |= {"ticks": "outside", "ticklen": 5, "tickcolor": "--edge"}
    return {
        "data": [trace for row in ROWS for trace in _row(row)],
        "layout": {**layout("life"), "xaxis": age},
        "axis": {**axis(), "anchor": "x"},
    }
