"""A body followed over years."""

from __future__ import annotations

import numpy as np

import physiology as ph
from components.teaching.bodies.ran import Ran
from components.teaching.format.body import Body
from physiology.body import checked_values
from physiology.years.changes import Change
from physiology.years.follow import Detail

#: Coarser than the Years page: a lesson opens within a second.
_DETAIL = Detail(0.05, 1460.0)


def followed(body: Body) -> Ran:
    """Return the course of a life; its turns replace what the life itself has of that name.

    Raises
    ------
    ScenarioError
        If a turn is none of the model, or ends before it begins.
    """
    life = ph.lives[body.life]
    first = life.body.value("age")
    turned = {_change(turn.name, turn.value, 0.0, None).name for turn in body.turns}
    changes = [one for one in life.changes if one.name not in turned]
    for turn in body.turns:
        end = None if turn.end is None else turn.end - first
        changes.append(_change(turn.name, turn.value, turn.start - first, end))
    values = checked_values({**dict(life.body.overrides), **dict(body.values)})
    who = ph.Scenario(person=life.person, values=dict(values), without=body.without)
    course = ph.progress(who, life.years, changes, _DETAIL)
    return Ran(np.asarray(course.age, dtype=float), course.__getitem__)


def _change(name: str, value: float, start: float, end: float | None) -> Change:
    return Change(name, value, start, end)
