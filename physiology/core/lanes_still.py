"""Where several bodies stand still, pasted behind ``lanes_kernel``; as in ``kernel`` for one."""

# mypy: ignore-errors
# ruff: noqa: F821
# ruff: noqa: C901
import numpy as np
from numba import njit

# ---- pasted from here on ----
#: How many times smaller than the largest the next pivot in turn may be: it keeps zeros.
PREFERRED = 100.0


@njit
def follow(state, parameters, switches, inputs, moving, start, step, steps):
    """Move what follows the clock through time and hold the rest, by Runge-Kutta steps.

    ``moving`` are the positions of these states.
    """
    held = vectors(max(HELD_COUNT, 1))
    constants = vectors(CONSTANT_COUNT + 1)
    set_constants(parameters, switches, inputs, held, constants)
    count = moving.shape[0]
    trial = vectors(state.shape[0])
    copy(state, trial)
    change = vectors(state.shape[0])
    slopes = np.zeros((4, count, LANES))
    for number in range(steps):
        for stage in range(4):
            share = 0.0 if stage == 0 else (1.0 if stage == 3 else 0.5)
            for k in range(count):
                for lane in range(LANES):
                    back = slopes[stage - 1, k, lane] if stage > 0 else 0.0
                    trial[moving[k], lane] = state[moving[k], lane] + step * share * back
            set_clock(inputs, start + step * (number + share))
            clock_derivatives(trial, parameters, switches, inputs, held, constants, change)
            for k in range(count):
                for lane in range(LANES):
                    slopes[stage, k, lane] = change[moving[k], lane]
        for k in range(count):
            for lane in range(LANES):
                total = slopes[0, k, lane] + 2.0 * slopes[1, k, lane]
                total += 2.0 * slopes[2, k, lane] + slopes[3, k, lane]
                state[moving[k], lane] += step * total / 6.0


@njit
def settle(
    state, parameters, switches, inputs, free, pattern, groups, residual, maximum_rounds, close
):
    """Move every body to where its free states stand still, as in ``kernel``.

    ``pattern`` (free, free) tells whose rates depend on which, and ``groups`` (free) which of
    them are nudged together because no rate depends on two of them. ``residual`` (lanes) is the
    largest scaled rate left; one above ``close`` was not found.
    """
    size = state.shape[0]
    held = vectors(max(HELD_COUNT, 1))
    constants = vectors(CONSTANT_COUNT + 1)
    set_constants(parameters, switches, inputs, held, constants)
    count = free.shape[0]
    change = vectors(size)
    shifted = vectors(size)
    matrix = vectors(count * count).reshape((count, count, LANES))
    move = vectors(count)
    trial = vectors(state.shape[0])
    copy(state, trial)
    step = np.full(LANES, 30.0)
    nudge = vectors(count)
    later = vectors(1)
    rates(state, parameters, switches, inputs, held, constants, change)
    scaled_residual(state, change, free, residual)
    for used in range(maximum_rounds):
        largest = 0.0
        for lane in range(LANES):
            if step[lane] >= 1e-3 and not residual[0, lane] < close:
                largest = np.inf
        if largest == 0.0:
            return used
        copy(state, trial)
        matrix.ravel()[:] = 0.0
        for group in range(groups.max() + 1):
            for column in range(count):
                if groups[column] != group:
                    continue
                j = free[column]
                for lane in range(LANES):
                    nudge[column, lane] = 1e-7 * max(abs(state[j, lane]), 1e-3)
                    trial[j, lane] = state[j, lane] + nudge[column, lane]
            rates(trial, parameters, switches, inputs, held, constants, shifted)
            for column in range(count):
                if groups[column] != group:
                    continue
                for lane in range(LANES):
                    trial[free[column], lane] = state[free[column], lane]
                for row in range(count):
                    if pattern[row, column]:
                        slope_to(free[row], row, column, count, matrix, change, shifted, nudge)
        for row in range(count):
            for lane in range(LANES):
                matrix[row, row, lane] += 1.0 / step[lane]
                move[row, lane] = change[free[row], lane]
        eliminate(matrix, move, pattern.copy())
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
def eliminate(matrix, right, filled):
    """Solve the linear systems of all bodies in place; ``right`` becomes the answers.

    ``filled`` (rows, columns) tells where the matrix may not be zero, and is used up. A pivot is
    the row whose smallest value among the bodies is largest; the next in turn if it is near that.
    """
    count = right.shape[0]
    for column in range(count):
        pivot = column
        best = -1.0
        for row in range(column, count):
            if not filled[row, column]:
                continue
            least = np.inf
            for lane in range(LANES):
                least = min(least, abs(matrix[row, column, lane]))
            if row == column:
                least *= PREFERRED
            if least > best:
                pivot, best = row, least
        if pivot != column:
            for k in range(column, count):
                filled[column, k], filled[pivot, k] = filled[pivot, k], filled[column, k]
                for lane in range(LANES):
                    kept = matrix[column, k, lane]
                    matrix[column, k, lane] = matrix[pivot, k, lane]
                    matrix[pivot, k, lane] = kept
            for lane in range(LANES):
                right[column, lane], right[pivot, lane] = right[pivot, lane], right[column, lane]
        for row in range(column + 1, count):
            if not filled[row, column]:
                continue
            here = row * count + column
            divide(here, matrix, column * count + column)
            for k in range(1, count - column):
                if filled[column, column + k]:
                    filled[row, column + k] = True
                    minus_product(
                        here + k, matrix, here, matrix, column * count + column + k, matrix
                    )
            minus_product(row, right, here, matrix, column, right)
    for row in range(count - 1, -1, -1):
        for k in range(row + 1, count):
            if filled[row, k]:
                minus_product(row, right, row * count + k, matrix, k, right)
        for lane in range(LANES):
            right[row, lane] /= matrix[row, row, lane]
