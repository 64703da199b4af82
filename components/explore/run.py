"""One request in, one answer out: the pure function behind every drag."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

import physiology as ph
from components.body.pictures import NONE, SCENES, picture
from components.body.scenes import scenes
from components.explore.case import case_values
from components.explore.outcomes import SEEN, outcomes, sensor_outcomes
from components.explore.request import NO_REFERENCE, Request, check
from components.figures.derived import curve, parts
from components.figures.rows import DIGITS
from components.figures.views import FIRST_VIEW, VIEWS
from components.schedule.kinds import SHARED
from components.schedule.usual import usual_entries
from components.texts import say, told
from components.treatments.untreated import UNTREATED, untreated_schedule, untreated_values
from physiology.clock import clock
from physiology.schedule import Entry

FAILED = say("This body could not be run.")
USUAL = "usual"


def scenario(
    person: str,
    values: Mapping[str, float],
    schedule: Iterable[Entry],
    without: Sequence[str] = (),
    view: str = FIRST_VIEW,
    therapy: str = USUAL,
) -> ph.Scenario:
    """Return a view of a person's day with the given slider values and events.

    Parameters
    ----------
    person : str
        Key in ``physiology.people``.
    values : mapping of str to float
        Value of every slider of the body.
    schedule : iterable of Entry
        What happens; nothing is added to it.
    without : sequence of str
        Mechanisms switched off.
    view : str
        Key of ``VIEWS``.
    therapy : str
        One of ``physiology.scenario.THERAPIES``.
    """
    return ph.Scenario(
        person=person,
        days=VIEWS[view].days,
        start=clock(VIEWS[view].start),
        values=values,
        schedule=list(schedule),
        without=tuple(without),
        therapy=therapy,
    )


def _curves(of: ph.Scenario, signals: Sequence[str], step: float) -> dict[str, Any]:
    return _of_run(ph.simulate(of, step=step), signals)


def _of_run(run: ph.Trajectory, signals: Sequence[str]) -> dict[str, Any]:
    time = np.asarray(run.time, dtype=float)
    curves = {name: curve(run, name) for name in dict.fromkeys([*SEEN, *signals])}
    return {
        "start": float(time[0]),
        "step": float(time[1] - time[0]),
        "signals": {name: np.round(curves[name], DIGITS[name]).tolist() for name in signals},
        "parts": {},
        "outcomes": sensor_outcomes(run) | outcomes(time, *(curves[name] for name in SEEN)),
    }


def _parts(run: ph.Trajectory, signals: Sequence[str]) -> dict[str, dict[str, list[float]]]:
    """Return what the rows are made of that are of several pieces."""
    return {
        name: {told(label): np.round(part, DIGITS[name]).tolist() for label, part in found.items()}
        for name in signals
        if (found := parts(run, name))
    }


def _own(request: Request) -> dict[str, Any]:
    view = request.view
    asked = scenario(
        request.person, request.values, request.schedule, request.without, view, request.therapy
    )
    run = ph.simulate(asked, step=VIEWS[view].step)
    own = {**_of_run(run, request.signals), "parts": _parts(run, request.signals)}
    if request.picture != NONE:
        own["picture"] = picture(run, request.picture)
    if request.picture == SCENES:
        own["scenes"] = scenes()
    return own


def _reference(request: Request) -> dict[str, Any] | None:
    """Return the reference run: the own case as stored, or another body at the same events."""
    who, view = request.reference, request.view
    if who == NO_REFERENCE:
        return None
    if who == UNTREATED:
        return _curves(_untreated(request), request.signals, VIEWS[view].step)
    schedule: Iterable[Entry] = usual_entries(who, view)
    if who != request.person:
        schedule = at_the_same_events(schedule, request.schedule)
    stored = scenario(who, case_values(who), schedule, view=view)
    return _curves(stored, request.signals, VIEWS[view].step)


def _untreated(request: Request) -> ph.Scenario:
    """Return the same body at the same meals without its treatment."""
    person, view = request.person, request.view
    values = untreated_values(person, request.values)
    schedule = untreated_schedule(person, view, request.schedule)
    return scenario(person, values, schedule, request.without, view)


def at_the_same_events(own: Iterable[Entry], others: Iterable[Entry]) -> list[Entry]:
    """Return what another body does as well: it eats the same and moves the same.

    Parameters
    ----------
    own : iterable of Entry
        The usual entries of that body, of which its insulin is kept.
    others : iterable of Entry
        Those of the person on the page.
    """
    shared = [entry for entry in others if entry.entry in SHARED]
    return [*shared, *(entry for entry in own if entry.entry not in SHARED)]


def answer(request: object) -> dict[str, Any]:
    """Return the curves and outcomes of a request.

    Parameters
    ----------
    request : object
        As ``components.explore.request.check`` takes it.

    Returns
    -------
    dict
        ``run``, ``now`` and ``reference`` (``None`` when the page holds it already); or
        ``run`` and ``error`` when the body could not be solved within its work budget, or when
        the model does not know what such a treatment means for it.

    Raises
    ------
    InvalidRequest
        When the request is not allowed.
    """
    checked = check(request)
    try:
        return {"run": checked.run, "now": _own(checked), "reference": _reference(checked)}
    except ph.SimulationError:
        return {"run": checked.run, "error": FAILED}
    except ph.ScenarioError as refused:
        # All that was sent has been checked: the words are the model's own.
        return {"run": checked.run, "error": str(refused)}
