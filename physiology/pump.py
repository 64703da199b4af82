"""What a pump gives over a scenario: its basal rate, or what a closed loop makes of it."""

from __future__ import annotations

import numpy as np

from physiology.clock import minutes
from physiology.controllers.temporary_basal import TICK
from physiology.core.assemble import model
from physiology.core.integrate import Array, Level, tabulate
from physiology.scenario import Scenario
from physiology.schedule import PICOMOLES_PER_UNIT, BasalRate, Suspend, schedule_levels
from physiology.schedule.products import PUMP_INPUT
from physiology.simulate import entries_of, pump_levels


def pump_rate(scenario: Scenario) -> tuple[Array, Array]:
    """Return the rate of the pump, boluses apart.

    Parameters
    ----------
    scenario : Scenario
        With any therapy; without a pump the rate is zero.

    Returns
    -------
    time, rate : array, shape (n,)
        Minutes since midnight of the first day, every five, and U/h from then on; what reaches
        the body, so ``dose_scale`` counts.

    Raises
    ------
    ScenarioError
        If the therapy makes no sense for the person.
    SimulationError
        If the body cannot be computed within the work budget.
    """
    start = minutes(scenario.start)
    end = start + 1440.0 * scenario.days
    entries, _ = entries_of(scenario)
    pump = tuple(entry for entry in entries if isinstance(entry, BasalRate | Suspend))
    levels: tuple[Level, ...]
    if scenario.therapy == "closed_loop":
        levels = pump_levels(scenario)
    else:
        levels = tuple(schedule_levels(pump, start, end, scenario.body.value("dose_scale")))
    time = np.arange(start, end, TICK)
    table = tabulate(model(), levels, start, end)
    rows = np.searchsorted(table.edges, time, side="right") - 1
    return time, table.levels[rows, model().inputs.index(PUMP_INPUT)] * 60.0 / PICOMOLES_PER_UNIT
