"""Mechanisms through which a difference works: what it takes to undo their answer to it.

A mechanism acts by factors. Where its factors have changed between two runs, multiplying them
back undoes what it contributes. As mechanisms answer one another, multiplying one back moves
the others too; so the multiples are solved together, from how each answers each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from physiology.core.assemble import model
from physiology.core.integrate import Array, solved
from physiology.trajectory import Trajectory

#: Change of the logarithm of a mean factor from which a mechanism counts.
_CHANGE = 1e-3
#: Largest multiple of the whole change by which a factor is set back.
_FURTHEST = 6.0


@dataclass(frozen=True)
class Shift:
    """How the factors of one mechanism have changed: the way back, as logarithms.

    Attributes
    ----------
    back : array, shape (modifiers,)
        What to add to the logarithm of each factor to undo its change; 0 for other mechanisms.
    """

    name: str
    back: Array

    def progress(self, change: Array) -> float:
        """Return which share of the way back a change of the log factors goes."""
        return float((self.back * change).sum() / (self.back * self.back).sum())


def mean_log_factors(run: Trajectory) -> Array:
    """Return the logarithm of the mean of every factor over a run, shape (modifiers,)."""
    means = np.array([run[name].mean() for name in model().modifiers])
    return np.log(np.maximum(means, 1e-9))


def shifts(before: Array, now: Array) -> dict[str, Shift]:
    """Return the mechanisms whose mean factors differ between two runs (log factors)."""
    back = before - now
    far = np.abs(back) > _CHANGE
    of_mechanism: dict[str, Array] = {}
    for position in np.flatnonzero(far):
        mechanism = model().declared[model().modifiers[position]].mechanism
        vector = of_mechanism.setdefault(mechanism, np.zeros(len(back)))
        vector[position] = back[position]
    return {name: Shift(name, vector) for name, vector in of_mechanism.items()}


@dataclass(frozen=True)
class Undoing:
    """How far each mechanism must be set back to undo the change of some of them.

    Attributes
    ----------
    shifts : mapping of str to Shift
    answers : array, shape (mechanisms, mechanisms)
        Which share of its way back each goes (rows) when another is set back (columns).
    bends : array, shape (mechanisms,)
        What must be added to the aim of 1 when all are undone, as answers are not straight.
    """

    shifts: Mapping[str, Shift]
    answers: Array
    bends: Array

    def scales(self, absent: frozenset[str]) -> Array:
        """Return what each factor is multiplied by when the mechanisms in ``absent`` are undone."""
        names = list(self.shifts)
        logs = np.zeros(len(model().modifiers))
        inside = [i for i, name in enumerate(names) if name in absent]
        if inside:
            for i, multiple in zip(inside, self._multiples(inside), strict=True):
                logs += multiple * self.shifts[names[i]].back
        return np.exp(logs)

    def _multiples(self, inside: list[int]) -> Array:
        """Return by how much of its way back each is moved, so that together all arrive."""
        aims = 1.0 + self.bends[inside] * self._answered(inside)
        multiples = solved(self.answers[np.ix_(inside, inside)], aims)
        # Where mechanisms answer one another too strongly to be told apart, each goes its own way.
        if not np.isfinite(multiples).all() or np.abs(multiples).max() > _FURTHEST:
            return np.ones(len(inside))
        return multiples

    def _answered(self, inside: list[int]) -> Array:
        """Return which share of what each answers to is inside; 1 for what answers to no other."""
        others = np.abs(self.answers) * (1.0 - np.eye(len(self.answers)))
        total, here = others.sum(axis=1)[inside], others[inside][:, inside].sum(axis=1)
        return np.where(total > 0.0, here / np.where(total > 0.0, total, 1.0), 1.0)

    def missed(self, change: Array) -> Array:
        """Return by how much each fell short of its way back, given a change of log factors."""
        return np.array([1.0 - shift.progress(change) for shift in self.shifts.values()])
