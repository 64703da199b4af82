"""What the Years page may ask for, checked before any year is lived."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import physiology as ph
from components.explore.invalid import (
    InvalidRequest,
    check_key,
    check_mapping,
    is_number,
    number_within,
)
from components.explore.request import check_number_of_run
from components.figures.life_rows import FEWEST_ROWS, MOST_ROWS, SIGNALS
from components.years.bars import Bar, Bars
from components.years.kinds import FIRST_AGE, KINDS, LAST_AGE, SHORTEST

FIELDS = ("run", "life", "bars", "signals", "detail")
PLAN_FIELDS = ("ask", "life", "bars")
BAND_FIELDS = ("ask", "life", "bars", "signals")
BAR_FIELDS = ("kind", "value", "from", "to")
DETAILS = ("coarse", "fine")
MOST_BARS = 20
"""A treatment may cut a cause in two: the model takes 40 changes."""


@dataclass(frozen=True)
class Life:
    """A life as it is asked for; hashable, so that its course can be kept.

    Parameters
    ----------
    key : str
        Key of ``physiology.lives``: the body.
    bars : tuple of Bar
        What happens in it, sorted.
    """

    key: str
    bars: Bars


@dataclass(frozen=True)
class Asked:
    """A request that passed the check.

    Parameters
    ----------
    run : int
        Number of the run, given back with the answer.
    life : Life
    signals : tuple of str
        Curves that are wanted.
    detail : str
        ``"coarse"`` while a bar is dragged, else ``"fine"``.
    """

    run: int
    life: Life
    signals: tuple[str, ...]
    detail: str


def _number(field: str, value: object, low: float, high: float, unit: str) -> float:
    # As it is printed in the link: what differs less than that is the same life.
    if is_number(value) and low <= round(float(value), 3) <= high:
        return round(float(value), 3)
    raise InvalidRequest(field, value, number_within(low, high, unit))


def _bar(place: int, value: object) -> Bar:
    sent = check_mapping(f"bars.{place}", value, BAR_FIELDS)
    kind = check_key(f"bars.{place}.kind", sent["kind"], tuple(KINDS))
    of = KINDS[kind]
    low, high = of.low, of.high
    size = _number(f"bars.{place}.value", sent["value"], low, high, ph.catalogue()[of.name].unit)
    start = _number(f"bars.{place}.from", sent["from"], FIRST_AGE, LAST_AGE - SHORTEST, "years")
    end = _number(f"bars.{place}.to", sent["to"], round(start + SHORTEST, 3), LAST_AGE, "years")
    return Bar(start, end, kind, size)


def check_life(key: object, bars: object) -> Life:
    """Return a life, or raise.

    Parameters
    ----------
    key : object
        Key of ``physiology.lives``.
    bars : object
        ``[{"kind": "metformin", "value": 2000, "from": 52, "to": 80}, ...]``, ages in years.

    Raises
    ------
    InvalidRequest
        Naming the field, the value and what is allowed.
    """
    known = check_key("life", key, tuple(ph.lives))
    if not isinstance(bars, list) or len(bars) > MOST_BARS:
        raise InvalidRequest("bars", bars, f"a list of at most {MOST_BARS}")
    found = [_bar(place, bar) for place, bar in enumerate(bars)]
    for place, bar in enumerate(found):
        if any(bar.meets(other) and bar.of.cause == other.of.cause for other in found[:place]):
            allowed = "one bar at a time that sets the same number"
            raise InvalidRequest(f"bars.{place}.from", bar.start, allowed)
    return Life(known, tuple(sorted(found)))


def _signals(value: object) -> tuple[str, ...]:
    allowed = f"{FEWEST_ROWS} to {MOST_ROWS} names that the page knows, each once"
    if not isinstance(value, list) or not FEWEST_ROWS <= len(value) <= MOST_ROWS:
        raise InvalidRequest("signals", value, allowed)
    given = [check_key("signals", name, SIGNALS) for name in value]
    if len(set(given)) != len(given):
        raise InvalidRequest("signals", value, allowed)
    return tuple(name for name in SIGNALS if name in given)


def check(request: object) -> Asked:
    """Return the request as checked values, or raise.

    Parameters
    ----------
    request : object
        What came from the page: ``{"run": 3, "life": "type2", "bars": [...],
        "signals": ["hba1c", ...], "detail": "coarse"}``; bars as ``check_life`` takes them.

    Raises
    ------
    InvalidRequest
        Naming the field, the value and what is allowed.
    """
    sent = check_mapping("request", request, FIELDS)
    return Asked(
        run=check_number_of_run("run", sent["run"]),
        life=check_life(sent["life"], sent["bars"]),
        signals=_signals(sent["signals"]),
        detail=check_key("detail", sent["detail"], DETAILS),
    )


def check_plans(question: Any) -> tuple[int, Life]:
    """Return the number of the question and the life whose plans are compared, or raise.

    Parameters
    ----------
    question : object
        ``{"ask": 2, "life": "type2", "bars": [...]}``.

    Raises
    ------
    InvalidRequest
        Naming the field, the value and what is allowed.
    """
    sent = check_mapping("request", question, PLAN_FIELDS)
    return check_number_of_run("ask", sent["ask"]), check_life(sent["life"], sent["bars"])


def check_band(question: Any) -> tuple[int, Life, tuple[str, ...]]:
    """Return the number of the question, the life and its curves, or raise.

    Parameters
    ----------
    question : object
        ``{"ask": 2, "life": "type2", "bars": [...], "signals": ["hba1c"]}``.

    Raises
    ------
    InvalidRequest
        Naming the field, the value and what is allowed.
    """
    sent = check_mapping("request", question, BAND_FIELDS)
    ask = check_number_of_run("ask", sent["ask"])
    return ask, check_life(sent["life"], sent["bars"]), _signals(sent["signals"])
