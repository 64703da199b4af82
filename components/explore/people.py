"""How a body is marked: a shape and a colour of its own beside its name."""

from __future__ import annotations

from typing import Any

import physiology as ph
from components.explore.case import case_values
from components.figures.views import VIEWS
from components.schedule.usual import plain, usual_entries

FIRST_PERSON = "type2_early"
"""Who is on the page when it opens."""

HEALTHY = "healthy"


def shape(person: str) -> str:
    """Return the mark of a body: circle, ring, square or triangle.

    Parameters
    ----------
    person : str
        Key in ``physiology.people``.
    """
    if person == HEALTHY:
        return "circle"
    if person.startswith("type2"):
        return "square"
    if person.startswith("type1"):
        return "triangle"
    return "ring"


def introduction(person: str) -> str:
    """Return who a body is: the first sentence of its description.

    What follows may hold glucose in a fixed unit, which the page would not convert.

    Parameters
    ----------
    person : str
        Key in ``physiology.people``.
    """
    first, *_ = ph.people[person].description.split(". ")
    return first.rstrip(".") + "."


def _usual(person: str) -> dict[str, list[dict[str, Any]]]:
    """Return what happens of itself, by view."""
    return {view: [plain(entry) for entry in usual_entries(person, view)] for view in VIEWS}


def _therapy(person: str) -> dict[str, float] | None:
    """Return the insulin treatment that was computed for a person, if there is one."""
    own = ph.usual_therapy(person)
    return {name: round(value, 3) for name, value in vars(own).items()} if own else None


def people_facts() -> dict[str, dict[str, Any]]:
    """Return every person as the browser needs it."""
    return {
        key: {
            "label": person.label,
            "introduction": introduction(key),
            "shape": shape(key),
            "case": case_values(key),
            "usual": _usual(key),
            "therapy": _therapy(key),
        }
        for key, person in ph.people.items()
    }
