"""Times of day, as people write them and as the model counts them."""

import re

from physiology.core.errors import ScenarioError

MINUTES_PER_DAY = 1440.0
_PATTERN = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")


def minutes(text: object, name: str = "time") -> float:
    """Return the minutes after midnight of ``"HH:MM"``.

    Raises
    ------
    ScenarioError
        If ``text`` is not a time of day.
    """
    match = _PATTERN.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        raise ScenarioError(f"{name}: must be a time of day from 00:00 to 23:59, as HH:MM")
    return 60.0 * int(match[1]) + int(match[2])


def clock(minute: float) -> str:
    """Return minutes after midnight as ``"HH:MM"``; days wrap."""
    whole = round(minute) % int(MINUTES_PER_DAY)
    return f"{whole // 60:02d}:{whole % 60:02d}"
