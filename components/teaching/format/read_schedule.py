"""The schedule of a body: what happens, when, and in amounts of the body's own settings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.teaching.format.body import Event
from components.teaching.format.reader import Reader
from components.teaching.format.times import of_day
from components.teaching.problem import Notes, did_you_mean

KINDS: Mapping[str, tuple[str, ...]] = {
    "meal": ("carbohydrate", "fat", "protein", "fibre", "glycaemic_index", "minutes"),
    "bolus": ("product", "counted", "shape", "now", "minutes"),
    "injection": ("product", "share_of_own"),
    "basal_rate": ("share_of_own",),
    "suspend": ("hours",),
    "exercise": ("minutes", "intensity", "kind"),
    "illness": ("hours", "severity"),
    "rescue": ("carbohydrate",),
    "own": (),
    "skip": ("from_day", "days"),
}
SKIPS = ("meal", "bolus", "basal_rate", "basal_injection")
OWN = ("usual",)
WORDS = ("product", "shape", "kind")
_NEEDED = {
    "meal": ("carbohydrate",), "bolus": ("counted",), "basal_rate": ("share_of_own",),
    "injection": ("share_of_own",), "exercise": ("minutes",), "illness": ("hours",),
    "skip": ("from_day", "days"), "suspend": ("hours",),
}  # fmt: skip
_AMOUNTS = ("units", "rate", "dose")


def read_schedule(entries: object, key: str, notes: Notes) -> tuple[Event, ...]:
    """Return the events of a body's schedule, those that can be read."""
    place = f'schedule of "{key}"'
    if not isinstance(entries, list):
        notes.add(place, "must be a list of entries.")
        return ()
    found = []
    for table in entries:
        kind = _kind(table, place, notes)
        if kind:
            event = _event(kind, table, place, notes)
            found += [] if event is None else [event]
    return tuple(found)


def _kind(table: object, place: str, notes: Notes) -> str:
    if not isinstance(table, Mapping) or not table:
        notes.add(place, 'an entry must be a table such as { meal = "08:00", carbohydrate = 75 }.')
        return ""
    first = str(next(iter(table)))
    if first not in KINDS:
        notes.add(place, f'unknown entry "{first}".{did_you_mean(first, KINDS)}')
        return ""
    return first


def _event(kind: str, table: Mapping[str, Any], place: str, notes: Notes) -> Event | None:
    what = table[kind]
    if kind in ("own", "skip"):
        allowed = OWN if kind == "own" else SKIPS
        if what not in allowed:
            notes.add(place, f'{kind}: unknown "{what}".{did_you_mean(what, allowed)}')
            return None
    elif of_day(what) is None or what == "24:00":
        message = f'"{what}" is no time. Use 00:00 to 24:00, and day = 2 for the next day.'
        notes.add(place, message)
        return None
    read = Reader(table, "entry", f'{kind} "{what}"', notes)
    read.has(kind)
    day = read.number("day", None, 1.0, 28.0)
    fields: dict[str, Any] = {}
    for name in KINDS[kind]:
        needed = name in _NEEDED.get(kind, ())
        given = (
            read.text(name, needed=needed) if name in WORDS else read.number(name, needed=needed)
        )
        if name in table:
            fields[name] = given
    for name in _AMOUNTS:
        if read.has(name):
            read.add("lessons use counted or share_of_own, not units.")
    read.finish()
    if any(value is None for value in fields.values()) or any(
        name not in fields for name in _NEEDED.get(kind, ())
    ):
        return None
    return Event(kind, what, None if day is None else int(day), tuple(sorted(fields.items())))
