"""Where several bodies stand still, pasted behind ``lanes_kernel``; as in ``kernel`` for one."""

# mypy: ignore-errors
# ruff: noqa: F821
# ruff: noqa: C901
import numpy as np
from numba import njit


# ---- pasted from here on ----
@njit
def follow(state, parameters, switches, inputs, moving, start, step, steps):
    """Move a few states through time and hold the others, by Runge-Kutta steps of fixed length."""
    held = np.zeros((max(HELD_COUNT, 1), LANES))
    constants = np.zeros((CONSTANT_COUNT + 1, LANES))
    set_constants(parameters, switches, inputs, held, constants)
    count = moving.shape[0]
    trial = state.copy()
    change = np.zeros(state.shape)
    slopes = np.zeros((4, count, LANES))
    for number in range(steps):
        for stage in range(4):
            share = 0.0 if stage == 0 else (1.0 if stage == 3 else 0.5)
            for k in range(count):
                for lane in range(LANES):
                    back = slopes[stage - 1, k, lane] if stage > 0 else 0.0
                    trial[moving[k], lane] = state[moving[k], lane] + step * share * back
            set_clock(inputs, start + step * (number + share))
            rates(trial, parameters, switches, inputs, held, constants, change)
            for k in range(count):
                for lane in range(LANES):
                    slopes[stage, k, lane] = change[moving[k], lane]
        for k in range(count):
            for lane in range(LANES):
                total = slopes[0, k, lane] + 2.0 * slopes[1, k, lane]
                total += 2.0 * slopes[2, k, lane] + slopes[3, k, lane]
                state[moving[k], lane] += step * total / 6.0


@njit
def settle(state, parameters, switches, inputs, free, residual, maximum_rounds, close):
    """Move every body to where its free states stand still, as in ``kernel``.

    ``residual`` (lanes) is the largest scaled rate left; one above ``close`` was not found.
    """
    size = state.shape[0]
    held = np.zeros((max(HELD_COUNT, 1), LANES))
    constants = np.zeros((CONSTANT_COUNT + 1, LANES))
    set_constants(parameters, switches, inputs, held, constants)
    count = free.shape[0]
    change = np.zeros((size, LANES))
    shifted = np.zeros((size, LANES))
    matrix = np.zeros((count, count, LANES))
    move = np.zeros((count, LANES))
    trial = state.copy()
    step = np.full(LANES, 30.0)
    nudge = np.zeros((1, LANES))
    later = np.zeros((1, LANES))
    rates(state, parameters, switches, inputs, held, constants, change)
    scaled_residual(state, change, free, residual)
    for used in range(maximum_rounds):
        largest = 0.0
        for lane in range(LANES):
            if step[lane] >= 1e-3 and not residual[0, lane] < close:
                largest = np.inf
        if largest == 0.0:
            return used
        trial.ravel()[:] = state.ravel()
        for column in range(count):
            j = free[column]
            for lane in range(LANES):
                nudge[0, lane] = 1e-7 * max(abs(state[j, lane]), 1e-3)
                trial[j, lane] = state[j, lane] + nudge[0, lane]
            rates(trial, parameters, switches, inputs, held, constants, shifted)
            for lane in range(LANES):
                trial[j, lane] = state[j, lane]
            for row in range(count):
                slope_to(free[row], row, column, count, matrix, change, shifted, nudge)
        for row in range(count):
            for lane in range(LANES):
                matrix[row, row, lane] += 1.0 / step[lane]
                move[row, lane] = change[free[row], lane]
        eliminate(matrix, move)
        for row in range(count):
            for lane in range(LANES):
                trial[free[row], lane] = state[free[row], lane] + move[row, lane]
        rates(trial, parameters, switches, inputs, held, constants, shifted)
        scaled_residual(trial, shifted, free, later)
        for lane in range(LANES):
            if step[lane] < 1e-3 or residual[0, lane] < close:
                continue
            largest = 0.0
            for row in range(count):
                relative = abs(move[row, lane]) / (abs(state[free[row], lane]) + 1e-2)
                largest = max(largest, relative)
            if not np.isfinite(later[0, lane]) or (largest > 2.0 and step[lane] > 1.0):
                step[lane] *= 0.2
                if step[lane] < 1e-3:
                    residual[0, lane] = np.inf
                continue
            for i in range(size):
                state[i, lane] = trial[i, lane]
                change[i, lane] = shifted[i, lane]
            step[lane] = min(step[lane] * (1.5 if largest > 0.3 else 8.0), 1e9)
            residual[0, lane] = later[0, lane]
    return maximum_rounds


@njit
def scaled_residual(state, change, free, worst):
    """Write the largest rate of change relative to the state's size, per minute."""
    for lane in range(LANES):
        worst[0, lane] = 0.0
    for row in range(free.shape[0]):
        i = free[row]
        for lane in range(LANES):
            rate = abs(change[i, lane]) / (abs(state[i, lane]) + 1e-2)
            # Written so that what is no number stays.
            worst[0, lane] = max(rate, worst[0, lane])


@njit
def eliminate(matrix, right):
    """Solve the linear systems of all bodies in place; ``right`` becomes the answers.

    A pivot is the row whose smallest value among the bodies is largest.
    """
    count = right.shape[0]
    for column in range(count):
        pivot = column
        best = -1.0
        for row in range(column, count):
            least = np.inf
            for lane in range(LANES):
                least = min(least, abs(matrix[row, column, lane]))
            if least > best:
                pivot, best = row, least
        if pivot != column:
            for k in range(column, count):
                for lane in range(LANES):
                    kept = matrix[column, k, lane]
                    matrix[column, k, lane] = matrix[pivot, k, lane]
                    matrix[pivot, k, lane] = kept
            for lane in range(LANES):
                right[column, lane], right[pivot, lane] = right[pivot, lane], right[column, lane]
        for row in range(column + 1, count):
            any_left = 0.0
            for lane in range(LANES):
                any_left += abs(matrix[row, column, lane])
            if any_left == 0.0:
                continue
            here = row * count + column
            divide(here, matrix, column * count + column)
            for k in range(1, count - column):
                minus_product(here + k, matrix, here, matrix, column * count + column + k, matrix)
            minus_product(row, right, here, matrix, column, right)
    for row in range(count - 1, -1, -1):
        for k in range(row + 1, count):
            minus_product(row, right, row * count + k, matrix, k, right)
        for lane in range(LANES):
            right[row, lane] /= matrix[row, row, lane]
