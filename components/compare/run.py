"""All bodies that were asked for in one answer: the pure function behind every drag."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import numpy as np

import physiology as ph
from components.compare.request import Asked, Body, check
from components.explore.outcomes import SEEN, outcomes
from components.explore.run import FAILED, scenario
from components.figures.derived import curve
from components.figures.rows import DIGITS, GLUCOSE_HIGH
from components.figures.views import VIEWS


def _curves(body: Body, asked: Asked) -> dict[str, Any]:
    of = scenario(body.person, body.values, body.schedule, body.without, asked.view, body.therapy)
    run = ph.simulate(of, step=VIEWS[asked.view].step)
    time = np.asarray(run.time, dtype=float)
    curves = {name: curve(run, name) for name in dict.fromkeys([*SEEN, *asked.signals])}
    glucose, insulin, glut4 = (curves[name] for name in SEEN)
    step = float(time[1] - time[0])
    above = float(np.sum(glucose[:-1] > GLUCOSE_HIGH) * step)
    return {
        "start": float(time[0]),
        "step": step,
        "signals": {name: np.round(curves[name], DIGITS[name]).tolist() for name in asked.signals},
        "outcomes": outcomes(time, glucose, insulin, glut4) | {"minutes_above": above},
    }


def _answered(body: Body, asked: Asked) -> dict[str, Any]:
    """Return the curves of a body, or why there are none: the other bodies are shown."""
    try:
        return _curves(body, asked)
    except ph.SimulationError:
        return {"error": FAILED}
    except ph.ScenarioError as refused:
        # All that was sent has been checked: the words are the model's own.
        return {"error": str(refused)}


def answer(request: object) -> dict[str, Any]:
    """Return the curves and outcomes of every body of a request, in its order.

    Parameters
    ----------
    request : object
        As ``components.compare.request.check`` takes it.

    Returns
    -------
    dict
        ``run`` and ``bodies``: for each ``start`` and ``step`` in minutes, ``signals`` in the
        units of the model, and ``outcomes`` with ``minutes_above`` the target; or ``error``.

    Raises
    ------
    InvalidRequest
        When the request is not allowed.
    """
    asked = check(request)
    # Beside each other: the compiled model leaves the other processors free.
    with ThreadPoolExecutor(len(asked.bodies)) as workers:
        bodies = list(workers.map(ph.carried(partial(_answered, asked=asked)), asked.bodies))
    return {"run": asked.run, "bodies": bodies}
