"""A question in, the largest causes out."""

from __future__ import annotations

from typing import Any

import physiology as ph
from components.explore.run import scenario
from components.figures.views import VIEWS
from components.texts import say
from components.why.asked import Asked, check
from components.why.path import causal_path

SHOWN = 3
"""Causes that get a bar of their own; the others share one."""

DIGITS = 5
UNEXPLAINED = say("The causes of this change could not be computed.")
_REST = "rest"


def _scenarios(asked: Asked) -> tuple[ph.Scenario, ph.Scenario]:
    before, now = (
        scenario(asked.person, side.values, side.schedule, side.without, asked.view, side.therapy)
        for side in (asked.before, asked.now)
    )
    return before, now


def answer(question: object) -> dict[str, Any]:
    """Return the largest causes of a change.

    Parameters
    ----------
    question : object
        As ``components.why.asked.check`` takes it.

    Returns
    -------
    dict
        ``ask`` and ``causes``, each with ``name``, ``label`` and ``share`` in the unit of the
        outcome, the largest first, and ``path`` as ``components.why.path.causal_path`` tells it;
        or ``ask`` and ``error``.

    Raises
    ------
    InvalidRequest
        When the question is not allowed.
    """
    asked = check(question)
    both = _scenarios(asked)
    try:
        found = ph.explain(*both, asked.outcome.key)
        runs = [ph.simulate(one, step=VIEWS[asked.view].step) for one in both]
    except (ph.SimulationError, ph.ScenarioError):
        return {"ask": asked.ask, "error": UNEXPLAINED}
    names = [name for name in found.largest(SHOWN + 1) if name != _REST][:SHOWN]
    causes = [
        {
            "name": name,
            "label": found.labels[name],
            "share": round(found[name] * asked.outcome.scale, DIGITS),
        }
        for name in names
    ]
    return {"ask": asked.ask, "causes": causes, "path": causal_path(asked, *runs)}
