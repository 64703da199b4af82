"""The main way from a change to its outcome: the wiring of the model, chosen by two runs.

The ways are those of the wiring; which of them it is, the two runs decide: a quantity that moved
much is a short step, one that did not move is no step at all.
"""

from __future__ import annotations

import heapq
import itertools
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from physiology.core.assemble import Model, model
from physiology.core.wiring import Wire, completed, sign, wires
from physiology.entry_arrows import entry_wires
from physiology.trajectory import Trajectory

_STILL = 1e-6
"""Share of its level by which a quantity must move to be a step."""

_SHARES = 3.0
"""How much a small share in what moves the next quantity lengthens a step."""


@lru_cache(maxsize=2)
def _after(assembled: Model) -> dict[str, tuple[Wire, ...]]:
    found: dict[str, list[Wire]] = {}
    for wire in (*wires(assembled), *entry_wires(assembled)):
        found.setdefault(wire.source, []).append(wire)
    return {name: tuple(these) for name, these in found.items()}


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

    def __init__(self, before: Trajectory, now: Trajectory, assembled: Model) -> None:
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


def _touches(item: Any, state: str) -> bool:
    return item.kind == "flow" and state in (item.into, item.out_of)


def _share(wire: Wire, change: _Change) -> float:
    """Return the part of a wire in all flows of its state, or in all factors on its target."""
    declared = change.model.declared
    if wire.moves and wire.via == "flow":
        names = [n for n, item in declared.items() if _touches(item, wire.target)]
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


def _way(names: Iterable[str], direction: int, goal: str, change: _Change) -> tuple[str, ...]:
    """Return the shortest way as names of quantities, the first of them one of those given.

    A step must agree with its wire: what rises and pulls upwards may only lead to what rose.
    """
    order = itertools.count()
    waiting: list[tuple[float, int, tuple[str, ...], int]] = [
        (0.0, next(order), (name,), direction) for name in names
    ]
    seen: set[tuple[str, int]] = set()
    while waiting:
        length, _, way, led_here = heapq.heappop(waiting)
        here = way[-1]
        if here == goal:
            return way
        now = led_here or change.of(here)[1]
        if (here, now) in seen:
            continue
        seen.add((here, now))
        for wire in _after(change.model).get(here, ()):
            led = now * _pull(change.model, wire)
            known = change.of(wire.target)[1]
            if led and known and led != known:
                continue
            step = _length(wire, change)
            if math.isfinite(step):
                way_on = (*way, wire.target)
                heapq.heappush(waiting, (length + step, next(order), way_on, known or led))
    return ()


@dataclass(frozen=True)
class Step:
    """A quantity on the way: where it is declared, and whether it rose (+1) or fell (-1)."""

    name: str
    label: str
    kind: str
    mechanism: str
    direction: int


def causal_way(
    before: Trajectory, now: Trajectory, names: Iterable[str], goal: str, direction: int = 0
) -> tuple[Step, ...]:
    """Return the main way from what was changed to a quantity, through what moved in both runs.

    Parameters
    ----------
    before, now : Trajectory
        Two runs with the same times.
    names : iterable of str
        Quantities at which the change began.
    goal : str
        Where the way ends.
    direction : int
        Which way the first of them was moved: +1, -1, or 0 where that is not known.

    Returns
    -------
    tuple of Step
        The first is one of ``names``; empty if no way leads there.
    """
    change = _Change(before, now, model())
    declared = model().declared
    return tuple(
        Step(
            name,
            declared[name].label,
            declared[name].kind,
            declared[name].mechanism,
            0 if declared[name].kind == "parameter" else change.of(name)[1],
        )
        for name in _way(names, direction, goal, change)
    )
