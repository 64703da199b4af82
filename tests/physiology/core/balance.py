"""Two quantities that find their balance beside a third that is held."""

from __future__ import annotations

import numpy as np

from tests.physiology.core.plain_lanes import LANES, plain

NOTHING = np.zeros((2, LANES))


def balance(state, parameters, _switches, _inputs, _held, _constants, change):
    """Stand still where the first is a / b, and the second its square and the third."""
    change[0] = parameters[0] - parameters[1] * state[0]
    change[1] = state[0] ** 2 + state[2] - state[1]
    change[2] = 1.0


def settled(
    derivatives, state, free, parameters=NOTHING, rounds=60, close=1e-9, pattern=None, groups=None
):  # fmt: skip
    """Move a state to where it stands still; return the rounds used and what is left."""
    residual = np.zeros((1, LANES))
    pattern = np.ones((len(free), len(free)), dtype=bool) if pattern is None else pattern
    groups = np.arange(len(free)) if groups is None else groups
    used = plain(derivatives).settle(
        state, parameters, NOTHING, np.zeros((1, LANES)), np.array(free), pattern, groups,
        residual, rounds, close,
    )  # fmt: skip
    return used, residual[0]
