"""Measured numbers as they are printed: from a millionth to a hundred thousand."""

from __future__ import annotations

import math

from components.texts import say

_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_LARGEST_PLAIN = 1e7
_SMALLEST_PLAIN = 1e-3


def printed(value: float) -> str:
    """Return a number with three digits that count; a count keeps all of its digits.

    Parameters
    ----------
    value : float
        What was measured; what is not finite is said in words.
    """
    if not math.isfinite(value):
        return say("not measured") if math.isnan(value) else say("without limit")
    if value == int(value) and abs(value) < _LARGEST_PLAIN:
        return f"{int(value):,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
    if _SMALLEST_PLAIN <= abs(value) < _LARGEST_PLAIN:
        digits = max(2 - math.floor(math.log10(abs(value))), 0)
        return say(f"{{value:.{digits}f}}", value=value)
    exponent = math.floor(math.log10(abs(value)))
    power = "10" + str(exponent).translate(_RAISED)
    return say(
        "{value:.1f}\N{NO-BREAK SPACE}\N{MULTIPLICATION SIGN}\N{NO-BREAK SPACE}{power}",
        value=value / 10.0**exponent,
        power=power,
    )
