"""Usual days of a body after something about it has changed; insulin doses stay."""

from __future__ import annotations

from dataclasses import replace

from physiology.body import Body, parameter_vector
from physiology.habit import habit
from physiology.outcomes import hba1c_of_mean_glucose
from physiology.protocols.laboratory import Subject
from physiology.schedule import BY_THE_CLOCK, Entry, schedule_levels
from physiology.trajectory import Trajectory
from physiology.usual import WAKING, treated_schedule, usual_meals

DAY = 1440.0
#: Days that are lived one by one; by then every state of the body has settled.
LIVED_DAYS = 120.0
_STEP = 10.0


def usual_days(
    person: Subject,
    days: float = 1.0,
    step: float = _STEP,
    entries: tuple[Entry, ...] | None = None,
) -> Trajectory:
    """Live usual days, or days of given entries, from waking.

    Parameters
    ----------
    days : float
    step : float
        Minutes between outputs.
    entries : tuple of Entry, optional
        What happens each day instead; usual basal insulin goes on.
    """
    minutes = DAY * days
    scale = person.body.value("dose_scale")
    happens = treated_schedule(usual_meals(), person.therapy) if entries is None else entries
    levels = [*schedule_levels(happens, WAKING, WAKING + minutes, scale), BY_THE_CLOCK]
    return person.experiment(levels, minutes, begin=WAKING, step=step)


def after_days(before: Subject, changed: Body, days: float) -> Subject:
    """Return the changed body after some days: lived if they are few, settled if many."""
    person = replace(before, body=changed, parameters=parameter_vector(changed))
    if days <= LIVED_DAYS:
        return person.rested(usual_days(person, days, DAY).final_state)
    return settled(before, changed)


def settled(before: Subject, changed: Body) -> Subject:
    """Return the changed body in its new habit, on the doses of before."""
    own = habit(changed.changed(dose_scale=1.0), before.therapy)
    person = replace(before, body=changed, parameters=parameter_vector(changed))
    return person.rested(own.fasting)


def steady_hba1c(day: Trajectory) -> float:
    """Return the HbA1c (%) to which days like this one lead."""
    return hba1c_of_mean_glucose(float(day["plasma_glucose"].mean()))
