"""How sure a life is: the band between a slightly stronger and a slightly weaker body."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

import physiology as ph
from components.figures.life_rows import DIGITS
from components.texts import say
from components.years.course import course, curve, lived
from components.years.events import BETTER, DIAGNOSES, first, lasting
from components.years.kinds import FIRST_AGE
from components.years.request import Life, check_band

FAILED = say("The band round this life could not be computed.")

_OR_NEVER = "In a slightly weaker body {label} comes from {begin}, in a stronger one never."
_AS_WELL = "Slightly weaker and stronger bodies have {label} at {begin} as well."
_BETWEEN = "In slightly weaker and stronger bodies {label} comes between {begin} and {end}."


def neighbours(life: Life) -> ph.Band:
    """Return the courses of the two neighbours of a life."""
    return ph.progress_band(lived(life))


def _age(year: float) -> float | None:
    return None if math.isinf(year) else round(FIRST_AGE + year, 1)


def onsets(life: Life) -> dict[str, list[float | None]]:
    """Return between which ages each onset of a life comes first; None where it never does."""
    found: dict[str, list[float | None]] = {}
    for event in lasting(course(life).events):
        if event.key in BETTER:
            continue
        years = [event.year, *neighbours(life).years_of(event.key)]
        found.setdefault(event.key, [_age(min(years)), _age(max(years))])
    return found


def sureness(life: Life) -> str:
    """Return in a sentence how sure the age of a diagnosis is; empty where there is none."""
    courses = (course(life), neighbours(life).stronger, neighbours(life).weaker)
    found = [first(of, DIAGNOSES) for of in courses]
    ages = [one[1] for one in found if one is not None]
    if not ages:
        return ""
    label = next(one[0] for one in found if one is not None)
    begin, end = round(min(ages)), round(max(ages))
    if len(ages) < len(courses):
        return say(_OR_NEVER, label=label, begin=begin)
    if begin == end:
        return say(_AS_WELL, label=label, begin=begin)
    return say(_BETWEEN, label=label, begin=begin, end=end)


def band(life: Life, signals: tuple[str, ...]) -> dict[str, Any]:
    """Return the band round the curves of a life.

    Parameters
    ----------
    life : Life
    signals : tuple of str
        Curves that are wanted.

    Returns
    -------
    dict
        ``low`` and ``high``: by signal, at ``course.AGES``; ``onsets``; ``told``.
    """
    around = neighbours(life)
    low, high = {}, {}
    for name in signals:
        curves = np.array(
            [curve(of, name) for of in (course(life), around.stronger, around.weaker)]
        )
        low[name] = np.round(curves.min(axis=0), DIGITS[name]).tolist()
        high[name] = np.round(curves.max(axis=0), DIGITS[name]).tolist()
    return {"low": low, "high": high, "onsets": onsets(life), "told": sureness(life)}


def answer(question: object) -> dict[str, Any]:
    """Return the band round a life.

    Parameters
    ----------
    question : object
        As ``components.years.request.check_band`` takes it.

    Returns
    -------
    dict
        ``ask`` and what ``band`` returns; or ``ask`` and ``error``.

    Raises
    ------
    InvalidRequest
        When the question is not allowed.
    """
    ask, life, signals = check_band(question)
    try:
        return {"ask": ask, **band(life, signals)}
    except ph.SimulationError:
        return {"ask": ask, "error": FAILED}
    except ph.ScenarioError as refused:
        # All that was sent has been checked: the words are the model's own.
        return {"ask": ask, "error": str(refused)}
