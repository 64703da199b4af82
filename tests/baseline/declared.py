"""Every number that a mechanism declares, and where its equations act."""

from __future__ import annotations

import physiology as ph
from physiology.core.catalogue import Declared

_OF_KIND = {
    "parameter": ("default", "step"),
    "state": ("initial", "scale", "settling"),
    "input": ("default",),
}


def tables() -> dict[str, dict[str, dict[str, float]]]:
    """Return the declared numbers by what they are for."""
    table: dict[str, dict[str, float]] = {}
    for name, item in ph.catalogue().items():
        for column, value in _numbers(item):
            table.setdefault(column, {})[name] = value
    table |= {
        f"of {person.key}": dict(person.values)
        | ({"fasting target": person.fasting_target} if person.fasting_target else {})
        for person in ph.people.values()
    }
    return {"declared_numbers": table}


def _numbers(item: Declared) -> list[tuple[str, float]]:
    found = [
        (column, getattr(item, column))
        for column in _OF_KIND.get(item.kind, ())
        if isinstance(getattr(item, column), int | float)
    ]
    if item.kind == "parameter":
        found += [("lowest", item.bounds[0]), ("highest", item.bounds[1])]
        found.append(("weak evidence", float(item.weak)))
    return found
