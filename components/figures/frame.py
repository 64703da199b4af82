"""What the figures of the report and of the years have in common: axes without ornament, no ground.

Colours are names of CSS tokens.
"""

from __future__ import annotations

from typing import Any

_CLEAR = "rgba(0,0,0,0)"
_FONT = '"IBM Plex Sans Variable", system-ui, sans-serif'


def axis() -> dict[str, Any]:
    """Return what all axes have in common."""
    return {
        "fixedrange": True,
        "zeroline": False,
        "automargin": False,
        "ticks": "",
        "ticklabelstandoff": 4,
        "tickfont": {"size": 12, "color": "--ink-3"},
        "gridcolor": "--line",
    }


def layout(name: str) -> dict[str, Any]:
    """Return the layout that the figures of a page share.

    Parameters
    ----------
    name : str
        Of the figure; the renderer keeps what belongs to it.
    """
    return {
        "paper_bgcolor": _CLEAR,
        "plot_bgcolor": _CLEAR,
        "font": {"family": _FONT},
        "hovermode": False,
        "showlegend": False,
        "uirevision": name,
    }
