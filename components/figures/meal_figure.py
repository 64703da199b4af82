"""The figure of one view of the day: rows over one time axis, as a plain Plotly dictionary.

All rows that can be chosen are in it; the browser takes those that are, and gives each its axis.

Colours are names of CSS tokens (``--glucose``, ``--glucose 28%``); the browser puts the colours
of the theme in their place. Curves are empty here: only the browser writes them, so there is
one writer.
"""

from __future__ import annotations

from typing import Any

from components.figures.row import Row
from components.figures.rows import GLUCOSE, GLUCOSE_HIGH, GLUCOSE_LOW, ROWS

_CLEAR = "rgba(0,0,0,0)"


def _line(row: Row, role: str, line: dict[str, Any], opacity: float = 1.0) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [],
        "y": [],
        "meta": {"signal": row.signal, "role": role},
        # Without this the renderer thins points out and curves turn angular.
        "line": {"simplify": False, **line},
        "opacity": opacity,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _low_area() -> list[dict[str, Any]]:
    """Two traces whose difference is the area under the lower edge of the target."""
    edge = _line(GLUCOSE, "low-edge", {"width": 0})
    area = _line(GLUCOSE, "low", {"width": 0})
    return [edge, {**area, "fill": "tonexty", "fillcolor": f"--{GLUCOSE.colour} 28%"}]


def _target(row: Row) -> list[dict[str, Any]]:
    """Return the target band of a row: two edges, filled between.

    They are traces because the renderer draws every shape anew with every curve, which costs
    five times as much as the curves themselves.
    """
    edge = {"color": "--band-edge", "width": 1}
    low, high = (
        # From where to where is for the browser to say: it depends on the view.
        {**_line(row, "target", edge), "y": [level, level]}
        for level in (GLUCOSE_LOW, GLUCOSE_HIGH)
    )
    return [low, {**high, "fill": "tonexty", "fillcolor": "--band"}]


def traces() -> list[dict[str, Any]]:
    """Return the traces, back to front: target, low area, reference, before, now.

    All are empty here.
    """
    reference = {"color": "--ref", "width": 1.5, "dash": "5.5px,6.5px"}
    drawn = [*(trace for row in ROWS if row.banded for trace in _target(row)), *_low_area()]
    for row in ROWS:
        colour = f"--{row.colour}"
        before = {"color": colour, "width": 2, "dash": "0.1px,5px"}
        drawn.append(_line(row, "reference", reference))
        drawn.append(_line(row, "before", before, opacity=0.78))
        drawn.append(_line(row, "now", {"color": colour, "width": 2.5}))
    return drawn


def _axis() -> dict[str, Any]:
    return {
        "fixedrange": True,
        "zerolinecolor": "--edge",
        "zerolinewidth": 1,
        "automargin": False,
        "ticklabelstandoff": 4,
        "tickfont": {"size": 12, "color": "--ink-3"},
        "gridcolor": "--line",
    }


def row_axis() -> dict[str, Any]:
    """Return the axis of one row; domain, range and ticks are set by the browser."""
    return {**_axis(), "ticks": "", "anchor": "x"}


def layout() -> dict[str, Any]:
    """Return the layout without the axes of the rows."""
    time = {**_axis(), "showgrid": False, "zeroline": False}
    time.update(ticks="outside", ticklen=5, tickcolor="--edge")
    # Times are written over the figure, where the cursor can push its neighbours aside; range
    # and ticks are set by the browser for the view on screen.
    time.update(showticklabels=False)
    return {
        "paper_bgcolor": _CLEAR,
        "plot_bgcolor": _CLEAR,
        "font": {"family": '"IBM Plex Sans Variable", system-ui, sans-serif'},
        "hovermode": False,
        "showlegend": False,
        "uirevision": "meal",
        "xaxis": time,
    }


def figure() -> dict[str, Any]:
    """Return the whole figure without curves."""
    return {"data": traces(), "layout": layout(), "axis": row_axis()}
