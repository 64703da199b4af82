"""Days without insulin treatment: meals, snacks and exercise that differ from day to day."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from physiology.clock import MINUTES_PER_DAY, clock
from physiology.core.integrate import Level
from physiology.daily_life.behaviour import Behaviour
from physiology.daily_life.diary import Note
from physiology.daily_life.plan import planned
from physiology.schedule import Exercise, Meal
from physiology.schedule.entry import Day


def untreated_days(
    days: int, meals: tuple[Meal, ...], behaviour: Behaviour, random: np.random.Generator
) -> tuple[list[Level], tuple[Note, ...]]:
    """Draw days by the habits of a person with insulin treatment, leaving the insulin out.

    Parameters
    ----------
    days : int
        How many, from the first midnight on.
    meals : tuple of Meal
        What is eaten on an average day.

    Returns
    -------
    list of Level
        What is eaten and done.
    tuple of Note
        The same as a diary, in the order of time.
    """
    levels: list[Level] = []
    notes: list[Note] = []
    for number in range(days):
        midnight = number * MINUTES_PER_DAY
        plan = planned(midnight, meals, behaviour, random)
        for one in plan.meals:
            begins = MINUTES_PER_DAY * (one.start // MINUTES_PER_DAY)
            levels += replace(one.meal, time=clock(one.start)).levels(Day(begins))
            kind = "snack" if one.snack else "meal"
            notes.append(Note(one.start, kind, one.meal.carbohydrate))
        if plan.bout is not None:
            bout = Exercise(clock(plan.bout), behaviour.bout_minutes, behaviour.bout_intensity)
            levels += bout.levels(Day(midnight))
            notes.append(Note(plan.bout, "exercise", behaviour.bout_minutes))
    return levels, tuple(sorted(notes, key=lambda note: note.time))
