"""What the browser must know of the map and the cell, sent once."""

from __future__ import annotations

from typing import Any

from components.body.messengers import MESSENGERS, SHOWN_AT_FIRST
from components.body.organs import ARROWS, ORGANS, OUTSIDE
from components.body.wiring import actions, flows
from components.mechanisms.listed import mechanisms
from components.units import GLUCOSE_UNITS


def _mechanisms_of(organ: str) -> list[dict[str, str]]:
    """Return the parts of the model that make the organ, then those that act on it."""
    own = [name for one in ORGANS if one.key == organ for name in one.mechanisms]
    acting = [
        name
        for action in actions()
        if action.organ == organ
        for way in action.ways
        if len(way) == 1
        for name in way
    ]
    labels = {one.name: one.label for one in mechanisms()}
    names = [name for name in dict.fromkeys([*own, *acting]) if name in labels]
    return [{"name": name, "label": labels[name]} for name in names]


def body_facts() -> dict[str, Any]:
    """Return organs, messengers, flows and actions as plain data."""
    return {
        "organs": [{**one.facts(), "mechanisms": _mechanisms_of(one.key)} for one in ORGANS],
        "messengers": [one.facts() for one in MESSENGERS],
        "shown_at_first": list(SHOWN_AT_FIRST),
        "flows": [
            {
                "organ": next(end for end in ends if end != "blood"),
                "names": list(names),
                "arrows": [list(arrow) for arrow in ARROWS[ends]],
            }
            for ends, names in flows().items()
            if OUTSIDE not in ends
        ],
        "glucose_units": {key: vars(unit) for key, unit in GLUCOSE_UNITS.items()},
        "actions": [dict(vars(action)) for action in actions()],
    }
