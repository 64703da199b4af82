"""The operations of straight-line code as terms, each written once, before any instruction.

What a term is made of tells whether it can change within an interval of the schedule. What cannot
is computed once for the interval; a division by it becomes a product with its inverse.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from physiology.core.lanes_arithmetic import Composed

#: Arrays whose numbers hold for an interval of the schedule; so do inputs, but for the clock.
_HOLD = ("parameters", "switches", "held", "constants")
_CONDITIONS = ("compare", "either", "both")
#: Cycles until an operation has its answer, about; the others take one.
_CYCLES = {"exp": 40, "log": 50, "cos": 50, "remainder": 30, "divide": 15, "times": 4, "compare": 3,
           "add": 3, "subtract": 3, "select": 2}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Term:
    """One operation, number or element of an array; two that are equal are the same object."""

    what: str
    parts: tuple[Any, ...]
    still: bool

    @property
    def operands(self) -> tuple[Term, ...]:
        """Terms that this one is made of."""
        return tuple(part for part in self.parts if isinstance(part, Term))


class Terms(Composed):
    """Records operations in place of instructions; has the functions of `Arithmetic`.

    Parameters
    ----------
    clock : int
        Position of the one input that moves within an interval.
    """

    def __init__(self, clock: int) -> None:
        self._clock = clock
        self._known: dict[tuple[Any, ...], Term] = {}

    def __getattr__(self, name: str) -> Any:
        """Return what records an operation that needs no thought."""
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *parts: self._term(name, *parts)

    def number(self, value: float) -> Term:
        """Return the term of a number."""
        return self._term("number", float(value), still=True)

    def element(self, array: str, position: int) -> Term:
        """Return the term of an element of an array."""
        still = array in _HOLD or (array == "inputs" and position != self._clock)
        return self._term("element", array, position, still=still)

    def times(self, a: Term, b: Term) -> Term:
        """Return a * b; what holds is joined, so that it is multiplied once."""
        if self._is(a, 1.0):
            return b
        if self._is(b, 1.0):
            return a
        if a.still and not b.still:
            a, b = b, a
        if b.still and a.what == "times" and a.parts[1].still and not a.still:
            return self._term("times", a.parts[0], self.times(a.parts[1], b))
        return self._term("times", a, b)

    def divide(self, a: Term, b: Term) -> Term:
        """Return a / b."""
        if b.still and not a.still:
            return self.times(a, self._term("divide", self.number(1.0), b))
        return self._term("divide", a, b)

    def _is(self, term: Term, value: float) -> bool:
        return term.what == "number" and term.parts[0] == value

    def _term(self, what: str, *parts: Any, still: bool | None = None) -> Term:
        key = (what, *(repr(part) if isinstance(part, float) else part for part in parts))
        if key not in self._known:
            if still is None:
                still = all(part.still for part in parts if isinstance(part, Term))
            self._known[key] = Term(what, parts, still)
        return self._known[key]


def needed(outcomes: Iterable[Term], known: Iterable[Term] = ()) -> list[Term]:
    """Return all terms that outcomes are made of, each behind its parts; ``known`` ends there."""
    found: dict[Term, None] = dict.fromkeys(known)
    given = set(found)
    for outcome in outcomes:
        waiting = [outcome]
        while waiting:
            term = waiting[-1]
            missing = [part for part in term.operands if part not in found]
            if term in found or not missing:
                found[waiting.pop()] = None
            else:
                waiting.extend(missing)
    return [term for term in found if term not in given]


def soonest_first(terms: list[Term]) -> list[Term]:
    """Return terms in the order in which they can begin.

    A processor works on many operations at once where none waits for the one before it.
    """
    ready: dict[Term, int] = {}
    begin: dict[Term, int] = {}
    for term in terms:
        begin[term] = max((ready.get(part, 0) for part in term.operands), default=0)
        ready[term] = begin[term] + _CYCLES.get(term.what, 1)
    return sorted(terms, key=begin.__getitem__)


def held_terms(outcomes: Iterable[Term]) -> list[Term]:
    """Return what is worth computing once for an interval: where it meets what moves."""
    outcomes = list(outcomes)
    moving = [term for term in needed(outcomes) if not term.still]
    waiting = [part for term in moving for part in term.operands] + outcomes
    met: dict[Term, None] = {}
    while waiting:
        term = waiting.pop()
        if not term.still or term.what in ("number", "element"):
            continue
        if term.what in _CONDITIONS:  # No array holds a condition.
            waiting.extend(term.operands)
        else:
            met[term] = None
    return list(met)
