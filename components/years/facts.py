"""Everything the browser must know of the Years page: no limit, unit or name is typed twice."""

from __future__ import annotations

from typing import Any

import physiology as ph
from components.figures import life_figure, life_rows, phase_plane
from components.units import GLUCOSE_UNITS
from components.years.kinds import FIRST_AGE, LAST_AGE, SHORTEST, kind_facts
from components.years.lives import bars_of
from components.years.request import MOST_BARS

CURSOR_AT = 60
"""Age at which the cursor stands at first."""


def _first_rows(life: ph.Life) -> list[str]:
    attacked = any(change.name == "immune_trigger" for change in life.changes)
    return list(life_rows.FIRST_OF_ATTACK if attacked else life_rows.FIRST_ROWS)


def life_facts() -> list[dict[str, Any]]:
    """Return the stored lives as the browser needs them."""
    return [
        {
            "life": key,
            "label": life.label,
            "description": life.description,
            "bars": [bar.plain() for bar in bars_of(life)],
            "rows": _first_rows(life),
        }
        for key, life in ph.lives.items()
    ]


def years_facts() -> dict[str, Any]:
    """Return the facts of the page as plain data."""
    return {
        "ages": [FIRST_AGE, LAST_AGE],
        "shortest": SHORTEST,
        "most_bars": MOST_BARS,
        "kinds": kind_facts(),
        "lives": life_facts(),
        "rows": [row.facts() for row in life_rows.ROWS],
        "number_of_rows": [life_rows.FEWEST_ROWS, life_rows.MOST_ROWS],
        "limits": {"prediabetes": life_rows.PREDIABETES, "diabetes": life_rows.DIABETES},
        "cursor_at": CURSOR_AT,
        "glucose_units": list(GLUCOSE_UNITS),
        "figure": life_figure.figure(),
        "plane": phase_plane.figure(),
    }
