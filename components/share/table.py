"""The courses of any signals of one run, as numbers of a table."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

import physiology as ph
from components.explore.run import FAILED, scenario
from components.figures.derived import curve
from components.figures.views import VIEWS
from components.share.request import Asked, check, check_names
from components.share.signals import Column, columns

DIGITS = 6
"""Significant digits: more than any figure shows, and fewer than a model can promise."""


def significant(values: NDArray[np.float64]) -> list[float]:
    """Return numbers with as many digits as a table has."""
    return [float(f"{value:.{DIGITS}g}") for value in values]


def _column(run: ph.Trajectory, column: Column, glucose: str) -> dict[str, Any]:
    unit = column.unit(glucose)
    return {
        "signal": column.name,
        "label": column.label,
        "unit": unit.label,
        "values": significant(curve(run, column.name) * unit.factor),
    }


def _table(asked: Asked) -> dict[str, Any]:
    of = asked.run
    told = scenario(of.person, of.values, of.schedule, of.without, of.view, of.therapy)
    run = ph.simulate(told, step=VIEWS[of.view].step)
    found = columns()
    return {
        "ask": of.run,
        "time": np.asarray(run.time, dtype=float).tolist(),
        "columns": [_column(run, found[name], asked.unit) for name in asked.signals],
    }


def answer(question: object) -> dict[str, Any]:
    """Return the table that is asked for.

    Parameters
    ----------
    question : object
        As ``components.share.request.check`` takes it.

    Returns
    -------
    dict
        ``ask``, ``time`` (minutes after midnight) and ``columns``, each with ``signal``,
        ``label``, ``unit`` and ``values``; or ``ask`` and ``error``.

    Raises
    ------
    InvalidRequest
        When the question is not allowed.
    """
    asked = check(question)
    try:
        return _table(asked)
    except ph.SimulationError:
        return {"ask": asked.run.run, "error": FAILED}
    except ph.ScenarioError as refused:
        # All that was sent has been checked: the words are the model's own.
        return {"ask": asked.run.run, "error": str(refused)}


def listed(question: object) -> dict[str, Any]:
    """Return the name of every column, for those who ask for it.

    Parameters
    ----------
    question : object
        ``{"ask": 1}``.

    Returns
    -------
    dict
        ``ask`` and ``list``, of ``signal``, ``label`` and ``group``.
    """
    names = [
        {"signal": column.name, "label": column.label, "group": column.group}
        for column in columns().values()
    ]
    return {"ask": check_names(question), "list": names}
