"""A step of several bodies, pasted behind vector equations and before ``lanes_kernel``.

What limits the length of a step is rarely accuracy but that insulin leaves interstitium and
plasma in a minute or two. So the stages of a step go into stability: Runge-Kutta-Chebyshev of
second order (Sommeijer, Shampine and Verwer 1997, J Comput Appl Math 88:315), whose steps may be
as long as the square of their number.
"""

# mypy: ignore-errors
# ruff: noqa: F821
import numpy as np
from numba import njit

# ---- pasted from here on ----
#: Damping of the Chebyshev polynomials.
DAMPING = 2.0 / 13.0


@njit
def vectors(count):
    """Return zeros for so many quantities of all bodies, where no vector spans two cache lines."""
    line = 8  # Numbers that a processor fetches together.
    whole = np.zeros(count * LANES + line)
    skipped = (line - (whole.ctypes.data // 8) % line) % line
    return whole[skipped : skipped + count * LANES].reshape((count, LANES))


@njit
def rates(state, parameters, switches, inputs, held, constants, change):
    """Write the rates of change of all bodies."""
    derivatives(state, parameters, switches, inputs, held, constants, change)


@njit
def set_constants(parameters, switches, inputs, held, constants):
    """Write what holds for an interval of the schedule."""
    if constants.shape[0] < CONSTANT_COUNT:
        raise ValueError("constants: too few")
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
    lengths = vectors(4)
    for _ in range(rounds):
        largest = 0.0
        lengths.ravel()[:] = 0.0
        for i in range(size):
            add_squares(i, lengths, direction, state)
        for lane in range(LANES):
            length = lengths[0, lane] ** 0.5 + 1e-300
            lengths[0, lane] = 1e-6 * (lengths[1, lane] ** 0.5 + 1e-3) / length
        for i in range(size):
            nudge_along(i, trial, direction, state, lengths)
        rates(trial, parameters, switches, inputs, held, constants, change)
        for i in range(size):
            answer_to(i, direction, change, slope, lengths)
        for lane in range(LANES):
            rate = (lengths[3, lane] / lengths[2, lane]) ** 0.5
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
    last, spare = state, last
    add1(ahead, state, step * weight, slope)
    for stage in range(2, stages + 1):
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
        if stage == stages:
            trial = found
        for i in range(state.shape[0]):
            chebyshev(i, trial, 1.0 - grown - back, state, grown, ahead, back, last,
                      step * weight, change, step * held_back, slope)  # fmt: skip
        c = grown * c_last + back * c_before + weight + held_back
        # The state itself is never written to: the first to be rotated is a spare array.
        last, ahead, trial, spare = ahead, trial, spare, ahead
        b_before, b_last = b_last, b
        t_before, t_last = t_last, t
        d_before, d_last = d_last, d
        dd_before, dd_last = dd_last, dd
        c_before, c_last = c_last, c


@njit
def add1(target, base, a, x):
    """Move all quantities along one slope."""
    for i in range(base.shape[0]):
        plus_one(i, target, base, a, x)


@njit
def copy(source, target):
    """Copy all quantities."""
    for i in range(source.shape[0]):
        same(i, target, source)
