"""Which function checks the values of which callback."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

Check = Callable[[list[Any]], object]
"""Takes the values of inputs and state; raises a ValueError naming field, value and allowed."""


def checks_of_the_page() -> Mapping[str, Check]:
    """Return the checks of the page's own callbacks, by output.

    They are the functions that the callbacks themselves call, so that a slider's limits and
    the limits of the server cannot drift apart.
    """
    from components.explore import request
    from components.report import request as report
    from components.treatments import offer, weeks
    from components.why import asked
    from components.years import request as years

    return MappingProxyType(
        {
            "answer.data": lambda values: request.check(values[0]),
            "causes.data": lambda values: asked.check(values[0]),
            "report.data": lambda values: report.check(values[0]),
            "offer.data": lambda values: offer.check(values[0]),
            "weeks.data": lambda values: weeks.check(values[0]),
            "years-answer.data": lambda values: years.check(values[0]),
            "years-plans.data": lambda values: years.check_plans(values[0]),
            "years-band.data": lambda values: years.check_band(values[0]),
        }
    )


APART: Mapping[str, int] = MappingProxyType(
    {
        "causes.data": 2,
        "report.data": 2,
        "offer.data": 1,
        "weeks.data": 1,
        "years-answer.data": 2,
        "years-plans.data": 2,
        "years-band.data": 2,
    }
)
"""Callbacks that are counted apart, and how many of them may run at once.

They take longer than a run of the model, and a drag must never wait behind them.
"""
