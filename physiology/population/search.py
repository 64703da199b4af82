"""The search for everybody's habit: Broyden's method for many people at once."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from physiology.core.integrate import Array
from physiology.population.lives import Marks

#: Farthest move of an unknown in a round, and how it shrinks where a move made it worse.
_FARTHEST, _SHRINKS = 0.5, 0.4
_STUCK = 3
#: Share of a move below which its answer says too little to learn from.
_SAYS_LITTLE = 1e-3


class Search:
    """Broyden's method for everybody; each moves on from the best place they have found.

    Parameters
    ----------
    guess : array, shape (unknowns, people)
    inverse : array, shape (people, unknowns, unknowns)
        Of everybody's response; what is learnt changes it.
    middle, first : array
        Unknowns and inverse response of the person in the middle.
    by_ratio : array of bool, shape (unknowns,)
        Which unknowns are logarithms; the others stay above zero.
    """

    def __init__(
        self, guess: Array, inverse: Array, middle: Array, first: Array, by_ratio: Marks
    ) -> None:
        people = guess.shape[1]
        self.now = guess
        self._middle, self._first, self._by_ratio = middle, first, by_ratio
        self.inverse = inverse
        self._best, self._gap = guess.copy(), np.full_like(guess, np.inf)
        self._size = np.full(people, np.inf)
        self._reach = np.ones(people)
        self._worse = np.zeros(people, dtype=int)

    def learn(self, who: NDArray[np.int64], gap: Array) -> None:
        """Take in the gaps of people, shape (unknowns, people), and set where they look next."""
        with np.errstate(invalid="ignore"):
            size = np.sqrt((gap * gap).sum(axis=0))
        started = np.isfinite(self._size[who])
        self._update(who, gap, started & np.isfinite(size))
        better = (size < self._size[who]) | ~started
        ahead = who[better]
        self._best[:, ahead], self._gap[:, ahead] = self.now[:, ahead], gap[:, better]
        self._size[ahead], self._worse[ahead] = size[better], 0
        self._reach[ahead] = np.minimum(1.0, 2.0 * self._reach[ahead])
        behind = who[~better]
        self._worse[behind] += 1
        self._reach[behind] *= _SHRINKS
        known = np.isfinite(self._size[who])
        self._move(who[known])
        # Where not even a first day could be computed there is one nearer to the middle.
        lost = who[~known]
        self.now[:, lost] = 0.5 * (self.now[:, lost] + self._middle[:, None])

    def _update(self, who: NDArray[np.int64], gap: Array, known: Marks) -> None:
        """Take in how the gap answered the last move; written without BLAS, as in ``habit``."""
        who, change = who[known], gap[:, known].T - self._gap[:, who[known]].T
        moved = (self.now[:, who] - self._best[:, who]).T
        inverse = self.inverse[who]
        answered = (inverse * change[:, None, :]).sum(axis=2)
        along = (moved * answered).sum(axis=1)
        says = np.abs(along) > _SAYS_LITTLE * (moved * moved).sum(axis=1)
        row = (moved[:, :, None] * inverse).sum(axis=1)
        lack = (moved - answered)[says] / along[says, None]
        self.inverse[who[says]] += lack[:, :, None] * row[says][:, None, :]

    def _move(self, who: NDArray[np.int64]) -> None:
        stuck = (self._worse[who] > 0) & (self._worse[who] % _STUCK == 0)
        self.inverse[who[stuck]] = self._first
        gap = self._gap[:, who]
        straight = -(self.inverse[who] * gap.T[:, None, :]).sum(axis=2).T
        move = np.where(stuck, 0.5 * gap, straight)
        largest = np.maximum(np.abs(move).max(axis=0), 1e-300)
        best = self._best[:, who]
        there = best + move * np.minimum(1.0, _FARTHEST * self._reach[who] / largest)
        least = np.where(self._by_ratio[:, None], -np.inf, 0.4 * best)
        self.now[:, who] = np.maximum(there, least)
