"""Every number of the model: value, unit, range, how well it is known, and where it is used."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from components.controls.information import GRADES
from components.units import printed
from physiology import catalogue
from physiology.evidence.sources import grade, reference_in_full, references

_GLUCOSE = ("mg/dL", "mg/dL/h", "mg/dL/min")


@lru_cache(maxsize=1)
def _readers() -> Mapping[str, tuple[str, ...]]:
    """Return by name of a parameter the mechanisms whose equations read it."""
    found: dict[str, tuple[str, ...]] = {}
    for entry in catalogue().values():
        for argument in getattr(entry.item, "arguments", ()):
            known = found.get(argument, ())
            if entry.mechanism not in known:
                found[argument] = (*known, entry.mechanism)
    return found


def _source(source: str) -> dict[str, Any]:
    """Return a source: the work in full, the outcomes it was fitted to, or our own choice."""
    if source in references():
        return {"work": reference_in_full(source), "short": _short(source)}
    if source.startswith("calibrated:"):
        return {"outcomes": source.removeprefix("calibrated:").replace(",", " ").split()}
    return {}


def _short(key: str) -> str:
    work = references()[key]
    return f"{work['author'].split(',')[0]} {work['year']}"


def parameter(name: str) -> dict[str, Any]:
    """Return a parameter as the browser needs it.

    Parameters
    ----------
    name : str
        As declared.
    """
    entry = catalogue()[name]
    effect = _source(entry.effect) if entry.effect else {}
    return {
        "name": name,
        "label": entry.label,
        "value": float(entry.default),
        "low": float(entry.bounds[0]),
        "high": float(entry.bounds[1]),
        "unit": printed(entry.unit),
        "glucose": entry.unit in _GLUCOSE,
        "grade": grade(entry.source),
        "squares": GRADES.get(grade(entry.source), 0),
        "note": entry.note,
        "from": _source(entry.source),
        "effect": effect,
        "used": [one for one in _readers().get(name, ()) if one != entry.mechanism],
        "where": entry.mechanism,
        "slider": entry.step is not None,
    }
