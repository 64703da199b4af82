"""What the server answers who wants the model as a file; only a script asks (``sbml.js``)."""

from __future__ import annotations

from typing import Any

import physiology as ph
from components.explore.run import FAILED
from components.room import Answer
from components.sbml.request import check


def answer(question: object) -> dict[str, Any]:
    """Return the model with a scenario as SBML.

    Parameters
    ----------
    question : object
        As ``components.sbml.request.check`` takes it.

    Returns
    -------
    dict
        ``ask`` and ``text``; or ``ask`` and ``error``.

    Raises
    ------
    InvalidRequest
        When the question is not allowed.
    """
    number, scenario = check(question)
    try:
        return {"ask": number, "text": ph.to_sbml(scenario)}
    except ph.SimulationError:
        return {"ask": number, "error": FAILED}
    except ph.ScenarioError as refused:
        # All that was sent has been checked: the words are the model's own.
        return {"ask": number, "error": str(refused)}


# Half a megabyte of text: one at a time.
ANSWERS = (Answer("sbml-question", "sbml", check, answer, at_once=1),)
