"""The compiled numerics, pasted behind the model's equations in one generated module.

``compute_constants``, ``derivatives``, ``observe`` and ``sample_held`` are written by
``assemble``; ``njit`` is numba's, or does nothing in the uncompiled mode.

Dormand and Prince 5(4) with the continuous extension of Hairer, Norsett and Wanner,
Solving Ordinary Differential Equations I, section II.6.

What numba is slow to compile is written out: assignments to slices (two seconds), LAPACK.
"""

# mypy: ignore-errors
# ruff: noqa: F821
# ruff: noqa: C901
import numpy as np
from numba import njit

# ---- pasted from here on ----
OK = 0
BUDGET_EXCEEDED = 1
NOT_FINITE = 2
#: Rounds without progress after which a search for a steady state goes more carefully.
PATIENCE = 20


@njit
def copy(source, target):
    """Copy one vector into another."""
    for i in range(source.shape[0]):
        target[i] = source[i]


@njit
def set_clock(inputs, now):
    """Tell the equations the time."""
    if CLOCK >= 0:
        inputs[CLOCK] = now


@njit
def integrate(
    start,
    parameters,
    switches,
    edges,
    levels,
    previous_levels,
    held_start,
    times,
    tolerance,
    absolute_tolerance,
    maximum_steps,
    states_out,
    held_out,
):
    """Integrate over the intervals of a schedule; each edge is a step end.

    ``states_out`` (times, states) and ``held_out`` (intervals, held) are filled.
    Returns the outcome and the number of steps tried.
    """
    size = start.shape[0]
    state = start.copy()
    held = held_start.copy()
    constants = np.zeros(CONSTANT_COUNT + 1)
    previous = previous_levels.copy()
    inputs = previous_levels.copy()
    k1 = np.zeros(size)
    k2 = np.zeros(size)
    k3 = np.zeros(size)
    k4 = np.zeros(size)
    k5 = np.zeros(size)
    k6 = np.zeros(size)
    k7 = np.zeros(size)
    trial = np.zeros(size)
    next_state = np.zeros(size)
    steps = 0
    step = 0.25
    natural_step = step
    output = 0
    while output < times.shape[0] and times[output] <= edges[0]:
        copy(state, states_out[output])
        output += 1
    for interval in range(levels.shape[0]):
        copy(levels[interval], inputs)
        sample_held(state, parameters, inputs, previous, held)
        copy(held, held_out[interval])
        copy(inputs, previous)
        compute_constants(parameters, switches, inputs, held, constants)
        now = edges[interval]
        end = edges[interval + 1]
        step = max(natural_step * 0.5, 0.05)
        set_clock(inputs, now)
        derivatives(state, parameters, switches, inputs, held, constants, k1)
        rejected = False
        while now < end:
            steps += 1
            if steps > maximum_steps:
                return BUDGET_EXCEEDED, steps
            last = now + step * 1.0000001 >= end
            natural_step = step
            if last:
                step = end - now
            for i in range(size):
                trial[i] = state[i] + step * 0.2 * k1[i]
            set_clock(inputs, now + 0.2 * step)
            derivatives(trial, parameters, switches, inputs, held, constants, k2)
            for i in range(size):
                trial[i] = state[i] + step * (0.075 * k1[i] + 0.225 * k2[i])
            set_clock(inputs, now + 0.3 * step)
            derivatives(trial, parameters, switches, inputs, held, constants, k3)
            for i in range(size):
                trial[i] = state[i] + step * (
                    44.0 / 45.0 * k1[i] - 56.0 / 15.0 * k2[i] + 32.0 / 9.0 * k3[i]
                )
            set_clock(inputs, now + 0.8 * step)
            derivatives(trial, parameters, switches, inputs, held, constants, k4)
            for i in range(size):
                trial[i] = state[i] + step * (
                    19372.0 / 6561.0 * k1[i]
                    - 25360.0 / 2187.0 * k2[i]
                    + 64448.0 / 6561.0 * k3[i]
                    - 212.0 / 729.0 * k4[i]
                )
            set_clock(inputs, now + 8.0 / 9.0 * step)
            derivatives(trial, parameters, switches, inputs, held, constants, k5)
            for i in range(size):
                trial[i] = state[i] + step * (
                    9017.0 / 3168.0 * k1[i]
                    - 355.0 / 33.0 * k2[i]
                    + 46732.0 / 5247.0 * k3[i]
                    + 49.0 / 176.0 * k4[i]
                    - 5103.0 / 18656.0 * k5[i]
                )
            set_clock(inputs, now + step)
            derivatives(trial, parameters, switches, inputs, held, constants, k6)
            for i in range(size):
                next_state[i] = state[i] + step * (
                    35.0 / 384.0 * k1[i]
                    + 500.0 / 1113.0 * k3[i]
                    + 125.0 / 192.0 * k4[i]
                    - 2187.0 / 6784.0 * k5[i]
                    + 11.0 / 84.0 * k6[i]
                )
            derivatives(next_state, parameters, switches, inputs, held, constants, k7)
            total = 0.0
            for i in range(size):
                difference = step * (
                    71.0 / 57600.0 * k1[i]
                    - 71.0 / 16695.0 * k3[i]
                    + 71.0 / 1920.0 * k4[i]
                    - 17253.0 / 339200.0 * k5[i]
                    + 22.0 / 525.0 * k6[i]
                    - k7[i] / 40.0
                )
                allowed = absolute_tolerance[i] + tolerance * max(abs(state[i]), abs(next_state[i]))
                total += (difference / allowed) ** 2
            error = (total / size) ** 0.5
            if not np.isfinite(error):
                step *= 0.1
                rejected = True
                if step < 1e-9:
                    return NOT_FINITE, steps
                continue
            if error > 1.0:
                step *= max(0.2, 0.9 * error**-0.2)
                rejected = True
                if step < 1e-9:
                    return BUDGET_EXCEEDED, steps
                continue
            until = end if last else now + step
            while output < times.shape[0] and times[output] <= until:
                share = (times[output] - now) / step
                rest = 1.0 - share
                for i in range(size):
                    difference = next_state[i] - state[i]
                    bend = step * k1[i] - difference
                    quartic = step * (
                        -12715105075.0 / 11282082432.0 * k1[i]
                        + 87487479700.0 / 32700410799.0 * k3[i]
                        - 10690763975.0 / 1880347072.0 * k4[i]
                        + 701980252875.0 / 199316789632.0 * k5[i]
                        - 1453857185.0 / 822651844.0 * k6[i]
                        + 69997945.0 / 29380423.0 * k7[i]
                    )
                    states_out[output, i] = state[i] + share * (
                        difference
                        + rest
                        * (bend + share * (difference - step * k7[i] - bend + rest * quartic))
                    )
                output += 1
            now = until
            for i in range(size):
                state[i] = next_state[i]
                k1[i] = k7[i]
            if last:
                break
            growth = 5.0 if error == 0.0 else min(5.0, 0.9 * error**-0.2)
            step *= min(growth, 1.0) if rejected else max(growth, 0.3)
            rejected = False
    return OK, steps


@njit
def follow(state, parameters, switches, inputs, held, moving, start, step, steps):
    """Move a few states through time and hold the others, by Runge-Kutta steps of fixed length."""
    constants = np.zeros(CONSTANT_COUNT + 1)
    compute_constants(parameters, switches, inputs, held, constants)
    count = moving.shape[0]
    trial = state.copy()
    change = np.zeros(state.shape[0])
    slopes = np.zeros((4, count))
    for number in range(steps):
        for stage in range(4):
            share = 0.0 if stage == 0 else (1.0 if stage == 3 else 0.5)
            for k in range(count):
                back = slopes[stage - 1, k] if stage > 0 else 0.0
                trial[moving[k]] = state[moving[k]] + step * share * back
            set_clock(inputs, start + step * (number + share))
            derivatives(trial, parameters, switches, inputs, held, constants, change)
            for k in range(count):
                slopes[stage, k] = change[moving[k]]
        for k in range(count):
            total = slopes[0, k] + 2.0 * slopes[1, k] + 2.0 * slopes[2, k] + slopes[3, k]
            state[moving[k]] += step * total / 6.0


@njit
def observe_all(states, parameters, switches, edges, levels, held, times, observed):
    """Evaluate every signal and flow at the output times."""
    constants = np.zeros(CONSTANT_COUNT + 1)
    interval = -1
    inputs = np.zeros(levels.shape[1])
    for row in range(times.shape[0]):
        while interval < 0 or (
            interval + 1 < levels.shape[0] and times[row] >= edges[interval + 1]
        ):
            interval += 1
            copy(levels[interval], inputs)
            compute_constants(parameters, switches, inputs, held[interval], constants)
        set_clock(inputs, times[row])
        observe(
            states[row],
            parameters,
            switches,
            inputs,
            held[interval],
            constants,
            observed[row],
        )


@njit
def settle(guess, parameters, switches, inputs, held, free, least, state, maximum_rounds):
    """Find where the free states stand still, by implicit steps of growing length.

    The path follows the model itself (pseudo-transient continuation), so it ends in the
    steady state that the body would reach, from any start. A step to less than nothing
    (below ``least``, and by more than the last digits of what there is) is too long: beyond the
    pole of a saturable use there are roots that no body reaches. Returns the largest scaled
    rate left and the rounds used.
    """
    size = guess.shape[0]
    constants = np.zeros(CONSTANT_COUNT + 1)
    compute_constants(parameters, switches, inputs, held, constants)
    copy(guess, state)
    change = np.zeros(size)
    shifted = np.zeros(size)
    count = free.shape[0]
    matrix = np.zeros((count, count))
    move = np.zeros(count)
    trial = state.copy()
    step = 30.0
    derivatives(state, parameters, switches, inputs, held, constants, change)
    residual = scaled_residual(state, change, free)
    best = np.inf
    stalled = 0
    careful = False
    for used in range(maximum_rounds):
        if residual < 1e-12:
            return residual, used
        for column in range(count):
            j = free[column]
            nudge = 1e-7 * max(abs(state[j]), 1e-3)
            copy(state, trial)
            trial[j] += nudge
            derivatives(trial, parameters, switches, inputs, held, constants, shifted)
            for row in range(count):
                matrix[row, column] = -(shifted[free[row]] - change[free[row]]) / nudge
        for row in range(count):
            matrix[row, row] += 1.0 / step
            move[row] = change[free[row]]
        eliminate(matrix, move)
        largest = 0.0
        for row in range(count):
            relative = abs(move[row]) / (abs(state[free[row]]) + 1e-2)
            largest = max(largest, relative)
        copy(state, trial)
        below = False
        for row in range(count):
            trial[free[row]] += move[row]
            i = free[row]
            # On the way to nothing a step may miss it by a little, and come back; the end may not.
            below = below or trial[i] < min(1e3 * least[i], state[i]) - 1e-3 * abs(state[i])
        derivatives(trial, parameters, switches, inputs, held, constants, shifted)
        next_residual = scaled_residual(trial, shifted, free)
        if below or (not np.isfinite(next_residual)) or (largest > 2.0 and step > 1.0):
            step *= 0.2
            if step < 1e-3:
                return np.inf, used
            continue
        copy(trial, state)
        copy(shifted, change)
        stalled = 0 if next_residual < 0.99 * best else stalled + 1
        best = min(best, next_residual)
        if stalled == PATIENCE:
            # Long steps can jump to and fro across the corner of an equation for ever.
            careful = True
            step = 10.0
        elif careful:
            step = step * 1.5 if next_residual < residual else max(0.3 * step, 1.0)
        else:
            step *= 1.5 if largest > 0.3 else 8.0
        step = min(step, 1e9)
        residual = next_residual
    return residual, maximum_rounds


@njit
def scaled_residual(state, change, free):
    """Return the largest rate of change relative to the state's size, per minute."""
    worst = 0.0
    for row in range(free.shape[0]):
        i = free[row]
        worst = max(worst, abs(change[i]) / (abs(state[i]) + 1e-2))
        if not np.isfinite(change[i]):
            return np.nan
    return worst


@njit
def eliminate(matrix, right):
    """Solve a linear system in place (Gauss, partial pivoting); ``right`` becomes the answer."""
    count = right.shape[0]
    for column in range(count):
        pivot = column
        for row in range(column + 1, count):
            if abs(matrix[row, column]) > abs(matrix[pivot, column]):
                pivot = row
        if pivot != column:
            for k in range(column, count):
                matrix[column, k], matrix[pivot, k] = matrix[pivot, k], matrix[column, k]
            right[column], right[pivot] = right[pivot], right[column]
        for row in range(column + 1, count):
            factor = matrix[row, column] / matrix[column, column]
            if factor != 0.0:
                for k in range(column + 1, count):
                    matrix[row, k] -= factor * matrix[column, k]
                right[row] -= factor * right[column]
    for row in range(count - 1, -1, -1):
        for k in range(row + 1, count):
            right[row] -= matrix[row, k] * right[k]
        right[row] /= matrix[row, row]
