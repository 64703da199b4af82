"""Bodies as a reader's controls, or a preset, have left them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

import physiology as ph
from components.teaching.format.body import Body, Turn
from components.teaching.format.control_parts import event_of
from components.teaching.format.controls import Control
from physiology.clock import clock

Move = tuple[Control, Any]
_ORDER = ("body", "value", "entry", "treatment", "without", "everyday", "change")


def moved(bodies: Mapping[str, Body], moves: Iterable[Move]) -> dict[str, Body]:
    """Return the bodies with each control at its value; a chosen body is chosen first."""
    found = dict(bodies)
    for control, value in sorted(moves, key=lambda move: _ORDER.index(move[0].kind)):
        if control.kind == "body":
            found[control.target] = _chosen(control.target, str(value), bodies)
            continue
        for key in control.on:
            found[key] = _MOVED[control.kind](found[key], control, value)
    return found


def _chosen(key: str, choice: str, bodies: Mapping[str, Body]) -> Body:
    if choice in bodies:
        return replace(bodies[choice], key=key)
    return Body(key=key, label=ph.people[choice].label, person=choice)


def _path(control: Control) -> str:
    return control.target.partition(".")[2]


def _with(pairs: tuple[tuple[str, Any], ...], name: str, value: Any) -> tuple[Any, ...]:
    return tuple(sorted((dict(pairs) | {name: value}).items()))


def _value(body: Body, control: Control, value: Any) -> Body:
    name = _path(control)
    if name == "dose_scale":
        return replace(body, dose_scale=float(value))
    return replace(body, values=_with(body.values, name, float(value)))


def _entry(body: Body, control: Control, value: Any) -> Body:
    found = event_of(body, _path(control))
    if found is None:
        return body
    place, field = found
    events = list(body.schedule or ())
    event = events[place]
    if field == "start":
        events[place] = replace(event, what=clock(float(value)))
    else:
        events[place] = event.put(field, float(value))
    return replace(body, schedule=tuple(events))


def _treatment(body: Body, control: Control, value: Any) -> Body:
    return replace(body, treatments=_with(body.treatments, control.target, float(value)))


def _without(body: Body, control: Control, value: Any) -> Body:
    names = set(body.without) - {control.target} | (set() if value else {control.target})
    return replace(body, without=tuple(sorted(names)))


def _everyday(body: Body, control: Control, value: Any) -> Body:
    return replace(body, everyday=_with(body.everyday or (), control.target, value))


def _change(body: Body, control: Control, value: Any) -> Body:
    name = _path(control)

    def turned(turn: Turn) -> Turn:
        changed = {control.field: float(value)} if turn.name == name else {}
        return replace(turn, **changed)  # type: ignore[arg-type]

    return replace(body, turns=tuple(turned(turn) for turn in body.turns))


_MOVED: Mapping[str, Callable[[Body, Control, Any], Body]] = {
    "value": _value, "entry": _entry, "treatment": _treatment, "without": _without,
    "everyday": _everyday, "change": _change,
}  # fmt: skip
