"""The compiled numerics of the slow clock, pasted behind its equations.

As in ``kernel``: ``compute_constants`` and ``derivatives`` are written by ``assemble``, and
``njit`` is numba's or does nothing.
"""

# mypy: ignore-errors
# ruff: noqa: F821
import numpy as np
from numba import njit


# ---- pasted from here on ----
@njit
def follow(state, parameters, switches, held, begin, slope, length, count, moved):
    """Write the state after ``count`` steps (Heun) while inputs change evenly."""
    size = state.shape[0]
    step = length / count
    first = np.zeros(size)
    second = np.zeros(size)
    ahead = np.zeros(size)
    inputs = np.zeros(begin.shape[0])
    constants = np.zeros(max(CONSTANT_COUNT, 1))
    for i in range(size):
        moved[i] = state[i]
    for number in range(count):
        for i in range(begin.shape[0]):
            inputs[i] = begin[i] + slope[i] * step * number
        compute_constants(parameters, switches, inputs, held, constants)
        derivatives(moved, parameters, switches, inputs, held, constants, first)
        for i in range(size):
            ahead[i] = moved[i] + step * first[i]
        for i in range(begin.shape[0]):
            inputs[i] = begin[i] + slope[i] * step * (number + 1)
        compute_constants(parameters, switches, inputs, held, constants)
        derivatives(ahead, parameters, switches, inputs, held, constants, second)
        for i in range(size):
            moved[i] += 0.5 * step * (first[i] + second[i])


@njit
def observed_at(state, parameters, switches, held, inputs, observed):
    """Write every signal."""
    constants = np.zeros(max(CONSTANT_COUNT, 1))
    compute_constants(parameters, switches, inputs, held, constants)
    observe(state, parameters, switches, inputs, held, constants, observed)
