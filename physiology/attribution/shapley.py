"""Shapley values: the fair share of each player in what a coalition is worth.

The share of a player is what it adds when it joins, averaged over all orders of joining.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from math import factorial

import numpy as np

Value = Callable[[frozenset[str]], float]
_SEED = 0


def shapley(players: Sequence[str], value: Value, runs: int) -> dict[str, float]:
    """Return the share of each player; the shares add up to the worth of all less that of none.

    Parameters
    ----------
    players : sequence of str
    value : callable
        Worth of a coalition; asked once for each.
    runs : int
        Coalitions that may be asked for. If these are fewer than all, orders are drawn by chance,
        at least one and its reverse.

    Notes
    -----
    The orders drawn are always the same, and each is also taken backwards, which evens out much
    of the error (Mitchell 2022).
    """
    known: dict[frozenset[str], float] = {}

    def worth(coalition: frozenset[str]) -> float:
        if coalition not in known:
            known[coalition] = value(coalition)
        return known[coalition]

    if 2 ** len(players) <= runs:
        return {player: _exact(player, players, worth) for player in players}
    return _sampled(players, worth, runs)


def _exact(player: str, players: Sequence[str], worth: Value) -> float:
    others = [other for other in players if other != player]
    count, total = len(players), 0.0
    for size in range(count):
        weight = factorial(size) * factorial(count - size - 1) / factorial(count)
        for chosen in combinations(others, size):
            before = frozenset(chosen)
            total += weight * (worth(before | {player}) - worth(before))
    return total


def _sampled(players: Sequence[str], worth: Value, runs: int) -> dict[str, float]:
    random = np.random.default_rng(_SEED)
    pairs = max(runs // (2 * len(players)), 1)
    shares = dict.fromkeys(players, 0.0)
    for _ in range(pairs):
        order = [players[i] for i in random.permutation(len(players))]
        for joining in (order, order[::-1]):
            inside: frozenset[str] = frozenset()
            for player in joining:
                grown = inside | {player}
                shares[player] += (worth(grown) - worth(inside)) / (2 * pairs)
                inside = grown
    return shares
