"""Where to look next for the habit of a body: a point that its own days return to.

Near the point, Broyden's method with the response that was measured on the person needs two or
three days. A body that was changed a lot answers otherwise: then Anderson's acceleration of
simply living on, in logarithms, in which hormones and what they do to each other are nearly
straight lines (Walker and Ni 2011, SIAM J Numer Anal 49:1715).
"""

from __future__ import annotations

import itertools

import numpy as np

from physiology.core.integrate import Array, solved

#: Scaled distance from which a body counts as changed a lot.
_FAR = 2.0
#: Growth of the distance after which what was learnt is given up.
_WORSE = 2.0
#: Days after which Broyden's method is given up, and after which acceleration pauses.
_QUICK_ROUNDS = 9
_ACCELERATED_ROUNDS = 12
#: Days of simply living on that have to come nearer, one by one, before it is tried again, and
#: the distance below which it is; half of it after each time that led away.
_CALM_ROUNDS = 4
_NEAR = 0.5
#: Share of a day's drift followed when simply living on.
_CAUTIOUS_STEP = 0.7
#: Days that are remembered, and the largest change of a logarithm at once.
_MEMORY = 5
_LARGEST_MOVE = 1.5
#: Added before a logarithm is taken, in scales of the state: most are 0 in someone.
_OFFSET = 0.2
_RIDGE = 1e-10
#: Smallest share of a day's drift that is mixed in after days that led away.
_SMALLEST_SHARE = 0.1


class Search:
    """A search among scaled positions of the slow states, none of them below zero.

    Parameters
    ----------
    response : array, shape (slow states, slow states)
        How the gap answers a shift of each state, as a first guess.
    titrates : bool
        True where the dose moves too: what a day answered before says little then, and the
        body just lives on, in small steps.
    accelerates : bool
        False for a person as such: what everything else is compared with is found by steps
        that are as simple as can be, from the same start for all.
    """

    def __init__(self, response: Array, *, titrates: bool, accelerates: bool) -> None:
        self.response = response
        self._far = titrates
        self._accelerates = accelerates and not titrates
        self._rounds = 0
        self._last: tuple[Array, Array] | None = None
        self._best = np.inf
        self._days: list[tuple[Array, Array]] = []
        self._best_in_logs = np.inf
        self._share = 1.0
        self._sizes: list[float] = []
        self._again, self._near = False, _NEAR

    def following(self, position: Array, gap: Array) -> Array:
        """Return where to look next.

        Parameters
        ----------
        position, gap : array, shape (slow states,)
            Where the days began, and how far they were from returning; both scaled.
        """
        self._learn(position, gap)
        found = position - solved(self.response, gap)
        if self._far or not np.isfinite(found).all():
            found = position + _CAUTIOUS_STEP * gap
        # A guess stays positive and near; a store or a level cannot be less than nothing.
        found = np.clip(found, 0.4 * position, 2.0 * position + 0.3)
        if self._far and self._accelerates and self._hastens():
            found = self._accelerated(found)
        self._last = (found - position, gap)
        return found

    def _learn(self, position: Array, gap: Array) -> None:
        if self._last is not None:
            self.response = _updated(self.response, self._last[0], gap - self._last[1])
        size = _size(gap)
        starts_far = self._accelerates and self._rounds == 0 and size > _FAR
        self._far = self._far or starts_far or size > _WORSE * self._best
        self._far = self._far or self._rounds >= _QUICK_ROUNDS
        self._best = min(self._best, size)
        self._rounds += 1
        logs = np.log(position + _OFFSET)
        drift = np.log(np.maximum(position + gap, 0.0) + _OFFSET) - logs
        if _size(drift) > _WORSE * self._best_in_logs:
            # Of days that led away only the best is of use, and smaller steps are.
            self._days = [min(self._days, key=lambda day: _size(day[1]))]
            self._share = max(0.5 * self._share, _SMALLEST_SHARE)
        self._best_in_logs = min(self._best_in_logs, _size(drift))
        self._days = [*self._days[-_MEMORY:], (logs, drift)]
        self._sizes = [*self._sizes[1 - _CALM_ROUNDS :], size]

    def _hastens(self) -> bool:
        """Tell whether to accelerate: not for ever, and again where living on comes nearer."""
        if self._rounds <= _ACCELERATED_ROUNDS:
            return True
        near = self._sizes[-1] < self._near
        calm = all(later < earlier for earlier, later in itertools.pairwise(self._sizes))
        if near and calm and len(self._sizes) == _CALM_ROUNDS and not self._again:
            # What the days of the hurry told is of elsewhere.
            self._days = self._days[-_CALM_ROUNDS:]
            self._share, self._best_in_logs = 1.0, np.inf
            self._again = True
        elif self._again and not near:
            self._again, self._near = False, 0.5 * self._near
        return self._again

    def _accelerated(self, otherwise: Array) -> Array:
        """Return the end of the drift that the last days together let expect."""
        logs, drift = self._days[-1]
        move = self._share * drift
        if len(self._days) > 1:
            moves = np.diff(np.array([day[0] for day in self._days]), axis=0)
            changes = np.diff(np.array([day[1] for day in self._days]), axis=0)
            # Normal equations without BLAS, whose last bits depend on where its arguments lie.
            square = (changes[:, None, :] * changes[None, :, :]).sum(axis=2)
            square += _RIDGE * np.trace(square) * np.eye(len(square))
            shares = solved(square, (changes * drift).sum(axis=1))
            move -= (shares[:, None] * (moves + self._share * changes)).sum(axis=0)
        if not np.isfinite(move).all():
            return otherwise
        move = np.clip(move, -_LARGEST_MOVE, _LARGEST_MOVE)
        return np.maximum(np.exp(logs + move) - _OFFSET, 0.0)


def _size(gap: Array) -> float:
    return float((gap * gap).sum()) ** 0.5


def _updated(response: Array, move: Array, change: Array) -> Array:
    """Return the response that also explains the last change (Broyden's update).

    Written without BLAS, as above.
    """
    error = change - (response * move).sum(axis=1)
    return response + error[:, None] * move[None, :] / (move * move).sum()
