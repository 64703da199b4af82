"""The modal day of the report: bands of percentiles over 24 hours, as a plain Plotly dictionary.

Colours are names of CSS tokens; curves are empty here and filled by the browser, as in
``meal_figure``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from components.figures.frame import axis, layout
from components.figures.rows import GLUCOSE_HIGH, GLUCOSE_LOW

VERY_LOW = 54.0
VERY_HIGH = 250.0
"""Edges of the outer ranges, mg/dL."""

DAY = 1440
TOPS = (350.0, 400.0)
"""Upper end of the axis: that of the published report, or the highest reading of a sensor."""


@dataclass(frozen=True)
class Range:
    """One of the five ranges.

    Parameters
    ----------
    name : str
        Its name in ``physiology.glucose_report``.
    label : str
        Words.
    low, high : float or None
        Edges in mg/dL; None where it is open.
    """

    name: str
    label: str
    low: float | None
    high: float | None


RANGES = (
    Range("very_high", "Very high", VERY_HIGH, None),
    Range("high", "High", GLUCOSE_HIGH, VERY_HIGH),
    Range("target", "In range", GLUCOSE_LOW, GLUCOSE_HIGH),
    Range("low", "Low", VERY_LOW, GLUCOSE_LOW),
    Range("very_low", "Very low", None, VERY_LOW),
)
"""From the top of the bar to its foot."""


def line(role: str, style: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a trace without points.

    Parameters
    ----------
    role : str
        What the browser fills it with.
    style : dict
        Of the line.
    """
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [],
        "y": [],
        "meta": {"role": role},
        "line": {"simplify": False, **style},
        "hoverinfo": "skip",
        "showlegend": False,
        **more,
    }


def points(role: str, marker: dict[str, Any]) -> dict[str, Any]:
    """Return marks without points.

    Parameters
    ----------
    role : str
        What the browser fills them with.
    marker : dict
        Their look.
    """
    return {**line(role, {}), "mode": "markers", "marker": marker, "cliponaxis": False}


def target() -> list[dict[str, Any]]:
    """Return the target band: two edges, filled between."""
    edge = {"color": "--band-edge", "width": 1}
    return [
        line("target-low", edge),
        line("target-high", edge, fill="tonexty", fillcolor="--band"),
    ]


def traces() -> list[dict[str, Any]]:
    """Return the traces, back to front: target, bands, the median before, the median, one day."""
    thin = {"color": "--glucose", "width": 1, "dash": "4px,3px"}
    hidden = {"width": 0}
    return [
        *target(),
        line("5", thin),
        line("95", thin, fill="tonexty", fillcolor="--glucose 16%"),
        line("25", hidden),
        line("75", hidden, fill="tonexty", fillcolor="--glucose 34%"),
        line("before", {"color": "--ink", "width": 2, "dash": "0.1px,5px"}, opacity=0.78),
        line("50", {"color": "--glucose", "width": 3}),
        line("day", {"color": "--glucose", "width": 2}),
    ]


def figure() -> dict[str, Any]:
    """Return the whole figure without curves."""
    time = {**axis(), "range": [0, DAY], "showgrid": False, "showline": True}
    time |= {"linecolor": "--edge", "ticks": "outside", "ticklen": 5, "tickcolor": "--edge"}
    return {
        "data": traces(),
        "layout": {**layout("agp"), "xaxis": time},
        "axis": axis(),
        "tops": list(TOPS),
        "ticks": [0.0, VERY_LOW, GLUCOSE_LOW, GLUCOSE_HIGH, VERY_HIGH, TOPS[0]],
        "every": 180,
    }
