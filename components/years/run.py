"""One life in, one answer out: the pure function behind every drag of a bar."""

from __future__ import annotations

from typing import Any

import numpy as np

import physiology as ph
from components.figures.life_rows import DIGITS
from components.texts import say
from components.years.bodies import bodies
from components.years.course import AGES, STEP, course, curve, nothing_done
from components.years.events import event_facts
from components.years.kinds import FIRST_AGE
from components.years.plans import compared
from components.years.request import Asked, Life, check
from components.years.risks import risk_facts
from components.years.words import Told, headline, summary

FAILED = say("This life could not be run.")

ALWAYS = ("hba1c", "steady_hba1c", "insulin_sensitivity", "beta_cell_output")
"""Curves that words, readings and the plane of demand and supply need, whatever the rows are."""


def _curves(of: ph.Course, signals: tuple[str, ...]) -> dict[str, list[float]]:
    names = dict.fromkeys([*ALWAYS, *signals])
    return {name: np.round(curve(of, name), DIGITS[name]).tolist() for name in names}


def _lived(asked: Asked, life: Life | None) -> dict[str, Any] | None:
    return None if life is None else _curves(course(life, asked.detail), asked.signals)


def _told(life: Life) -> dict[str, Any]:
    """Return what is said once a gesture has ended."""
    other = nothing_done(life)
    _, age = compared(life)
    nothing = None if other is None else course(other)
    told = Told(life.bars, course(life), nothing, age)
    return {
        "age": age,
        "headline": headline(told),
        "summary": summary(told),
        "risks": [] if nothing is None else risk_facts(course(life), nothing, age),
    }


def _answer(asked: Asked) -> dict[str, Any]:
    other = nothing_done(asked.life)
    found = {
        "run": asked.run,
        "detail": asked.detail,
        "first": FIRST_AGE,
        "step": STEP,
        "points": len(AGES),
        "life": _lived(asked, asked.life),
        "nothing": _lived(asked, other),
        "events": event_facts(course(asked.life, asked.detail)),
    }
    if asked.detail == "fine":
        found |= {"told": _told(asked.life), "bodies": bodies(asked.life)}
    return found


def answer(request: object) -> dict[str, Any]:
    """Return the curves, events and words of a life.

    Parameters
    ----------
    request : object
        As ``components.years.request.check`` takes it.

    Returns
    -------
    dict
        ``run``, ``life`` and ``nothing`` (curves at even ages; None where nothing is done),
        ``events``; of a fine request also ``told`` and ``bodies``. Or ``run`` and ``error``.

    Raises
    ------
    InvalidRequest
        When the request is not allowed.
    """
    asked = check(request)
    try:
        return _answer(asked)
    except ph.SimulationError:
        return {"run": asked.run, "error": FAILED}
    except ph.ScenarioError as refused:
        # All that was sent has been checked: the words are the model's own.
        return {"run": asked.run, "error": str(refused)}
