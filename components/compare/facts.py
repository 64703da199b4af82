"""Everything the browser must know of the Compare page: what Explore knows, and a little more."""

from __future__ import annotations

from typing import Any

from components.compare.request import FEWEST_BODIES, FEWEST_ROWS, MOST_BODIES, MOST_ROWS
from components.controls.declared import grouped
from components.controls.groups import identifier
from components.explore.facts import facts
from components.figures import compare_figure
from components.treatments.drugs import drug_facts

OPENING = ("healthy", "type1", "type2_early")
"""Who stands side by side when the page opens, each with its own usual treatment."""


FIRST = (
    "meal_carbohydrate",
    "bolus_dose",
    "mean_cortisol",
    "physical_activity",
    "visceral_fat_area",
    "sleep_hours",
    "exercise_minutes",
)
"""Sliders in view, those that all bodies share first: on a phone two are in reach."""


def _first_controls() -> list[str]:
    """Return the sliders in view on Explore, in the order of this page."""
    seen = [one.name for one in grouped()[""]]
    return sorted(seen, key=lambda name: FIRST.index(name) if name in FIRST else len(FIRST))


def compare_facts() -> dict[str, Any]:
    """Return the facts of the page as plain data."""
    doses = {one["dose"]: one["label"] for one in drug_facts()}
    return {
        **facts(),
        "figure": compare_figure.figure(),
        "opening": list(OPENING),
        "number_of_bodies": [FEWEST_BODIES, MOST_BODIES],
        "number_of_rows": [FEWEST_ROWS, MOST_ROWS],
        "drugs": doses,
        "first_controls": _first_controls(),
        # Which sliders stand behind each heading of the rail, by its identifier.
        "groups": {
            identifier(title): [one.name for one in members]
            for title, members in grouped().items()
            if title
        },
    }
