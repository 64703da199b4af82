"""Times as authors write them: on the clock, beyond midnight, or on a day of several."""

from __future__ import annotations

import re

DAY = 1440.0
_CLOCK = re.compile(r"(\d{2}):([0-5]\d)")
_DATED = re.compile(r"day (\d{1,2})(?: (\d{2}:[0-5]\d))?")


def of_day(text: object) -> float | None:
    """Return the minute of ``"00:00"`` to ``"24:00"``, or None if it is no such time."""
    minute = _minute(text)
    return minute if minute is not None and minute <= DAY else None


def of_run(text: object, *, closes: bool = False) -> float | None:
    """Return a minute since the first midnight of a run, or None if the text is no time.

    Parameters
    ----------
    text : object
        ``"07:00"``, ``"30:00"`` for six in the morning of the second day, ``"day 2"`` or
        ``"day 2 06:00"``.
    closes : bool
        True if a whole day means its end.
    """
    match = _DATED.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        return _minute(text)
    begins = (int(match[1]) - 1) * DAY
    if match[2] is None:
        return begins + (DAY if closes else 0.0)
    minute = of_day(match[2])
    return None if minute is None else begins + minute


def _minute(text: object) -> float | None:
    match = _CLOCK.fullmatch(text) if isinstance(text, str) else None
    return None if match is None else 60.0 * int(match[1]) + int(match[2])


def written(minute: float) -> str:
    """Return a minute of a run as ``"HH:MM"``, counted on after midnight."""
    whole = round(minute)
    return f"{whole // 60:02d}:{whole % 60:02d}"
