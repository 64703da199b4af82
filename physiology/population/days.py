"""The days of a scenario for many people at once, each from a habitual state of their own."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from physiology.clock import minutes
from physiology.core.assemble import model
from physiology.core.integrate import Array, Table, tabulate
from physiology.core.many import aligned, in_lanes, run_many, settle_many
from physiology.depots import loaded
from physiology.population.draw import with_traits
from physiology.population.habits import Habits, Middle, habits_of, parameters_of
from physiology.population.lives import TOLERANCE, Marks, at_the_hour_many, blocks, resting
from physiology.population.regime import regime
from physiology.scenario import Scenario
from physiology.schedule import BY_THE_CLOCK, Entry, Injection, schedule_levels
from physiology.simulate import basal_at_start, has_basal
from physiology.usual import Therapy, injected_schedule, treated_schedule, usual_meals


def lived_days(
    scenario: Scenario,
    who: Middle,
    traits: Mapping[str, Array],
    time: Array,
    wanted: tuple[str, ...],
    like: Habits | None = None,
) -> tuple[Array, Marks, Habits]:
    """Return what people live through, each as ``physiology.simulate`` has it.

    Parameters
    ----------
    who : Middle
        The person in the middle, at doses as prescribed.
    traits : mapping of str to array, shape (people,)
    time : array, shape (times,)
        Minutes.
    wanted : tuple of str
        Names of states and of what is observed.
    like : Habits, optional
        Of the same people in another arm.

    Returns
    -------
    array, shape (wanted, people, times)
    array of bool, shape (people,)
        Who could be computed; the numbers of the others mean nothing.
    Habits
        From which they came.
    """
    habits = habits_of(who, traits, like)
    parameters = parameters_of(who, traits)
    scale = scenario.body.value("dose_scale")
    parameters[model().index("parameters")["dose_scale"]] = scale

    def table(therapy: Therapy | None) -> Table:
        entries = entries_of_therapy(scenario, therapy)
        levels = schedule_levels(entries, float(time[0]), float(time[-1]), scale)
        return tabulate(model(), [*levels, BY_THE_CLOCK], float(time[0]), float(time[-1]))

    own = Therapy(who.rate, 1.0 / who.bolus) if who.bolus else None
    schedule = regime(table, own if who.titrates and scenario.schedule is None else None)
    inputs = _at_start(scenario, habits)
    order = [
        *(name for name in wanted if name in model().states),
        *(name for name in wanted if name not in model().states),
    ]
    values = np.full((len(wanted), len(habits.rate), len(time)), np.nan)
    computed = habits.computed.copy()
    switches = in_lanes(who.usual.switches)
    for block in blocks(len(habits.rate)):
        given, numbers = inputs[:, block].copy(), aligned(parameters[:, block])
        fasting, found = settle_many(model(), numbers, switches, given, habits.fasting[:, block])
        begin, at_hour = at_the_hour_many(fasting, numbers, switches, given, float(time[0]))
        begin = _with_depots(begin, scenario, habits, traits, block)
        lived = run_many(
            model(), numbers, switches, begin, schedule.edges,
            schedule.levels(habits.rate[block], habits.bolus[block]), time,
            tolerance=TOLERANCE, wanted=tuple(order),
        )  # fmt: skip
        computed[block] &= found & at_hour & lived.computed
        for k, name in enumerate(order):
            values[wanted.index(name), block] = lived.values[:, k].T
    return values, computed, habits


def entries_of_therapy(scenario: Scenario, therapy: Therapy | None) -> tuple[Entry, ...]:
    """Return what happens each day to somebody on a therapy."""
    if scenario.schedule is not None:
        return tuple(scenario.schedule)
    if scenario.therapy == "mdi" and therapy is not None:
        return injected_schedule(usual_meals(), therapy)
    return treated_schedule(usual_meals(), therapy)


def _entries_of(scenario: Scenario, habits: Habits, k: int) -> tuple[Entry, ...]:
    has_doses = habits.bolus[k] > 0.0
    therapy = Therapy(float(habits.rate[k]), 1.0 / float(habits.bolus[k])) if has_doses else None
    return entries_of_therapy(scenario, therapy)


def _at_start(scenario: Scenario, habits: Habits) -> Array:
    """Return everybody's inputs at rest when the run begins, shape (inputs, people)."""
    scale = scenario.body.value("dose_scale")
    entries = _entries_of(scenario, habits, 0)
    if not has_basal(entries):
        return resting(habits.rate)
    if scenario.schedule is None and scenario.therapy != "mdi":
        return resting(habits.rate * scale)
    inputs = resting(np.zeros(len(habits.rate)))
    for k in range(len(habits.rate)):
        entries = _entries_of(scenario, habits, k)
        rate, injected = basal_at_start(entries, None, minutes(scenario.start))
        inputs[:, k] = resting(np.array([rate * scale]))[:, 0]
        for name, level in injected:
            inputs[model().index("inputs")[name], k] += scale * level
    return inputs


def _with_depots(
    state: Array,
    scenario: Scenario,
    habits: Habits,
    traits: Mapping[str, Array],
    block: NDArray[np.int64],
) -> Array:
    """Return states with the basal insulin under the skin that injections have left."""
    if not any(isinstance(one, Injection) for one in _entries_of(scenario, habits, 0)):
        return state
    state, scale = state.copy(), scenario.body.value("dose_scale")
    for lane, k in enumerate(block):
        body = with_traits(scenario, traits, k).body
        entries = _entries_of(scenario, habits, k)
        start = minutes(scenario.start)
        state[:, lane] = loaded(state[:, lane], entries, body, start, scale)
    return state
