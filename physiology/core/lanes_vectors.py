"""The arithmetic of the integrator for one quantity of all bodies at once.

Never run as Python: ``lanes`` writes each as vector instructions. ``x[i]`` is quantity i of all
bodies; ``i`` is a whole number, and a number that is no array is the same for all.
"""


def plus_one(i, target, base, a, x):
    """Move a quantity along one slope."""
    target[i] = base[i] + a * x[i]


def plus_two(i, target, base, a, x, b, y):
    """Move a quantity along two slopes."""
    target[i] = base[i] + a * x[i] + b * y[i]


def plus_three(i, target, base, a, x, b, y, c, z):
    """Move a quantity along three slopes."""
    target[i] = base[i] + a * x[i] + b * y[i] + c * z[i]


def add_error(i, total, state, ahead, step, k1, k3, k4, k5, k6, k7, tolerance, absolute):
    """Add the squared scaled error of a quantity (Dormand and Prince)."""
    first = 71.0 / 57600.0 * k1[i] - 71.0 / 16695.0 * k3[i] + 71.0 / 1920.0 * k4[i]
    then = 22.0 / 525.0 * k6[i] - 17253.0 / 339200.0 * k5[i] - k7[i] / 40.0
    allowed = absolute[i] + tolerance * max(abs(state[i]), abs(ahead[i]))
    total[0] = total[0] + (step * (first + then) / allowed) ** 2


def between(i, there, share, step, state, ahead, k1, k3, k4, k5, k6, k7):
    """Find a quantity within a step (continuous extension of Hairer, Norsett and Wanner)."""
    difference = ahead[i] - state[i]
    bend = step * k1[i] - difference
    first = 87487479700.0 / 32700410799.0 * k3[i] - 12715105075.0 / 11282082432.0 * k1[i]
    then = 701980252875.0 / 199316789632.0 * k5[i] - 10690763975.0 / 1880347072.0 * k4[i]
    last = 69997945.0 / 29380423.0 * k7[i] - 1453857185.0 / 822651844.0 * k6[i]
    quartic = step * (first + then + last)
    straight = difference - step * k7[i] - bend + (1.0 - share) * quartic
    there[i] = state[i] + share * (difference + (1.0 - share) * (bend + share * straight))


def slope_to(i, k, column, size, matrix, change, shifted, nudge):
    """Write how the rate of a quantity answers a nudge of another."""
    matrix[k * size + column] = (change[i] - shifted[i]) / nudge[0]


def divide(i, matrix, by):
    """Divide one element by another."""
    matrix[i] = matrix[i] / matrix[by]


def minus_product(i, target, a, matrix, b, source):
    """Take the product of an element of a matrix and one of a source from a target."""
    target[i] = target[i] - matrix[a] * source[b]
