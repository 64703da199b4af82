"""Conserved matter: how much of it a species counts, and in what."""

from __future__ import annotations

from dataclasses import dataclass

from physiology.core.catalogue import Declared
from physiology.sbml.units import Unit, parse

_COUNTABLE = {"gram", "mole"}
_ROOM = {"kilogram", "litre"}


@dataclass(frozen=True)
class Matter:
    """A state of conserved matter as a species.

    Attributes
    ----------
    amount : Unit
        In which the species is counted, ``mg``.
    room : Unit
        What it is counted in one of, ``kg`` of the body; a plain number for amounts.
    """

    amount: Unit
    room: Unit


def matter_of(state: Declared) -> Matter | None:
    """Return a state as matter; ``None`` if it is none, or in a unit SBML does not count in."""
    unit = parse(state.unit)
    amount = Unit(tuple((name, power) for name, power in unit.powers if power > 0))
    room = amount / unit
    fits = [base[:2] for base in amount.bases] in [[(kind, 1)] for kind in _COUNTABLE]
    fits &= not room.powers or [base[:2] for base in room.bases] in [[(k, 1)] for k in _ROOM]
    return Matter(amount, room) if state.substance and fits else None
