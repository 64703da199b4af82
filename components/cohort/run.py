"""A question in, bands and outcomes of many people out."""

from __future__ import annotations

from typing import Any

import numpy as np

import physiology as ph
from components.cohort.bands import SENSOR, band, each_of, outcomes, spread
from components.cohort.facts import ends
from components.cohort.request import Asked, check
from components.explore.outcomes import SEEN
from components.explore.run import scenario
from components.figures.derived import DERIVED
from components.figures.rows import DIGITS, GLUCOSE, GLUCOSE_LOW
from components.figures.views import VIEWS
from components.texts import say

SEED = 7
"""The same people whatever is moved, and for everybody who opens a link."""

FAILED = say("These people could not be computed.")
TOO_MANY = say("So many take more work than one answer may take. Choose fewer, or no closed loop.")


def answer(question: object) -> dict[str, Any]:
    """Return what becomes of people like the one on the page.

    Parameters
    ----------
    question : object
        As ``components.cohort.request.check`` takes it.

    Returns
    -------
    dict
        ``ask``, ``people`` (how many were computed), ``left_out``, ``start`` and ``step`` in
        minutes, ``bands`` by signal (``low``, ``middle``, ``high``), ``outcomes`` (percentiles
        as in ``SPREAD``), ``low`` (how many fall below the target), ``ends`` (factors between
        which eight in ten lie, by trait) and ``each``, of every person from the lowest glucose
        peak to the highest: ``glucose_peak``, ``glucose`` (every third point) and ``factors`` by
        trait; or ``ask`` and ``error``.

    Raises
    ------
    InvalidRequest
        When the question is not allowed.
    """
    asked = check(question)
    try:
        return {"ask": asked.ask, **_told(asked)}
    except ph.SimulationError:
        return {"ask": asked.ask, "error": FAILED}
    except ph.AllowanceSpent:
        return {"ask": asked.ask, "error": TOO_MANY}
    except ph.ScenarioError as refused:
        # All that was sent has been checked: the words are the model's own.
        return {"ask": asked.ask, "error": str(refused)}


def _told(asked: Asked) -> dict[str, Any]:
    run, step = asked.run, VIEWS[asked.run.view].step
    of = scenario(run.person, run.values, run.schedule, run.without, run.view, run.therapy)
    banded = [name for name in run.signals if name not in DERIVED]
    signals = tuple(dict.fromkeys([*SEEN, SENSOR, *banded]))
    # One thread: a question beside the drag takes one processor and no more.
    found = ph.cohort(of, asked.people, SEED, signals, step, workers=1)
    if not found.computed.any():
        raise ph.SimulationError("none of these people could be computed")
    values = {name: each[found.computed] for name, each in found.values.items()}
    centres = {name: of.body.value(name) for name in found.traits}
    # Who has none of something differs from nobody in it.
    factors = {
        name: each[found.computed] / centres[name]
        for name, each in found.traits.items()
        if centres[name]
    }
    glucose = values[GLUCOSE.signal]
    return {
        "people": len(glucose),
        "left_out": asked.people - len(glucose),
        "start": float(found.time[0]),
        "step": float(found.time[1] - found.time[0]),
        "bands": {name: band(values[name], DIGITS[name]) for name in banded},
        "outcomes": {name: spread(each) for name, each in outcomes(values).items()},
        "low": int(np.sum(glucose.min(axis=1) < GLUCOSE_LOW)),
        "ends": ends(centres),
        "each": each_of(glucose, factors),
    }
