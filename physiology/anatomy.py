"""What flows from organ to organ, and what acts from afar: read from the wiring of the model.

Which names of the model lie in which organ, whoever draws a body says (``Anatomy``).
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from physiology.core.assemble import Model, model
from physiology.core.catalogue import Declared
from physiology.core.wiring import Wire, completed, sign, wires

OUTSIDE = "outside"
"""Where matter comes from or goes to that lies in no organ."""

GLUCOSE = "glucose"
_GLUCOSE_LEVEL = "plasma_glucose"
_MOST_WAYS = 8
"""Ways of one messenger to one place that are kept; the shortest come first."""

_DELAY = 10
"""How many steps a delay counts for: what acts at once comes before what the body gets used to."""


@dataclass(frozen=True)
class Anatomy:
    """Where the names of the model lie in a body.

    Attributes
    ----------
    organ_of_state : mapping of str to str
        Organ of each mass.
    organ_of_mechanism : mapping of str to str
        Organ of each file whose flows come from or go to nowhere.
    blood : str
        The organ that all others take from and give to.
    levels : mapping of str to tuple of str
        What each messenger is in the model.
    home : mapping of str to str
        Organ that each messenger comes from.
    """

    organ_of_state: Mapping[str, str]
    organ_of_mechanism: Mapping[str, str]
    blood: str
    levels: Mapping[str, tuple[str, ...]]
    home: Mapping[str, str]

    def ends(self, flow: Declared) -> tuple[str, str]:
        """Return the organs that a flow leads from and to."""
        first, last = (
            self.organ_of_state.get(state, OUTSIDE)
            if state
            else self.organ_of_mechanism.get(flow.mechanism, OUTSIDE)
            for state in (flow.out_of, flow.into)
        )
        return first, last


@dataclass(frozen=True)
class Action:
    """One messenger that acts on one organ.

    Parameters
    ----------
    messenger, organ : str
        Keys of both.
    target : str
        The flow or the messenger that it changes there.
    sign : int
        +1 if more of it gives more, -1 if less, 0 if it depends.
    ways : tuple of tuple of str
        Mechanisms that each way leads through; with one of them off, that way is closed.
    """

    messenger: str
    organ: str
    target: str
    sign: int
    ways: tuple[tuple[str, ...], ...]


def _moves_glucose(flow: Declared, declared: Mapping[str, Declared]) -> bool:
    ends = [declared[state] for state in (flow.out_of, flow.into) if state]
    return any(end.substance == GLUCOSE for end in ends)


def flows_between_organs(
    anatomy: Anatomy, assembled: Model | None = None
) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return the flows of glucose from one organ to another.

    Parameters
    ----------
    anatomy : Anatomy
    assembled : Model, optional
        Instead of the model of Islet.

    Returns
    -------
    dict
        By organ of origin and organ of arrival; what stays within one organ is left out.
    """
    declared = (assembled or model()).declared
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for name, item in declared.items():
        if item.kind != "flow" or not _moves_glucose(item, declared):
            continue
        ends = anatomy.ends(item)
        if ends[0] != ends[1]:
            found[ends] = (*found.get(ends, ()), name)
    return found


@dataclass(frozen=True)
class _Step:
    """Where a search stands: the quantity, the pull so far, and the mechanisms passed."""

    at: str
    pull: int
    passed: frozenset[str]


class _Search:
    """Follow the wires of a model from one messenger to what it changes."""

    def __init__(self, anatomy: Anatomy, assembled: Model) -> None:
        self.model = assembled
        self.declared = assembled.declared
        self.after: dict[str, list[Wire]] = {}
        for wire in wires(assembled):
            self.after.setdefault(wire.source, []).append(wire)
        self.level = {level: key for key, levels in anatomy.levels.items() for level in levels}
        self.targets = {
            name: next((end for end in ends if end not in (anatomy.blood, OUTSIDE)), OUTSIDE)
            for ends, names in flows_between_organs(anatomy, assembled).items()
            for name in names
        }
        self._samples = [completed(assembled, {})]
        self._signs: dict[tuple[str, str], int] = {}

    def _sign(self, wire: Wire) -> int:
        key = (wire.equation, wire.source)
        if key not in self._signs:
            self._signs[key] = wire.moves or sign(
                self.model, wire.equation, wire.source, self._samples
            )
        return self._signs[key]

    def _is_wall(self, name: str) -> bool:
        """Tell what a messenger acts through only by way of glucose, or within days."""
        item = self.declared[name]
        if name == _GLUCOSE_LEVEL:
            return True
        if item.kind != "state":
            return False
        return item.substance == GLUCOSE or item.settling is not None

    def _next(self, step: _Step) -> Iterator[tuple[_Step, int]]:
        for wire in self.after.get(step.at, ()):
            equation = self.declared[wire.equation]
            own = {equation.mechanism} if equation.kind == "modifier" else set()
            size = _DELAY if wire.via == "rate" else 1
            yield _Step(wire.target, step.pull * self._sign(wire), step.passed | own), size

    def arrivals(self, messenger: str, levels: tuple[str, ...]) -> Iterator[tuple[str, _Step]]:
        """Yield every target with the step that reached it, the shortest way first."""
        order = itertools.count()
        waiting = [(0, next(order), _Step(level, 1, frozenset())) for level in levels]
        seen: dict[str, list[frozenset[str]]] = {}
        while waiting:
            length, _, step = heapq.heappop(waiting)
            other = self.level.get(step.at, messenger)
            if other != messenger or step.at in self.targets:
                yield (other if other != messenger else step.at), step
                continue
            known = seen.setdefault(step.at, [])
            if any(way <= step.passed for way in known) or len(known) == _MOST_WAYS:
                continue
            known.append(step.passed)
            for new, size in self._next(step):
                if new.at not in levels and not self._is_wall(new.at):
                    heapq.heappush(waiting, (length + size, next(order), new))


def _shortest(ways: list[frozenset[str]]) -> tuple[tuple[str, ...], ...]:
    """Return the ways of which no other needs less."""
    kept = [way for way in ways if not any(other < way for other in ways)]
    return tuple(sorted({tuple(sorted(way)) for way in kept}))


def actions_from_afar(anatomy: Anatomy, assembled: Model | None = None) -> tuple[Action, ...]:
    """Return which messenger acts on which organ, through which mechanisms.

    Parameters
    ----------
    anatomy : Anatomy
    assembled : Model, optional
        Instead of the model of Islet.

    Notes
    -----
    An action leads from the level of a messenger to a flow of glucose or to the level of another
    messenger, and through no other messenger, no level of glucose and nothing that takes days.
    """
    search = _Search(anatomy, assembled or model())
    found: list[Action] = []
    for messenger, levels in anatomy.levels.items():
        ways: dict[str, list[frozenset[str]]] = {}
        pulls: dict[str, int] = {}
        for target, step in search.arrivals(messenger, levels):
            ways.setdefault(target, []).append(step.passed)
            pulls.setdefault(target, step.pull)
        for target, these in ways.items():
            organ = anatomy.home.get(target) or search.targets[target]
            if organ != OUTSIDE:
                found.append(Action(messenger, organ, target, pulls[target], _shortest(these)))
    return tuple(found)
