"""What happens on each day of a body: amounts of its own settings become entries of the model."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import physiology as ph
from components.teaching.format.body import Body, Event
from physiology.schedule import Entry
from physiology.usual import injected_schedule, treated_schedule, usual_meals

Therapy = ph.Therapy
_SHORTEST_WAVE = 5.0


def usual_day(therapy: Therapy | None, kind: str) -> tuple[Entry, ...]:
    """Return usual meals with the insulin of a therapy, from a pump or from a pen."""
    if kind == "mdi" and therapy is not None:
        return injected_schedule(usual_meals(), therapy)
    return treated_schedule(usual_meals(), therapy)


def plan(body: Body, therapy: Therapy | None) -> list[list[Entry]]:
    """Return the entries of every day of a body's run.

    Parameters
    ----------
    body : Body
    therapy : Therapy or None
        Its own insulin settings, or those of the body whose doses it takes.

    Raises
    ------
    ScenarioError
        If an amount is out of what the model allows, or a body without insulin is to have some.
    """
    events = body.schedule if body.schedule is not None else (Event("own", "usual"),)
    return [
        [
            _scaled(entry, body)
            for event in events
            if event.day in (None, day)
            for entry in _entries(event, body, therapy)
            if not _skipped(entry, day, events)
        ]
        for day in range(1, body.days + 1)
    ]


def _skipped(entry: Entry, day: int, events: tuple[Event, ...]) -> bool:
    word = "basal_injection" if isinstance(entry, ph.Injection) else entry.entry
    return any(
        event.kind == "skip"
        and event.what == word
        and event.get("from_day") <= day < event.get("from_day") + event.get("days")
        for event in events
    )


def _scaled(entry: Entry, body: Body) -> Entry:
    """Return the entry as the scales of the body make it."""
    if isinstance(entry, ph.Meal) and body.meal_scale != 1.0:
        parts = ("carbohydrate", "fat", "protein", "fibre")
        return replace(entry, **{part: getattr(entry, part) * body.meal_scale for part in parts})
    if isinstance(entry, ph.Bolus | ph.Injection) and body.dose_scale != 1.0:
        return replace(entry, units=entry.units * body.dose_scale)
    if isinstance(entry, ph.BasalRate) and body.dose_scale != 1.0:
        return replace(entry, rate=entry.rate * body.dose_scale)
    return entry


def _entries(event: Event, body: Body, therapy: Therapy | None) -> tuple[Entry, ...]:
    if event.kind == "skip":
        return ()
    if event.kind == "own":
        return usual_day(therapy, body.therapy)
    return (_MADE[event.kind](event.what, dict(event.fields), therapy),)


def _own(therapy: Therapy | None) -> Therapy:
    if therapy is None:
        raise ph.ScenarioError("insulin: this body has no insulin settings of its own")
    return therapy


def _meal(time: str, given: Mapping[str, Any], _own_therapy: Therapy | None) -> Entry:
    return ph.Meal(time, **given)


def _bolus(time: str, given: Mapping[str, Any], therapy: Therapy | None) -> Entry:
    units = given["counted"] / _own(therapy).carbohydrate_ratio
    shape, minutes = given.get("shape", "normal"), given.get("minutes", 90.0)
    if minutes < _SHORTEST_WAVE:
        shape, minutes = "normal", _SHORTEST_WAVE
    share = given.get("now", 0.6)
    return ph.Bolus(time, given.get("product", "lispro"), units, shape, minutes, share)


def _injection(time: str, given: Mapping[str, Any], therapy: Therapy | None) -> Entry:
    units = 24.0 * _own(therapy).basal_rate * given["share_of_own"]
    return ph.Injection(time, given.get("product", "glargine_u100"), units)


def _basal_rate(time: str, given: Mapping[str, Any], therapy: Therapy | None) -> Entry:
    return ph.BasalRate(time, _own(therapy).basal_rate * given["share_of_own"])


def _suspend(time: str, given: Mapping[str, Any], _own_therapy: Therapy | None) -> Entry:
    return ph.Suspend(time, 60.0 * given["hours"])


def _exercise(time: str, given: Mapping[str, Any], _own_therapy: Therapy | None) -> Entry:
    return ph.Exercise(time, **given)


def _illness(time: str, given: Mapping[str, Any], _own_therapy: Therapy | None) -> Entry:
    return ph.Illness(time, **given)


def _rescue(time: str, given: Mapping[str, Any], _own_therapy: Therapy | None) -> Entry:
    return ph.Rescue(time, **given)


_MADE: Mapping[str, Callable[[str, Mapping[str, Any], Therapy | None], Entry]] = {
    "meal": _meal, "bolus": _bolus, "injection": _injection, "basal_rate": _basal_rate,
    "suspend": _suspend, "exercise": _exercise, "illness": _illness, "rescue": _rescue,
}  # fmt: skip
