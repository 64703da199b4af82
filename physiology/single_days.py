"""Days that are not alike: what happens on each, after an ordinary life."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence

from physiology.body import checked_number, parameter_vector, switch_vector
from physiology.clock import MINUTES_PER_DAY, minutes
from physiology.core.assemble import model
from physiology.core.errors import ScenarioError
from physiology.core.integrate import TOLERANCE, Level, run, tabulate
from physiology.scenario import LONGEST_DAYS, Scenario
from physiology.schedule import BY_THE_CLOCK, BasalRate, Day, Entry, Suspend, checked_schedule
from physiology.simulate import entries_of, output_times, state_at_midnight
from physiology.trajectory import Trajectory

Plan = Sequence[Sequence[Entry]]


def simulate_days(ordinary: Scenario, plan: Plan, step: float = 1.0) -> Trajectory:
    """Simulate single days of a body that has lived its ordinary ones.

    Parameters
    ----------
    ordinary : Scenario
        Its body, and the day that it has lived again and again; ``days`` and ``start`` do not
        count.
    plan : sequence of sequence of Entry
        What happens on each day from midnight on, and nothing else, except that a pump goes on:
        a basal rate lasts until the next one, over midnight too, and the ordinary one until the
        first.
    step : float
        Minutes between outputs, 0.1 to 60.

    Returns
    -------
    Trajectory

    Raises
    ------
    ScenarioError
        If the plan holds no day or too many, or the therapy is a closed loop.
    SimulationError
        If the body cannot be computed within the work budget.
    """
    step = checked_number("step", step, 0.1, 60.0, "min")
    if not 1 <= len(plan) <= LONGEST_DAYS:
        raise ScenarioError(f"plan: {len(plan)} days; allowed are 1 to {LONGEST_DAYS:g}")
    if ordinary.therapy == "closed_loop":
        raise ScenarioError("therapy: a closed loop decides for itself; its days cannot be planned")
    days = [checked_schedule(list(entries)) for entries in plan]
    body, end = ordinary.body, MINUTES_PER_DAY * len(days)
    levels = _levels(entries_of(ordinary)[0], days, body.value("dose_scale"))
    table = tabulate(model(), [*levels, BY_THE_CLOCK], 0.0, end)
    parameters, switches = parameter_vector(body), switch_vector(body)
    state = state_at_midnight(ordinary)
    times = output_times(0.0, end, step)
    found = run(model(), parameters, switches, state, table, times, tolerance=TOLERANCE)
    return Trajectory(found, parameters, switches)


def _levels(
    ordinary: tuple[Entry, ...], days: list[tuple[Entry, ...]], dose_scale: float
) -> list[Level]:
    """Return the input levels of all days, the pump of the day before among them."""
    dated = [
        (MINUTES_PER_DAY * number, entry)
        for number, entries in enumerate(days)
        for entry in entries
    ]
    before = [(-MINUTES_PER_DAY, one) for one in ordinary if isinstance(one, BasalRate)]
    rates = [*before, *((begins, one) for begins, one in dated if isinstance(one, BasalRate))]
    pauses = tuple(one.pause(begins) for begins, one in dated if isinstance(one, Suspend))
    levels: list[Level] = []
    for (begins, rate), following in itertools.zip_longest(rates, rates[1:]):
        until = math.inf if following is None else following[0] + minutes(following[1].time)
        levels += rate.levels(Day(begins, dose_scale, until, pauses=pauses))
    for begins, entry in dated:
        if not isinstance(entry, BasalRate | Suspend):
            levels += entry.levels(Day(begins, dose_scale))
    return levels
