"""The way from the one thing that was changed to what is explained, as the page shows it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import physiology as ph
from components.texts import say
from components.why.asked import Asked, Side
from physiology.causal_way import Step, causal_way

GOALS = {"peak_insulin": "plasma_insulin"}
"""Where the way ends, by outcome; all others end at glucose."""

_GLUCOSE = "plasma_glucose"
_WORDS = {
    _GLUCOSE: say("Glucose"),
    "muscle_glucose_uptake": say("Muscle takes up"),
    "adipose_glucose_uptake": say("Fat takes up"),
    "insulin_independent_utilisation": say("Brain takes up"),
    "glucose_rate_of_appearance": say("Glucose from the gut"),
}
"""Shorter words than the model's own, by quantity."""


@dataclass(frozen=True)
class Source:
    """What was changed: its words and the quantities it is in the model."""

    label: str
    names: tuple[str, ...]
    direction: int
    is_slider: bool = True


def changed(before: Side, now: Side) -> list[Source]:
    """Return everything that differs between two sides, apart from the treatment's name.

    Parameters
    ----------
    before, now : Side
    """
    catalogue = ph.catalogue()
    found = [
        Source(catalogue[name].label, (name,), 1 if now.values[name] > value else -1)
        for name, value in before.values.items()
        if now.values[name] != value
    ]
    parts = ph.mechanisms()
    for name in sorted(set(before.without) ^ set(now.without)):
        targets = dict.fromkeys(str(catalogue[one].target) for one in parts[name].modifiers)
        is_off = name in now.without
        found.append(Source(parts[name].label, tuple(targets), 0 if is_off else 2, is_slider=False))
    kinds = {entry.entry for entry in (*before.schedule, *now.schedule)}
    for kind in sorted(kinds):
        one, other = ([e for e in side.schedule if e.entry == kind] for side in (before, now))
        if one != other:
            found.extend(_of_entries(kind, one, other))
    return found


def _of_entries(kind: str, before: list[Any], now: list[Any]) -> Iterator[Source]:
    """Yield the sliders of a kind of entry whose sum over the day changed."""
    for name, item in ph.catalogue().items():
        entry, _, field = getattr(item, "entry", "").partition(".")
        if entry != kind:
            continue
        one, other = (
            sum(float(getattr(each, field) or 0.0) for each in these) for these in (before, now)
        )
        if one != other:
            yield Source(item.label, (name,), 1 if other > one else -1)


def causal_path(
    asked: Asked, before: ph.Trajectory, now: ph.Trajectory
) -> list[dict[str, Any]] | None:
    """Return the steps from the one thing that was changed to the outcome.

    Parameters
    ----------
    asked : Asked
    before, now : Trajectory
        Runs of both sides, with the same times.

    Returns
    -------
    list of dict or None
        ``name`` (quantity), ``label``, ``mechanism`` and ``direction`` (+1 more, -1 less; for a
        mechanism 0 off, 2 on), one for each mechanism on the way; None where several things
        changed or nothing on the way moved.
    """
    sources = changed(asked.before, asked.now)
    if len(sources) != 1:
        return None
    (source,) = sources
    goal = GOALS.get(asked.outcome.key, _GLUCOSE)
    direction = source.direction if source.is_slider else 0
    way = causal_way(before, now, source.names, goal, direction)
    if not way:
        return None
    first = {"name": "", "label": source.label, "mechanism": "", "direction": source.direction}
    return [first, *_steps(way[1:] if source.is_slider else way, source)]


def _steps(way: tuple[Step, ...], source: Source) -> Iterator[dict[str, Any]]:
    """Yield the last quantity of each mechanism on the way.

    What the file of the slider itself only reckons with would repeat the slider.
    """
    catalogue = ph.catalogue()
    own = {catalogue[name].mechanism for name in source.names} if source.is_slider else set()
    for mechanism, steps in itertools.groupby(way, lambda step: step.mechanism):
        *_, step = steps
        if mechanism not in own or step.kind != "signal" or step == way[-1]:
            yield {
                "name": step.name,
                "label": _WORDS.get(step.name, step.label),
                "mechanism": mechanism,
                "direction": step.direction,
            }
