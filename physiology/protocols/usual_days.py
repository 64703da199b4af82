"""Usual days of a body after something about it has changed; insulin doses stay."""

from __future__ import annotations

from physiology.protocols.laboratory import Subject
from physiology.schedule import BY_THE_CLOCK, Entry, schedule_levels
from physiology.trajectory import Trajectory
from physiology.usual import WAKING, treated_schedule, usual_meals

DAY = 1440.0
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
