"""The numerics of ``kernel`` for several bodies at once, pasted behind vector equations.

Arrays hold a lane for each body behind every quantity. All lanes share a schedule and take the
same steps, as small as the most demanding body needs.

What limits the length of a step is rarely accuracy but that insulin leaves interstitium and
plasma in a minute or two. So the stages of a step go into stability: Runge-Kutta-Chebyshev of
second order (Sommeijer, Shampine and Verwer 1997, J Comput Appl Math 88:315), whose steps may be
as long as the square of their number.
"""

# mypy: ignore-errors
# ruff: noqa: F821
# ruff: noqa: C901
import numpy as np
from numba import njit

# ---- pasted from here on ----
#: Damping of the Chebyshev polynomials; how far their reach is left unused; their largest order.
DAMPING = 2.0 / 13.0
SAFETY = 1.25
MOST_STAGES = 14.0
#: Rounds of the search for the quickest rate, at the beginning and at each edge.
FIRST_ROUNDS = 8
ROUNDS = 1
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
def errors_of(state, ahead, step, slope, slope_ahead, tolerance, absolute, total):
    """Write the scaled error of a step of every body."""
    size = state.shape[0]
    for lane in range(LANES):
        total[0, lane] = 0.0
    for i in range(size):
        add_error(i, total, state, ahead, step, slope, slope_ahead, tolerance, absolute)
    for lane in range(LANES):
        total[0, lane] = (total[0, lane] / size) ** 0.5


@njit
def quickest_rate(
    state, slope, direction, trial, change, parameters, switches, inputs, held, constants, counted,
    rounds,
):  # fmt: skip
    """Return the largest rate (1/min) at which anything in any body returns (power method).

    ``direction`` (states, lanes) is where the search begins, and ends.
    """
    size = state.shape[0]
    largest = 0.0
    for _ in range(rounds):
        largest = 0.0
        for lane in range(LANES):
            length = 0.0
            whole = 0.0
            for i in range(size):
                length += direction[i, lane] ** 2
                whole += state[i, lane] ** 2
            nudge = 1e-6 * (whole**0.5 + 1e-3) / (length**0.5 + 1e-300)
            for i in range(size):
                direction[i, lane] *= nudge
                trial[i, lane] = state[i, lane] + direction[i, lane]
        rates(trial, parameters, switches, inputs, held, constants, change)
        for lane in range(LANES):
            before = 0.0
            after = 0.0
            for i in range(size):
                gained = change[i, lane] - slope[i, lane]
                before += direction[i, lane] ** 2
                after += gained**2
                direction[i, lane] = gained
            rate = (after / before) ** 0.5
            if counted[lane] and np.isfinite(rate):
                largest = max(largest, rate)
            if not (np.isfinite(rate) and rate > 0.0):
                for i in range(size):
                    direction[i, lane] = 1.0
    return largest


@njit
def relaxed_step(
    state, slope, found, last, ahead, trial, change, now, step, stages, parameters, switches,
    inputs, held, constants,
):  # fmt: skip
    """Take one step of the Runge-Kutta-Chebyshev method with so many stages, to ``found``."""
    damped = 1.0 + DAMPING / stages**2
    root = damped**2 - 1.0
    hyperbolic = stages * np.log(damped + root**0.5)
    bend = np.sinh(hyperbolic) * root
    first = np.cosh(hyperbolic) * stages * root**0.5 - damped * np.sinh(hyperbolic)
    scale = bend / first
    b_before = 1.0 / (2.0 * damped) ** 2
    b_last = b_before
    weight = scale * b_last
    # Chebyshev polynomials and their derivatives, one order after the other.
    t_before, t_last = 1.0, damped
    d_before, d_last = 0.0, 1.0
    dd_before, dd_last = 0.0, 0.0
    c_before, c_last = 0.0, weight
    copy(state, last)
    add1(ahead, state, step * weight, slope)
    for _ in range(2, stages + 1):
        t = 2.0 * damped * t_last - t_before
        d = 2.0 * t_last + 2.0 * damped * d_last - d_before
        dd = 4.0 * d_last + 2.0 * damped * dd_last - dd_before
        b = dd / d**2
        grown = 2.0 * b * damped / b_last
        back = -b / b_before
        weight = 2.0 * b * scale / b_last
        held_back = -weight * (1.0 - b_last * t_last)
        set_clock(inputs, now + c_last * step)
        rates(ahead, parameters, switches, inputs, held, constants, change)
        for i in range(state.shape[0]):
            chebyshev(i, trial, 1.0 - grown - back, state, grown, ahead, back, last,
                      step * weight, change, step * held_back, slope)  # fmt: skip
        c = grown * c_last + back * c_before + weight + held_back
        last, ahead, trial = ahead, trial, last
        b_before, b_last = b_last, b
        t_before, t_last = t_last, t
        d_before, d_last = d_last, d
        dd_before, dd_last = dd_last, dd
        c_before, c_last = c_last, c
    copy(ahead, found)


@njit
def add1(target, base, a, x):
    """Move all quantities along one slope."""
    for i in range(base.shape[0]):
        plus_one(i, target, base, a, x)


@njit
def copy(source, target):
    """Copy all quantities."""
    target.ravel()[:] = source.ravel()


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
    slope = np.zeros((size, LANES))
    slope_ahead = np.zeros((size, LANES))
    change = np.zeros((size, LANES))
    trial = np.zeros((size, LANES))
    last_state = np.zeros((size, LANES))
    ahead = np.zeros((size, LANES))
    next_state = np.zeros((size, LANES))
    direction = np.ones((size, LANES))
    total = np.zeros((1, LANES))
    steps = 0
    step = 0.25
    natural_step = step
    output = 0
    for interval in range(levels.shape[0]):
        copy(levels[interval], inputs)
        sample_held(state, parameters, inputs, previous, held)
        copy(inputs, previous)
        set_constants(parameters, switches, inputs, held, constants)
        now = edges[interval]
        end = edges[interval + 1]
        step = max(natural_step * 0.5, 0.05)
        set_clock(inputs, now)
        rates(state, parameters, switches, inputs, held, constants, slope)
        quickest = SAFETY * quickest_rate(
            state, slope, direction, trial, change, parameters, switches, inputs, held, constants,
            counted, FIRST_ROUNDS if interval == 0 else ROUNDS,
        )  # fmt: skip
        while output < times.shape[0] and times[output] <= now:
            write(state, parameters, switches, inputs, held, constants, observed,
                  wanted_states, wanted_observed, found[output])  # fmt: skip
            output += 1
        rejected = False
        while now < end:
            steps += 1
            if steps > maximum_steps:
                return BUDGET_EXCEEDED, steps
            step = min(step, (MOST_STAGES**2 - 1.0) * 0.653 / quickest)
            is_last = now + step * 1.0000001 >= end
            natural_step = step
            if is_last:
                step = end - now
            stages = max(2, 1 + int((1.54 * step * quickest + 1.0) ** 0.5))
            relaxed_step(
                state, slope, next_state, last_state, ahead, trial, change, now, step, stages,
                parameters, switches, inputs, held, constants,
            )  # fmt: skip
            set_clock(inputs, now + step)
            rates(next_state, parameters, switches, inputs, held, constants, slope_ahead)
            errors_of(state, next_state, step, slope, slope_ahead, tolerance, absolute, total)
            error = 0.0
            finite = True
            for lane in range(LANES):
                if counted[lane]:
                    error = max(error, total[0, lane])
                    finite = finite and np.isfinite(total[0, lane])
            if not finite or error > 1.0:
                step *= max(0.2, 0.8 * error ** (-1.0 / 3.0)) if finite else 0.1
                rejected = True
                if step < 1e-9:
                    for lane in range(LANES):
                        counted[lane] = counted[lane] and total[0, lane] <= 1.0
                    step = 0.05
                continue
            until = end if is_last else now + step
            while output < times.shape[0] and times[output] < until:
                share = (times[output] - now) / step
                for i in range(size):
                    between(i, change, share, step, state, next_state, slope, slope_ahead)
                set_clock(inputs, times[output])
                write(change, parameters, switches, inputs, held, constants, observed,
                      wanted_states, wanted_observed, found[output])  # fmt: skip
                output += 1
            now = until
            copy(next_state, state)
            copy(slope_ahead, slope)
            if is_last:
                break
            growth = 4.0 if error == 0.0 else min(4.0, 0.8 * error ** (-1.0 / 3.0))
            step *= min(growth, 1.0) if rejected else max(growth, 0.3)
            rejected = False
        # A time on the edge belongs to the interval that begins there, or to the end.
        if interval == levels.shape[0] - 1:
            while output < times.shape[0]:
                set_clock(inputs, times[output])
                write(state, parameters, switches, inputs, held, constants, observed,
                      wanted_states, wanted_observed, found[output])  # fmt: skip
                output += 1
    copy(state, final)
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
