"""What 10 % more of each number of a part does to the peak of a morning, run by run."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import physiology as ph
from components.figures.views import FIRST_VIEW, VIEWS
from components.model.parts import parts
from components.model.request import check
from components.schedule.usual import usual_entries
from physiology.clock import clock
from physiology.core.errors import ScenarioError, SimulationError

MORE = 1.1
_KEPT = 256
_DIGITS = 2


def _peak(person: str, **values: float) -> float:
    """Return the highest glucose of the stored morning of a body, mg/dL.

    What happens in it stays: meal, insulin and activity are those of the person as stored.
    """
    view = VIEWS[FIRST_VIEW]
    morning = ph.Scenario(
        person=person,
        days=view.days,
        start=clock(view.start),
        values=values,
        schedule=list(usual_entries(person, FIRST_VIEW)),
    )
    return float(ph.simulate(morning, step=view.step)["plasma_glucose"].max())


def _change(person: str, name: str, before: float) -> float | None:
    """Return the change of the peak, or nothing where the number cannot be raised so far."""
    bounds = ph.catalogue()[name].bounds
    raised = MORE * float(ph.case_value(person, name))
    if not bounds[0] <= raised <= bounds[1]:
        return None
    try:
        return round(_peak(person, **{name: raised}) - before, _DIGITS) + 0.0
    except (ScenarioError, SimulationError):
        return None


def _can_be_raised(person: str, name: str) -> bool:
    entry = ph.catalogue()[name]
    own = entry.kind == "parameter" and not entry.entry
    return own and float(ph.case_value(person, name)) != 0.0


@lru_cache(maxsize=_KEPT)
def effects(person: str, part: str) -> dict[str, Any]:
    """Return the peak of a person's morning and what 10 % more of each number changes.

    Parameters
    ----------
    person : str
        Key of ``physiology.people``.
    part : str
        Name of a part of the model.

    Returns
    -------
    dict
        ``peak`` in mg/dL, and ``changes``: name and change in mg/dL, the largest first; nothing
        instead of a number where 10 % more is not allowed or cannot be run.
    """
    names = [name for name in parts()[part].names if _can_be_raised(person, name)]
    before = _peak(person)
    changes = [(name, _change(person, name, before)) for name in names]
    changes.sort(key=lambda one: -abs(one[1] or 0.0))
    return {"peak": round(before, _DIGITS), "changes": [list(one) for one in changes]}


def answer(sent: Any) -> dict[str, Any]:
    """Answer one question of the page.

    Parameters
    ----------
    sent : object
        As the browser sends it.

    Raises
    ------
    InvalidRequest
        If it is not allowed.
    """
    asked = check(sent)
    found = effects(asked.person, asked.part)
    return {"ask": asked.ask, "person": asked.person, "part": asked.part, **found}
