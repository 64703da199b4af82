"""One small curve a day, day beside day, as a plain Plotly dictionary.

A row of days is one axis of minutes, so that a night runs on into the next morning. Rows are
made by the browser: seven days a row on a sheet, two on a phone.
"""

from __future__ import annotations

from typing import Any

from components.figures.agp_figure import line, points, target
from components.figures.frame import axis, layout

BOTTOM, TOP = 0.0, 400.0
"""Ends of the axis of every strip, mg/dL, so that days can be compared."""

MARKS_AT = 18.0
"""Where meals and what went wrong are marked, mg/dL on that axis: below all readings."""


def traces() -> list[dict[str, Any]]:
    """Return the traces of one row: target, what is high, what is low, the curve, marks below."""
    hidden = {"width": 0}
    ink = {"width": 1.5, "color": "--ink-2"}
    return [
        *target(),
        line("high-edge", hidden),
        line("high", hidden, fill="tonexty", fillcolor="--glucose 26%"),
        line("low-edge", hidden),
        line("low", hidden, fill="tonexty", fillcolor="--glucose"),
        line("curve", {"color": "--glucose", "width": 1.5}),
        points("meal", {"symbol": "line-ns-open", "size": 7, "line": ink, "color": "--ink-2"}),
        points("missed", {"symbol": "circle-open", "size": 7, "line": ink, "color": "--ink"}),
        points("rescue", {"symbol": "triangle-up", "size": 8, "color": "--ink"}),
    ]


def figure() -> dict[str, Any]:
    """Return the whole figure without curves."""
    time = {**axis(), "showgrid": False, "showticklabels": False, "showline": True}
    return {
        "data": traces(),
        "layout": layout("strips"),
        "time": {**time, "linecolor": "--edge"},
        "axis": axis(),
        "range": [BOTTOM, TOP],
        "marks_at": MARKS_AT,
    }
