"""Run a body of a lesson; the runs last asked for are kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial

import numpy as np

import physiology as ph
from components.figures.derived import curve
from components.figures.rows import SIGNALS
from components.teaching.bodies.everyday import lived
from components.teaching.bodies.life import followed
from components.teaching.bodies.plan import plan, usual_day
from components.teaching.bodies.ran import Curve, Ran
from components.teaching.format.body import Body
from physiology.scenario import Scenario

#: Minutes between outputs by the most days of a run; readings are interpolated between them.
_STEPS = ((1, 2.0), (2, 5.0), (28, 15.0))
KEPT, KEPT_WHOLE = 96, 4
"""Runs that are remembered: their rows, some 100 kB each, and whole, up to 10 MB each."""


@dataclass(frozen=True)
class Asked:
    """A body with the one whose insulin settings it takes; what it is called does not count."""

    body: Body
    doses_of: Body

    @property
    def scenario(self) -> Scenario:
        """Its ordinary life before the run, which is what experiments take too."""
        own = _scenario(self.body)
        if self.doses_of == self.body:
            return own
        entries = usual_day(_therapy(self.doses_of), self.body.therapy)
        return replace(own, schedule=list(entries))


def asked(key: str, bodies: Mapping[str, Body]) -> Asked:
    """Return what is to be run for a body of a file."""
    body = bodies[key]
    source = bodies.get(body.doses_from, body)
    return Asked(_nameless(body), _nameless(source))


def _nameless(body: Body) -> Body:
    return replace(body, key="", label="", doses_from="")


def _scenario(body: Body) -> Scenario:
    return Scenario(
        person=body.person,
        days=float(body.days),
        values=dict(body.values),
        treatments=dict(body.treatments),
        without=body.without,
        therapy=body.therapy,
    )


def _therapy(body: Body) -> ph.Therapy | None:
    """Return the insulin settings of a body; None if it lives without and needs none."""
    own = ph.usual_therapy(_scenario(body).body)
    takes = {"bolus", "injection", "basal_rate"}
    if own is None and any(event.kind in takes for event in body.schedule or ()):
        return ph.own_settings(_scenario(body)).therapy
    return own


@lru_cache(maxsize=KEPT)
def ran(of: Asked) -> Ran:
    """Return the run of a body; of runs that are kept only the rows of a figure stay.

    Raises
    ------
    ScenarioError
        If the model does not know what is asked for.
    SimulationError
        If the body cannot be computed within the work budget.
    """
    whole = _whole(of)
    if of.body.life:
        return whole
    rows = {row: np.array(whole.curve(row), dtype=np.float32) for row in SIGNALS}

    def one(name: str) -> Curve:
        return rows[name].astype(float) if name in rows else _whole(of).curve(name)

    return Ran(whole.time, one, whole.readings)


def trajectory(of: Asked) -> ph.Trajectory | None:
    """Return the whole run of a body that lives days of one kind; nothing for a life."""
    return _whole(of).trajectory


@lru_cache(maxsize=KEPT_WHOLE)
def _whole(of: Asked) -> Ran:
    body = of.body
    if body.life:
        return followed(body)
    if body.everyday is not None:
        return lived(of.scenario, body)
    step = next(step for days, step in _STEPS if body.days <= days)
    if body.therapy == "closed_loop":
        run = ph.simulate(of.scenario, step=step)
    else:
        run = ph.simulate_days(of.scenario, plan(body, _therapy(of.doses_of)), step=step)
    return Ran(np.asarray(run.time, dtype=float), partial(curve, run), trajectory=run)
