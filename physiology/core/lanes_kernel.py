"""The numerics of ``kernel`` for several bodies at once, pasted behind vector equations.

Arrays hold a lane for each body behind every quantity. All lanes share a schedule and take the
same steps, as small as the most demanding body needs.
"""

# mypy: ignore-errors
# ruff: noqa: F821
# ruff: noqa: C901
import numpy as np
from numba import njit

# ---- pasted from here on ----
#: How far the reach of the Chebyshev polynomials is left unused; their largest order.
SAFETY = 1.25
#: Share of the longest step that its error would have allowed.
CAUTION = 0.9
MOST_STAGES = 14.0
#: Rounds of the search for the quickest rate, at the beginning and at each edge.
FIRST_ROUNDS = 8
ROUNDS = 1
OK = 0
BUDGET_EXCEEDED = 1


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
    state = vectors(size)
    copy(start, state)
    held = vectors(max(HELD_COUNT, 1))
    constants = vectors(CONSTANT_COUNT + 1)
    observed = vectors(OBSERVED_COUNT)
    previous = vectors(previous_levels.shape[0])
    copy(previous_levels, previous)
    inputs = vectors(previous_levels.shape[0])
    slope = vectors(size)
    slope_ahead = vectors(size)
    change = vectors(size)
    trial = vectors(size)
    last_state = vectors(size)
    ahead = vectors(size)
    next_state = vectors(size)
    direction = vectors(size)
    direction.ravel()[:] = 1.0
    total = vectors(1)
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
                step *= max(0.2, CAUTION * error ** (-1.0 / 3.0)) if finite else 0.1
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
            state, next_state = next_state, state
            slope, slope_ahead = slope_ahead, slope
            if is_last:
                break
            growth = 4.0 if error == 0.0 else min(4.0, CAUTION * error ** (-1.0 / 3.0))
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
