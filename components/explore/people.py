"""How a body is marked: a shape and a colour of its own beside its name."""

from __future__ import annotations

from typing import Any

import physiology as ph
from components.explore.case import case_values

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


def people_facts() -> dict[str, dict[str, Any]]:
    """Return every person as the browser needs it."""
    return {
        key: {
            "label": person.label,
            "introduction": introduction(key),
            "shape": shape(key),
            "case": case_values(key),
        }
        for key, person in ph.people.items()
    }
