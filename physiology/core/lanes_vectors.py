"""The arithmetic of the integrator for one quantity of all bodies at once.

Never run as Python: ``lanes`` writes each as vector instructions. ``x[i]`` is quantity i of all
bodies; ``i`` is a whole number, and a number that is no array is the same for all. A sum of
products is rounded once where it is written as ``fused``, and nowhere else.
"""

# mypy: ignore-errors
# ruff: noqa: F821


def same(i, target, source):
    """Copy a quantity."""
    target[i] = source[i]


def plus_one(i, target, base, a, x):
    """Move a quantity along one slope."""
    target[i] = base[i] + a * x[i]


def add_squares(i, total, direction, state):
    """Add the squares of two quantities to their sums."""
    total[0] = total[0] + direction[i] * direction[i]
    total[1] = total[1] + state[i] * state[i]


def nudge_along(i, trial, direction, state, length):
    """Shorten a direction and move along it."""
    direction[i] = direction[i] * length[0]
    trial[i] = state[i] + direction[i]


def answer_to(i, direction, change, slope, total):
    """Add the squares of a nudge and of the answer to it, which becomes the next direction."""
    total[2] = total[2] + direction[i] * direction[i]
    direction[i] = change[i] - slope[i]
    total[3] = total[3] + direction[i] * direction[i]


def chebyshev(i, target, rest, base, a, last, b, before, c, x, d, y):
    """Go on to the next stage of a step."""
    older = fused(b, before[i], rest * base[i])
    target[i] = fused(c, x[i], fused(a, last[i], fused(d, y[i], older)))


def add_error(i, total, state, ahead, step, slope, slope_ahead, tolerance, absolute):
    """Add the squared scaled error of a quantity (Sommeijer, Shampine and Verwer)."""
    error = 0.8 * (state[i] - ahead[i]) + 0.4 * step * (slope[i] + slope_ahead[i])
    allowed = absolute[i] + tolerance * max(abs(state[i]), abs(ahead[i]))
    total[0] = total[0] + (error / allowed) ** 2


def between(i, there, share, step, state, ahead, slope, slope_ahead):
    """Find a quantity within a step (cubic Hermite)."""
    rest = share - 1.0
    gained = ahead[i] - state[i]
    bend = (1.0 - 2.0 * share) * gained + rest * step * slope[i] + share * step * slope_ahead[i]
    there[i] = state[i] + share * gained + share * rest * bend


def slope_to(i, k, column, size, matrix, change, shifted, nudge):
    """Write how the rate of a quantity answers a nudge of another."""
    matrix[k * size + column] = (change[i] - shifted[i]) / nudge[column]


def divide(i, matrix, by):
    """Divide one element by another."""
    matrix[i] = matrix[i] / matrix[by]


def minus_product(i, target, a, matrix, b, source):
    """Take the product of an element of a matrix and one of a source from a target."""
    target[i] = target[i] - matrix[a] * source[b]
