"""The figure of a scene: bodies laid over each other, as parts that the browser puts together.

Which rows and bodies a scene shows is for the browser to say; here is what they look like.
Colours are names of CSS tokens. Widths and dashes are of a stage whose letters are `LETTER` px
high; the browser scales them with its letters.
"""

from __future__ import annotations

from typing import Any

from components.figures.frame import axis, layout

LETTER = 24
"""Height of the stage's letters on a projector of 1920 x 1080, px."""

STYLES = (
    {"shape": "circle", "colour": "healthy", "dash": []},
    {"shape": "triangle", "colour": "type1", "dash": [24, 11]},
    {"shape": "square", "colour": "type2", "dash": [30, 8, 6, 8]},
    {"shape": "ring", "colour": "fourth", "dash": [10, 8]},
    {"shape": "diamond", "colour": "fifth", "dash": [36, 8, 6, 8, 6, 8]},
)
"""Looks of bodies, each a shape, a colour and a dash: never colour alone."""

LINE = {"width": 5, "simplify": False}
BEFORE = {"width": 4, "simplify": False}
BEFORE_DASH = [0.1, 10]
"""A pinned ghost is drawn in round dots."""


def _trace(line: dict[str, Any], opacity: float = 1.0) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "line": line,
        "opacity": opacity,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def figure() -> dict[str, Any]:
    """Return the parts of the figure."""
    time = {**axis(), "showgrid": False, "showticklabels": False}
    time |= {"ticks": "outside", "ticklen": 6, "tickwidth": 2, "tickcolor": "--edge"}
    edge = {"color": "--band-edge", "width": 2}
    return {
        "letter": LETTER,
        "styles": list(STYLES),
        "now": _trace(LINE),
        "before": _trace(BEFORE, opacity=0.78),
        "before_dash": BEFORE_DASH,
        "band": [_trace(edge), {**_trace(edge), "fill": "tonexty", "fillcolor": "--band"}],
        "layout": {**layout("lecture"), "xaxis": time},
        "axis": {**axis(), "anchor": "x", "gridwidth": 1.5},
    }
