"""The numerics of ``kernel`` for several bodies at once, pasted behind vector equations.

Arrays hold a lane for each body behind every quantity. All lanes share a schedule and take the
same steps, as small as the most demanding body needs; the formulas are those of ``kernel``.
"""

# mypy: ignore-errors
# ruff: noqa: F821
# ruff: noqa: C901
import numpy as np
from numba import njit

# ---- pasted from here on ----
OK = 0
BUDGET_EXCEEDED = 1


@njit
def rates(state, parameters, switches, inputs, held, constants, change):
    """Write the rates of change of all bodies."""
    derivatives(state, parameters, switches, inputs, held, constants, change)


@njit
def set_constants(parameters, switches, inputs, held, constants):
    """Write what holds for an interval of the schedule."""
    compute_constants(parameters, switches, inputs, held, constants)


@njit
def set_clock(inputs, now):
    """Tell the equations the time."""
    for lane in range(LANES):
        inputs[CLOCK, lane] = now


@njit
def errors_of(state, ahead, step, k1, k3, k4, k5, k6, k7, tolerance, absolute, total):
    """Write the scaled error of a step of every body."""
    size = state.shape[0]
    for lane in range(LANES):
        total[0, lane] = 0.0
    for i in range(size):
        add_error(i, total, state, ahead, step, k1, k3, k4, k5, k6, k7, tolerance, absolute)
    for lane in range(LANES):
        total[0, lane] = (total[0, lane] / size) ** 0.5


@njit
def add1(target, base, a, x):
    """Move all quantities along one slope."""
    for i in range(base.shape[0]):
        plus_one(i, target, base, a, x)


@njit
def add2(target, base, a, x, b, y):
    """Move all quantities along two slopes."""
    for i in range(base.shape[0]):
        plus_two(i, target, base, a, x, b, y)


@njit
def add3(target, base, a, x, b, y, c, z):
    """Move all quantities along three slopes."""
    for i in range(base.shape[0]):
        plus_three(i, target, base, a, x, b, y, c, z)


@njit
def integrate(
    start,
    parameters,
    switches,
    edges,
    levels,
    previous_levels,
    times,
    tolerance,
    absolute,
    maximum_steps,
    wanted_states,
    wanted_observed,
    found,
    final,
    counted,
):
    """Integrate all bodies over the intervals of their schedule.

    ``found`` (times, wanted, lanes) and ``final`` (states, lanes) are filled; ``counted`` (lanes)
    becomes False for a body that stops being a number. Returns the outcome and the steps tried.
    """
    size = start.shape[0]
    state = start.copy()
    held = np.zeros((max(HELD_COUNT, 1), LANES))
    constants = np.zeros((CONSTANT_COUNT + 1, LANES))
    observed = np.zeros((OBSERVED_COUNT, LANES))
    previous = previous_levels.copy()
    inputs = previous_levels.copy()
    k1 = np.zeros((size, LANES))
    k2 = np.zeros((size, LANES))
    k3 = np.zeros((size, LANES))
    k4 = np.zeros((size, LANES))
    k5 = np.zeros((size, LANES))
    k6 = np.zeros((size, LANES))
    k7 = np.zeros((size, LANES))
    trial = np.zeros((size, LANES))
    next_state = np.zeros((size, LANES))
    total = np.zeros((1, LANES))
    steps = 0
    step = 0.25
    natural_step = step
    output = 0
    for interval in range(levels.shape[0]):
        inputs.ravel()[:] = levels[interval].ravel()
        sample_held(state, parameters, inputs, previous, held)
        previous.ravel()[:] = inputs.ravel()
        set_constants(parameters, switches, inputs, held, constants)
        now = edges[interval]
        end = edges[interval + 1]
        step = max(natural_step * 0.5, 0.05)
        set_clock(inputs, now)
        rates(state, parameters, switches, inputs, held, constants, k1)
        while output < times.shape[0] and times[output] <= now:
            write(state, parameters, switches, inputs, held, constants, observed,
                  wanted_states, wanted_observed, found[output])  # fmt: skip
            output += 1
        rejected = False
        while now < end:
            steps += 1
            if steps > maximum_steps:
                return BUDGET_EXCEEDED, steps
            last = now + step * 1.0000001 >= end
            natural_step = step
            if last:
                step = end - now
            add1(trial, state, step * 0.2, k1)
            set_clock(inputs, now + 0.2 * step)
            rates(trial, parameters, switches, inputs, held, constants, k2)
            add2(trial, state, step * 0.075, k1, step * 0.225, k2)
            set_clock(inputs, now + 0.3 * step)
            rates(trial, parameters, switches, inputs, held, constants, k3)
            add3(trial, state, step * 44.0 / 45.0, k1, step * -56.0 / 15.0, k2,
                 step * 32.0 / 9.0, k3)  # fmt: skip
            set_clock(inputs, now + 0.8 * step)
            rates(trial, parameters, switches, inputs, held, constants, k4)
            add2(trial, state, step * 19372.0 / 6561.0, k1, step * -25360.0 / 2187.0, k2)
            add2(trial, trial, step * 64448.0 / 6561.0, k3, step * -212.0 / 729.0, k4)
            set_clock(inputs, now + 8.0 / 9.0 * step)
            rates(trial, parameters, switches, inputs, held, constants, k5)
            add3(trial, state, step * 9017.0 / 3168.0, k1, step * -355.0 / 33.0, k2,
                 step * 46732.0 / 5247.0, k3)  # fmt: skip
            add2(trial, trial, step * 49.0 / 176.0, k4, step * -5103.0 / 18656.0, k5)
            set_clock(inputs, now + step)
            rates(trial, parameters, switches, inputs, held, constants, k6)
            add3(next_state, state, step * 35.0 / 384.0, k1, step * 500.0 / 1113.0, k3,
                 step * 125.0 / 192.0, k4)  # fmt: skip
            add2(next_state, next_state, step * -2187.0 / 6784.0, k5, step * 11.0 / 84.0, k6)
            rates(next_state, parameters, switches, inputs, held, constants, k7)
            errors_of(state, next_state, step, k1, k3, k4, k5, k6, k7, tolerance, absolute, total)
            error = 0.0
            finite = True
            for lane in range(LANES):
                if counted[lane]:
                    error = max(error, total[0, lane])
                    finite = finite and np.isfinite(total[0, lane])
            if not finite or error > 1.0:
                step *= max(0.2, 0.9 * error**-0.2) if finite else 0.1
                rejected = True
                if step < 1e-9:
                    for lane in range(LANES):
                        counted[lane] = counted[lane] and total[0, lane] <= 1.0
                    step = 0.05
                continue
            until = end if last else now + step
            while output < times.shape[0] and times[output] < until:
                share = (times[output] - now) / step
                for i in range(size):
                    between(i, trial, share, step, state, next_state, k1, k3, k4, k5, k6, k7)
                set_clock(inputs, times[output])
                write(trial, parameters, switches, inputs, held, constants, observed,
                      wanted_states, wanted_observed, found[output])  # fmt: skip
                output += 1
            now = until
            state.ravel()[:] = next_state.ravel()
            k1.ravel()[:] = k7.ravel()
            if last:
                break
            growth = 5.0 if error == 0.0 else min(5.0, 0.9 * error**-0.2)
            step *= min(growth, 1.0) if rejected else max(growth, 0.3)
            rejected = False
        # A time on the edge belongs to the interval that begins there, or to the end.
        if interval == levels.shape[0] - 1:
            while output < times.shape[0]:
                set_clock(inputs, times[output])
                write(state, parameters, switches, inputs, held, constants, observed,
                      wanted_states, wanted_observed, found[output])  # fmt: skip
                output += 1
    final.ravel()[:] = state.ravel()
    return OK, steps


@njit
def write(
    state, parameters, switches, inputs, held, constants, observed, wanted_states,
    wanted_observed, row,
):  # fmt: skip
    """Write the wanted quantities of one moment."""
    count = wanted_states.shape[0]
    for k in range(count):
        for lane in range(LANES):
            row[k, lane] = state[wanted_states[k], lane]
    if wanted_observed.shape[0] > 0:
        observe(state, parameters, switches, inputs, held, constants, observed)
        for k in range(wanted_observed.shape[0]):
            for lane in range(LANES):
                row[count + k, lane] = observed[wanted_observed[k], lane]


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
