"""Arrows from the sliders of a schedule to the inputs that its entries set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from physiology.core.assemble import Model
from physiology.core.wiring import Wire
from physiology.schedule import ENTRIES, Day, Entry

_TIME = "08:00"
#: Shares of the allowed range at which an entry is tried.
_LESS, _MORE = 0.3, 0.6


def entry_wires(assembled: Model) -> Iterator[Wire]:
    """Yield what each parameter that stands for a field of an entry sets, and which way."""
    scales = {field.name for field in fields(Day)}
    for name, item in assembled.declared.items():
        if item.kind != "parameter":
            continue
        low, high = item.bounds
        less, more = low + _LESS * (high - low), low + _MORE * (high - low)
        if item.entry:
            kind, field = item.entry.split(".")
            made = [ENTRIES[kind](_TIME, **{field: value}) for value in (less, more)]
            yield from _changed(name, *(_totals(entry, Day(0.0)) for entry in made))
        elif name in scales:
            for entry in _samples(assembled):
                levels = [_totals(entry, Day(0.0, **{name: value})) for value in (less, more)]
                yield from _changed(name, *levels)


def _samples(assembled: Model) -> list[Entry]:
    """Return one entry of each kind whose fields have sliders."""
    found: dict[str, Entry] = {}
    for item in assembled.declared.values():
        if item.kind == "parameter" and item.entry:
            kind, field = item.entry.split(".")
            found.setdefault(kind, ENTRIES[kind](_TIME, **{field: item.bounds[1]}))
    return list(found.values())


def _totals(entry: Entry, when: Day) -> dict[str, float]:
    return {level.name: level.value for level in entry.levels(when)}


def _changed(name: str, less: dict[str, float], more: dict[str, float]) -> Iterator[Wire]:
    for target in {**less, **more}:
        change = more.get(target, 0.0) - less.get(target, 0.0)
        if change:
            yield Wire(name, target, name, "entry", 1 if change > 0.0 else -1)
