"""Each kind of control: what it moves, and within which limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import physiology as ph
from components.teaching.format.body import Body, Event
from components.teaching.format.control_parts import Bodies, event_of, of_body, slider
from components.teaching.format.controls import Control
from components.teaching.format.known import parameters, switchable
from components.teaching.format.read_body import EVERYDAY
from components.teaching.format.reader import Reader
from components.teaching.format.times import of_run
from components.teaching.problem import did_you_mean, listed

_UNITS = {
    "carbohydrate": "g", "fat": "g", "protein": "g", "fibre": "g", "counted": "g",
    "minutes": "min", "hours": "h", "intensity": "%", "days": "d", "share_of_own": "", "now": "",
    "glycaemic_index": "", "severity": "",
}  # fmt: skip
_HABITS = {"count_error": "%", "late": "min", "seed": ""}
_FIELDS = {"value": "value", "from": "start", "to": "end"}
USUAL_HABITS = {"seed": 0.0, "count_error": 35.0, "late": 20.0}
"""What habits are without being set, in steps of a slider; see ``bodies/everyday.py``."""


def _value(read: Reader, target: str, bodies: Bodies, _on: tuple[str, ...]) -> Control | None:
    found = of_body(read, target, bodies)
    if found is None:
        return None
    body, name = found
    item = parameters().get(name)
    if item is None:
        read.add(f'unknown value "{name}".{did_you_mean(name, parameters())}')
        return None
    now = dict(body.values).get(name, ph.case_value(body.person, name))
    now = body.dose_scale if name == "dose_scale" else now
    low, high = item.bounds
    allowed = (low, high, item.step or (high - low) / 20.0)
    unit = "" if item.unit == "1" else item.unit
    return slider(read, "value", target, (body.key,), now, allowed, unit)


def _entry(read: Reader, target: str, bodies: Bodies, _on: tuple[str, ...]) -> Control | None:
    found = of_body(read, target, bodies)
    if found is None:
        return None
    body, path = found
    at = event_of(body, path)
    if at is None:
        kinds = listed(dict.fromkeys(event.kind for event in body.schedule or ()))
        read.add(f'"{target}" has no such entry. Entries: {kinds or "none"}.')
        return None
    event, field = (body.schedule or ())[at[0]], at[1]
    if field == "start":
        return _clock(read, target, body, event)
    allowed = (0.0, 672.0, 1.0)
    return slider(read, "entry", target, (body.key,), event.get(field, 0.0), allowed, _UNITS[field])


def _clock(read: Reader, target: str, body: Body, event: Event) -> Control | None:
    low, high = (of_run(read.raw(name, needed=True)) for name in ("min", "max"))
    step = read.number("step", 30.0, 1.0, 240.0) or 30.0
    if low is None or high is None or not low < high < 1440.0:
        read.add("min and max must be times of day, min before max.")
        return None
    now = of_run(event.what) or 0.0
    return Control(
        "entry", target, read.text("label"), (body.key,), "clock", "", low, high, step, value=now
    )


def _treatment(read: Reader, target: str, bodies: Bodies, on: tuple[str, ...]) -> Control | None:
    if target not in ph.treatments:
        read.add(f'unknown treatment "{target}".{did_you_mean(target, ph.treatments)}')
        return None
    item = parameters()[ph.treatments[target].dose]
    now = dict(bodies[on[0]].treatments).get(target, 0.0) if on[0] in bodies else 0.0
    allowed = (*item.bounds, item.step or 1.0)
    return slider(read, "treatment", target, on, now, allowed, item.unit)


def _without(read: Reader, target: str, bodies: Bodies, on: tuple[str, ...]) -> Control | None:
    known = switchable()
    if target not in known:
        read.add(f'unknown mechanism "{target}".{did_you_mean(target, known)}')
        return None
    acts = on[0] not in bodies or target not in bodies[on[0]].without
    return Control("without", target, read.text("label"), on, "switch", value=acts)


def _everyday(read: Reader, target: str, bodies: Bodies, on: tuple[str, ...]) -> Control | None:
    lived = tuple(key for key in on if key in bodies and bodies[key].everyday is not None)
    if not lived:
        read.add(f'"{target}": no body here has everyday habits.')
        return None
    habits = dict(bodies[lived[0]].everyday or ())
    if target == "announce":
        now = habits.get("announce", True)
        return Control("everyday", target, read.text("label"), lived, "switch", value=now)
    if target not in EVERYDAY:
        read.add(f'unknown habit "{target}".{did_you_mean(target, [*EVERYDAY, "announce"])}')
        return None
    now, allowed = habits.get(target), (*EVERYDAY[target], 1.0)
    return slider(
        read, "everyday", target, lived, USUAL_HABITS[target] if now is None else now, allowed,
        _HABITS[target],
    )  # fmt: skip


def _body(read: Reader, target: str, bodies: Bodies, _on: tuple[str, ...]) -> Control | None:
    if target not in bodies:
        read.add(f'no body "{target}".{did_you_mean(target, bodies)}')
        return None
    choices = read.texts("choose", needed=True)
    known = [*bodies, *ph.people]
    for key in choices:
        if key not in known:
            read.add(f'choose: no body "{key}".{did_you_mean(key, known)}')
            return None
    if target not in choices:
        read.add(f'choose must offer "{target}" itself.')
    labels = tuple(
        (key, bodies[key].label if key in bodies else ph.people[key].label) for key in choices
    )
    return Control(
        "body", target, read.text("label"), (target,), "choice", choose=labels, value=target
    )


def _change(read: Reader, target: str, bodies: Bodies, _on: tuple[str, ...]) -> Control | None:
    found = of_body(read, target, bodies)
    if found is None:
        return None
    body, name = found
    turns = {turn.name: turn for turn in body.turns}
    field = _FIELDS.get(read.choice("field", _FIELDS, "value"), "value")
    if name not in turns:
        hint = f" Changes: {listed(turns)}." if turns else " It has none."
        read.add(f'"{target}" has no such change.{hint}')
        return None
    now: Any = getattr(turns[name], field)
    item = parameters().get(name)
    unit = ("" if item is None or item.unit == "1" else item.unit) if field == "value" else "years"
    made = slider(read, "change", target, (body.key,), now or 0.0, (-2000.0, 2000.0, 1.0), unit)
    return Control(**{**vars(made), "field": field})


READ: Mapping[str, Callable[[Reader, str, Bodies, tuple[str, ...]], Control | None]] = {
    "value": _value, "entry": _entry, "treatment": _treatment, "without": _without,
    "everyday": _everyday, "body": _body, "change": _change,
}  # fmt: skip
