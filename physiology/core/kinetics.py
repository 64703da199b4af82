"""The helpers equations may call; their source is pasted into the compiled model."""

import math


def hill(amount, half, exponent):
    """Return the sigmoid share of a maximum at ``amount`` (0 to 1)."""
    if amount <= 0.0:
        return 0.0
    ratio = (amount / half) ** exponent
    return ratio / (1.0 + ratio)


def michaelis_menten(amount, half):
    """Return the hyperbolic share of a maximum at ``amount`` (0 to 1)."""
    return amount / (half + amount)


def logistic(distance, width):
    """Return 0 far below, 0.5 at zero, 1 far above, over ``width``."""
    return 1.0 / (1.0 + math.exp(-distance / width))


def softplus(distance, width):
    """Return a smooth ``max(distance, 0)`` with an exponential tail of ``width``."""
    scaled = distance / width
    return width * (max(scaled, 0.0) + math.log1p(math.exp(-abs(scaled))))


def smooth_positive(distance, width):
    """Return a smooth ``max(distance, 0)`` with an algebraic corner of ``width``."""
    return (distance + (distance * distance + width * width) ** 0.5) / 2.0


def onset(distance, width):
    """Return zero up to zero, then a rise that bends into ``distance`` after ``width``."""
    positive = max(distance, 0.0)
    return positive * (positive / (positive + width))


def limited(amount, most):
    """Return ``amount`` while it is small, and never more than ``most``, with a smooth bend.

    Half of the most is lowered by 1.5 %, a quarter by 0.1 %.
    """
    ratio = amount / most
    return amount / ((1.0 + ratio * ratio * ratio * ratio) ** 0.5) ** 0.5


def hyperbolic_tangent(argument):
    """Return tanh, here so that equations import helpers from one place only."""
    return math.tanh(argument)


def daily_wave(time, lowest, highest, day):
    """Return a wave of the day: 0 at the time ``lowest``, 1 at ``highest``, cosines between."""
    since = (time - lowest) % day
    rise = (highest - lowest) % day
    half_turns = since / rise if since < rise else 1.0 + (since - rise) / (day - rise)
    return 0.5 - 0.5 * math.cos(math.pi * half_turns)


def scaled_hill(scale, amount, half, exponent):
    """Return ``scale`` times the sigmoid share; a scale of zero costs nothing."""
    if scale == 0.0 or amount <= 0.0:
        return 0.0
    ratio = (amount / half) ** exponent
    return scale * ratio / (1.0 + ratio)


def crowded_release(amount, rate, crowding):
    """Return first-order release that slows as the depot grows; half as fast at ``crowding``."""
    return rate * amount / (1.0 + amount / crowding)


def repeated_dose(dose, time, first, interval, absorbed, eliminated):
    """Return the level of a drug taken for ever by the time of day; its mean is ``dose``.

    One compartment with first-order absorption; doses at ``first`` and every ``interval`` after.
    """
    if dose <= 0.0:
        return 0.0
    since = (time - first) % interval
    fed = math.exp(-absorbed * since) / (1.0 - math.exp(-absorbed * interval))
    lost = math.exp(-eliminated * since) / (1.0 - math.exp(-eliminated * interval))
    return dose * interval * absorbed * eliminated / (absorbed - eliminated) * (lost - fed)


HELPERS = (
    hill,
    michaelis_menten,
    logistic,
    softplus,
    smooth_positive,
    onset,
    limited,
    hyperbolic_tangent,
    daily_wave,
    scaled_hill,
    crowded_release,
    repeated_dose,
)
