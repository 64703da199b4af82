"""The figure of one meal: three rows over one time axis, as a plain Plotly dictionary.

Colours are names of CSS tokens (``--glucose``); the browser puts the colours of the theme in
their place. Curves are empty here: only the browser writes them, so there is one writer.
"""

from __future__ import annotations

from typing import Any

from components.figures.rows import GLUCOSE, GLUCOSE_HIGH, GLUCOSE_LOW, ROWS, Row

WINDOW_START = 420
WINDOW_END = 780
"""The morning that is shown, minutes after midnight: 07:00 to 13:00."""

MEAL_AT = 480
"""Breakfast and bolus, minutes after midnight."""

_CLEAR = "rgba(0,0,0,0)"


def axis_of(row: Row) -> str:
    """Return the Plotly name of the row's axis: y, y2, y3."""
    place = ROWS.index(row) + 1
    return "y" if place == 1 else f"y{place}"


def _line(row: Row, role: str, line: dict[str, Any], opacity: float = 1.0) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [],
        "y": [],
        "yaxis": axis_of(row),
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
    area = _line(GLUCOSE, "low", {"width": 0}, opacity=0.28)
    return [edge, {**area, "fill": "tonexty", "fillcolor": f"--{GLUCOSE.colour}"}]


def traces() -> list[dict[str, Any]]:
    """Return the empty traces, back to front: low area, reference, before, now."""
    reference = {"color": "--ref", "width": 1.5, "dash": "5.5px,6.5px"}
    drawn = _low_area()
    for row in ROWS:
        colour = f"--{row.colour}"
        before = {"color": colour, "width": 2, "dash": "0.1px,5px"}
        drawn.append(_line(row, "reference", reference))
        drawn.append(_line(row, "before", before, opacity=0.78))
        drawn.append(_line(row, "now", {"color": colour, "width": 2.5}))
    return drawn


def _band() -> list[dict[str, Any]]:
    across = {"xref": "paper", "x0": 0, "x1": 1, "yref": axis_of(GLUCOSE)}
    fill = {"y0": GLUCOSE_LOW, "y1": GLUCOSE_HIGH, "fillcolor": "--band", "line": {"width": 0}}
    # Between gridlines and curves: the edge of the target wins over the gridline under it.
    edge = {**across, "type": "line", "layer": "between"}
    line = {"color": "--band-edge", "width": 1}
    edges = [
        {**edge, "y0": level, "y1": level, "line": line} for level in (GLUCOSE_LOW, GLUCOSE_HIGH)
    ]
    return [{**across, **fill, "type": "rect", "layer": "below"}, *edges]


def _event_line() -> dict[str, Any]:
    return {
        "type": "line",
        "xref": "x",
        "x0": MEAL_AT,
        "x1": MEAL_AT,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "layer": "below",
        "line": {"color": "--edge", "width": 1, "dash": "2px,3px"},
    }


def layout() -> dict[str, Any]:
    """Return the layout; domains, ranges and tick labels are set by the browser."""
    axis = {
        "fixedrange": True,
        "zeroline": False,
        "automargin": False,
        "ticklabelstandoff": 4,
        "tickfont": {"size": 12, "color": "--ink-3"},
        "gridcolor": "--line",
    }
    time = {**axis, "range": [WINDOW_START, WINDOW_END], "showgrid": False, "ticks": "outside"}
    time.update(ticklen=5, tickcolor="--edge", ticklabelstandoff=0, anchor=axis_of(ROWS[-1]))
    drawn: dict[str, Any] = {
        "paper_bgcolor": _CLEAR,
        "plot_bgcolor": _CLEAR,
        "font": {"family": '"IBM Plex Sans Variable", system-ui, sans-serif'},
        "hovermode": False,
        "showlegend": False,
        "uirevision": "meal",
        "shapes": [*_band(), _event_line()],
        "xaxis": time,
    }
    for row in ROWS:
        drawn["yaxis" + axis_of(row)[1:]] = {**axis, "ticks": "", "anchor": "x"}
    return drawn


def figure() -> dict[str, Any]:
    """Return the whole figure without curves."""
    return {"data": traces(), "layout": layout()}
