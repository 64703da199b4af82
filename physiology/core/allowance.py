"""How much work one answer may take, all its runs together.

A run has a budget of its own; an answer that needs many runs would otherwise have none. It is
counted in processor time of the thread, so that an answer does not depend on what else the
machine does.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar

_UNTIL: ContextVar[float | None] = ContextVar("allowance", default=None)

P = ParamSpec("P")
R = TypeVar("R")


class AllowanceSpent(Exception):
    """An answer takes more work than it may.

    No `SimulationError`: the model goes round bodies that cannot be computed, and keeps what it
    found; this one ends everything.
    """


@contextmanager
def allowance(seconds: float) -> Iterator[None]:
    """Bound the work done within.

    Parameters
    ----------
    seconds : float
        Processor time of this thread, s. An allowance within another is never longer than it.

    Raises
    ------
    AllowanceSpent
        From whatever run or steady state is asked for after that time.
    """
    before, now = _UNTIL.get(), time.thread_time()
    until = now + seconds
    token = _UNTIL.set(until if before is None else min(before, until))
    try:
        yield
    finally:
        _UNTIL.reset(token)


def spend() -> None:
    """Begin a piece of work, or raise `AllowanceSpent` if none is left for it."""
    until = _UNTIL.get()
    if until is not None and time.thread_time() > until:
        raise AllowanceSpent("This takes more work than one answer may take.")


def carried(function: Callable[P, R]) -> Callable[P, R]:
    """Return a function that does its work in another thread within what is left here.

    Parameters
    ----------
    function : callable
    """
    until = _UNTIL.get()
    if until is None:
        return function
    left = until - time.thread_time()

    @wraps(function)
    def within(*arguments: P.args, **named: P.kwargs) -> R:
        with allowance(left):
            return function(*arguments, **named)

    return within
