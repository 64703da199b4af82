"""Marks under the time axis: what happens to a body, and when."""

from __future__ import annotations

from typing import Any

from components.teaching.format.body import Body, Event
from components.teaching.format.times import of_run

_AMOUNT = {
    "meal": ("carbohydrate", "g"), "bolus": ("counted", "g"), "exercise": ("minutes", "min"),
    "basal_rate": ("share_of_own", "of own"), "injection": ("share_of_own", "of own"),
    "suspend": ("hours", "h"), "illness": ("hours", "h"), "rescue": ("carbohydrate", "g"),
}  # fmt: skip


def marks(body: Body) -> list[dict[str, Any]]:
    """Return the marks of a body in the order of time.

    Returns
    -------
    list of dict
        ``time`` (minutes since the first midnight; age for a life), ``kind`` (as in a
        schedule, or the name of what changes in a life), ``amount`` and ``unit``
        (``"of own"``: a share of the body's own setting), ``end`` (or None). Usual days have
        no marks.
    """
    if body.life:
        return [
            {"time": turn.start, "kind": turn.name, "amount": turn.value, "unit": "",
             "end": turn.end}
            for turn in body.turns
        ]  # fmt: skip
    found = [
        _mark(event, 1440.0 * day)
        for event in body.schedule or ()
        if event.kind in _AMOUNT
        for day in ([event.day - 1] if event.day else range(_days(event, body)))
    ]
    found += [_skip(event) for event in body.schedule or () if event.kind == "skip"]
    return sorted(found, key=lambda one: float(one["time"]))


def _days(event: Event, body: Body) -> int:
    return 1 if event.kind == "illness" else body.days


def _mark(event: Event, midnight: float) -> dict[str, Any]:
    field, unit = _AMOUNT[event.kind]
    amount, time = event.get(field), midnight + (of_run(event.what) or 0.0)
    lasts = {"min": 1.0, "h": 60.0}.get(unit)
    end = time + lasts * amount if lasts and amount else None
    return {"time": time, "kind": event.kind, "amount": amount, "unit": unit, "end": end}


def _skip(event: Event) -> dict[str, Any]:
    start = 1440.0 * (event.get("from_day") - 1)
    days = event.get("days")
    return {
        "time": start, "kind": f"skip_{event.what}", "amount": days, "unit": "d",
        "end": start + 1440.0 * days,
    }  # fmt: skip
