"""The figure of a lesson: which rows it can hold, and how its lines differ.

The browser draws it (assets/js/lesson-figure.js): a guess is drawn on it by hand, a run appears
from left to right, and the gap between both is striped. Curves differ by dash and shape as well
as by colour. Colours are names of CSS tokens.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from components import units
from components.figures.life_rows import ROWS as LIFE_ROWS
from components.figures.rows import GLUCOSE_HIGH, GLUCOSE_LOW, ROWS

TARGET = (GLUCOSE_LOW, GLUCOSE_HIGH)

REFERENCE = {"colour": "ref", "dash": "7 5", "shape": "", "thin": True}
"""The line that others are compared with."""

ALONE = {"colour": "", "dash": "", "shape": "", "thin": False}
"""One body beside the reference: solid, each row in the colour of its signal."""

BODIES = (
    {"colour": "healthy", "dash": "", "shape": "circle", "thin": False},
    {"colour": "type1", "dash": "12 5", "shape": "triangle", "thin": False},
    {"colour": "type2", "dash": "12 4 2 4", "shape": "square", "thin": False},
    {"colour": "glut4", "dash": "3 4", "shape": "diamond", "thin": False},
)
"""Several bodies beside the reference, in their order."""


def lines() -> dict[str, Any]:
    """Return how lines are drawn, as the browser needs it."""
    return {"reference": REFERENCE, "alone": ALONE, "bodies": list(BODIES)}


def rows(signals: Iterable[str]) -> list[dict[str, Any]]:
    """Return the rows of these signals, in the order of the figure of Explore.

    Parameters
    ----------
    signals : iterable of str
        Names of signals; those of a life have rows of their own (``life_rows``).
    """
    wanted = set(signals)
    return [row.facts() for row in ROWS if row.signal in wanted]


def life_rows(signals: Iterable[str]) -> list[dict[str, Any]]:
    """Return the rows of a life of these signals, in the order of the Years page."""
    wanted = set(signals)
    return [row.facts() for row in LIFE_ROWS if row.signal in wanted]


def glucose_units() -> list[dict[str, Any]]:
    """Return the units of glucose with what converts to them."""
    return [dict(vars(unit)) for unit in units.GLUCOSE_UNITS.values()]
