"""The way from what was changed to what is explained, through quantities that moved in both runs.

The ways are those of the model's wiring; which of them is shown the two runs decide: a quantity
that moved much is a short step, one that did not move is no step at all.
"""

from __future__ import annotations

import heapq
import itertools
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

import physiology as ph
from components.texts import say
from components.why.asked import Asked, Side
from physiology.core.assemble import Model, model
from physiology.core.wiring import Wire, completed, sign, wires
from physiology.entry_arrows import entry_wires

Curve = NDArray[np.float64]

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

_STILL = 1e-6
"""Share of its level by which a quantity must move to be a step."""

_SHARES = 3.0
"""How much a small share in what moves the next quantity lengthens a step."""


@dataclass(frozen=True)
class Source:
    """What was changed: its words and the quantities it is in the model."""

    label: str
    names: tuple[str, ...]
    direction: int
    is_slider: bool = True


@lru_cache(maxsize=2)
def _after(assembled: Model) -> dict[str, tuple[Wire, ...]]:
    found: dict[str, list[Wire]] = {}
    for wire in (*wires(assembled), *entry_wires(assembled)):
        found.setdefault(wire.source, []).append(wire)
    return {name: tuple(these) for name, these in found.items()}


def changed(before: Side, now: Side) -> list[Source]:
    """Return everything that differs between two sides, apart from the treatment's name.

    Parameters
    ----------
    before, now : Side
    """
    catalogue, declared = ph.catalogue(), model().declared
    found = [
        Source(catalogue[name].label, (name,), 1 if now.values[name] > value else -1)
        for name, value in before.values.items()
        if now.values[name] != value
    ]
    parts = ph.mechanisms()
    for name in sorted(set(before.without) ^ set(now.without)):
        targets = dict.fromkeys(str(declared[one].target) for one in parts[name].modifiers)
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


@lru_cache(maxsize=4096)
def _pull(assembled: Model, wire: Wire) -> int:
    """Return which way a wire pulls: +1, -1, or 0 where it depends."""
    if wire.moves or wire.via == "entry":
        return wire.moves
    return sign(assembled, wire.equation, wire.source, [_moment(assembled)])


@lru_cache(maxsize=2)
def _moment(assembled: Model) -> dict[str, float]:
    return completed(assembled, {})


class _Change:
    """How far and which way each quantity moved between two runs."""

    def __init__(self, before: ph.Trajectory, now: ph.Trajectory, assembled: Model) -> None:
        self.before, self.now, self.model = before, now, assembled
        self._sizes: dict[str, tuple[float, int]] = {}

    def of(self, name: str) -> tuple[float, int]:
        """Return the largest change as a share of the level, and its sign; 0 where unknown."""
        if name not in self._sizes:
            self._sizes[name] = self._found(name)
        return self._sizes[name]

    def _found(self, name: str) -> tuple[float, int]:
        if self.model.declared[name].kind in ("input", "held"):
            return 1.0, 0
        one, other = (np.asarray(run[name], dtype=float) for run in (self.before, self.now))
        change = other - one
        place = int(np.argmax(np.abs(change)))
        level = max(float(np.max(np.abs(one))), float(np.max(np.abs(other))), 1e-12)
        return float(abs(change[place])) / level, int(np.sign(change[place]))

    def moved(self, name: str) -> float:
        """Return the largest change of a flow, in its own unit."""
        one, other = (np.asarray(run[name], dtype=float) for run in (self.before, self.now))
        return float(np.max(np.abs(other - one)))


def _share(wire: Wire, change: _Change) -> float:
    """Return the part of a wire in all flows of its state, or in all factors on its target."""
    declared = change.model.declared
    if wire.moves and wire.via == "flow":
        ends: Callable[[Any], bool] = lambda item: wire.target in (item.into, item.out_of)  # noqa: E731
        names = [n for n, item in declared.items() if item.kind == "flow" and ends(item)]
    elif wire.via == "modifier":
        names = [n for n in change.model.modifiers if declared[n].target == wire.target]
    else:
        return 1.0
    total = sum(change.moved(name) for name in names)
    return change.moved(wire.equation) / total if total > 0.0 else 0.0


def _length(wire: Wire, change: _Change) -> float:
    size, _ = change.of(wire.target)
    share = _share(wire, change)
    if size < _STILL or share < _STILL:
        return math.inf
    return 1.0 - math.log10(min(1.0, size)) - _SHARES * math.log10(min(1.0, share))


def _way(source: Source, goal: str, change: _Change) -> tuple[str, ...]:
    """Return the shortest way as names of quantities, the first of them that of the source.

    A step must agree with its wire: what rises and pulls upwards may only lead to what rose.
    """
    order = itertools.count()
    first = source.direction if source.is_slider else 0
    waiting: list[tuple[float, int, tuple[str, ...], int]] = [
        (0.0, next(order), (name,), first) for name in source.names
    ]
    seen: set[tuple[str, int]] = set()
    while waiting:
        length, _, way, direction = heapq.heappop(waiting)
        here = way[-1]
        if here == goal:
            return way
        direction = direction or change.of(here)[1]
        if (here, direction) in seen:
            continue
        seen.add((here, direction))
        for wire in _after(change.model).get(here, ()):
            led = direction * _pull(change.model, wire)
            known = change.of(wire.target)[1]
            if led and known and led != known:
                continue
            step = _length(wire, change)
            if math.isfinite(step):
                way_on = (*way, wire.target)
                heapq.heappush(waiting, (length + step, next(order), way_on, known or led))
    return ()


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
    change = _Change(before, now, model())
    goal = GOALS.get(asked.outcome.key, _GLUCOSE)
    way = _way(source, goal, change)
    if not way:
        return None
    first = {"name": "", "label": source.label, "mechanism": "", "direction": source.direction}
    return [first, *_steps(way[1:] if source.is_slider else way, source, change)]


def _steps(way: tuple[str, ...], source: Source, change: _Change) -> Iterator[dict[str, Any]]:
    """Yield the last quantity of each mechanism on the way.

    What the file of the slider itself only reckons with would repeat the slider.
    """
    declared = model().declared
    own = {declared[name].mechanism for name in source.names} if source.is_slider else set()
    for mechanism, names in itertools.groupby(way, lambda name: declared[name].mechanism):
        *_, name = names
        if mechanism not in own or declared[name].kind != "signal" or name == way[-1]:
            label = _WORDS.get(name, declared[name].label)
            direction = change.of(name)[1]
            yield {"name": name, "label": label, "mechanism": mechanism, "direction": direction}
