"""Bodies of a file: read, copies resolved, checked against what the model has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import physiology as ph
from components.teaching.format.body import Body, Pairs, Turn
from components.teaching.format.known import parameters, switchable
from components.teaching.format.read_schedule import read_schedule
from components.teaching.format.reader import Reader
from components.teaching.problem import Notes, did_you_mean
from physiology.scenario import LONGEST_DAYS, THERAPIES

FIELDS = (
    "person", "like", "label", "days", "therapy", "values", "schedule", "treatments", "without",
    "everyday", "doses_from", "meal_scale", "life", "changes",
)  # fmt: skip
EVERYDAY = {"seed": (0.0, 1e6), "count_error": (0.0, 100.0), "late": (0.0, 120.0)}
_OF_THE_BODY = ("dose_scale",)


def read_bodies(table: object, notes: Notes) -> dict[str, Body]:
    """Return the bodies of a file by key, those that can be used."""
    tables = Reader(table, "bodies", "bodies", notes).table
    found = {}
    for key in tables:
        whole = _with_likes(str(key), tables, notes)
        if whole is not None:
            found[str(key)] = _body(str(key), whole, notes)
    for body in found.values():
        if body.doses_from and body.doses_from not in found:
            hint = did_you_mean(body.doses_from, found)
            notes.add(f'body "{body.key}"', f'doses_from: no body "{body.doses_from}".{hint}')
    return found


def _with_likes(key: str, tables: Mapping[str, Any], notes: Notes) -> dict[str, Any] | None:
    """Return a body's table laid over those that it is like."""
    place, chain, name = f'body "{key}"', [], key
    while True:
        table = tables.get(name)
        if not isinstance(table, Mapping):
            notes.add(place, f'like: no body "{name}".{did_you_mean(name, tables)}')
            return None
        chain.append((name, table))
        if "like" not in table:
            break
        name = str(table["like"])
        if name in [one for one, _ in chain]:
            circle = " and ".join(f'{one} is like "{of["like"]}"' for one, of in chain)
            notes.add(place, f"like goes in a circle: {circle}. One of them needs a person.")
            return None
    merged: dict[str, Any] = {}
    for _, table in reversed(chain):
        merged |= {part: value for part, value in table.items() if part != "label"}
    own = dict(chain[0][1])
    return {**merged, **({"label": own["label"]} if "label" in own else {})}


def _body(key: str, table: Mapping[str, Any], notes: Notes) -> Body:
    read = Reader(table, "body", f'body "{key}"', notes)
    read.has("like")
    life = read.text("life")
    if life and life not in ph.lives:
        read.add(f'unknown life "{life}". Known: {", ".join(ph.lives)}.')
        life = ""
    person = _person(read, needed=not life) or (ph.lives[life].person if life else "healthy")
    values = dict(_values(read))
    everyday = _everyday(read)
    days = read.number("days", 14.0 if everyday else 1.0, 1.0, LONGEST_DAYS) or 1.0
    known = ph.lives[life].label if life else ph.people[person].label
    scales = {name: values.pop(name, 1.0) for name in _OF_THE_BODY}
    made = Body(
        key=key,
        label=read.text("label", known),
        person=person,
        days=int(days),
        therapy=read.choice("therapy", THERAPIES, "usual"),
        values=tuple(sorted(values.items())),
        schedule=read_schedule(read.raw("schedule"), key, notes) if read.has("schedule") else None,
        treatments=_treatments(read),
        without=_without(read),
        everyday=everyday,
        doses_from=read.text("doses_from"),
        meal_scale=read.number("meal_scale", 1.0, 0.1, 3.0) or 1.0,
        life=life,
        turns=_turns(read),
        **scales,
    )
    read.finish()
    return made


def _person(read: Reader, *, needed: bool) -> str:
    person = read.text("person", needed=needed)
    if person and person not in ph.people:
        read.add(f'unknown person "{person}". Known: {", ".join(ph.people)}.')
        return ""
    return person


def _values(read: Reader) -> Pairs:
    known = parameters()
    made = []
    for name, value in read.mapping("values").items():
        if name not in known:
            read.add(f'unknown value "{name}".{did_you_mean(name, known)}')
            continue
        low, high = known[name].bounds
        unit = "" if known[name].unit == "1" else f" {known[name].unit}"
        if isinstance(value, bool) or not isinstance(value, int | float):
            read.add(f"{name} must be a number from {low:g} to {high:g}{unit}.")
        elif not low <= value <= high:
            read.add(f"{name} = {value:g} is outside {low:g} to {high:g}{unit}.")
        else:
            made.append((name, float(value)))
    return tuple(sorted(made))


def _treatments(read: Reader) -> Pairs:
    made, known = [], parameters()
    for name, dose in read.mapping("treatments").items():
        if name not in ph.treatments:
            read.add(f'unknown treatment "{name}".{did_you_mean(name, ph.treatments)}')
            continue
        item = known[ph.treatments[name].dose]
        low, high = item.bounds
        if isinstance(dose, bool) or not isinstance(dose, int | float) or not low <= dose <= high:
            read.add(f"{name} = {dose} is outside {low:g} to {high:g} {item.unit}.")
        else:
            made.append((name, float(dose)))
    return tuple(sorted(made))


def _without(read: Reader) -> tuple[str, ...]:
    known = switchable()
    made = []
    for name in read.texts("without"):
        if name in known:
            made.append(name)
        else:
            read.add(f'without: unknown mechanism "{name}".{did_you_mean(name, known)}')
    return tuple(sorted(made))


def _everyday(read: Reader) -> Pairs | None:
    if not read.has("everyday"):
        return None
    table = read.mapping("everyday")
    made = Reader(table, "everyday", read.place, read.notes)
    found: dict[str, Any] = {"announce": made.switch("announce", default=True)}
    for name, (low, high) in EVERYDAY.items():
        if name in table:
            found[name] = made.number(name, None, low, high)
    made.finish()
    return tuple(sorted(found.items()))


def _turns(read: Reader) -> tuple[Turn, ...]:
    made = []
    for table in read.tables("changes"):
        one = Reader(table, "a change", read.place, read.notes)
        name = one.text("change", needed=True)
        value = one.number("value", needed=True)
        start, end = one.number("from", needed=True), one.number("to")
        one.finish()
        if name and value is not None and start is not None:
            made.append(Turn(name, value, start, end))
    return tuple(made)
