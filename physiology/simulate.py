"""Solve a scenario: the same scenario gives the same bits, always."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from physiology.body import Body, checked_number, parameter_vector, switch_vector
from physiology.clock import minutes
from physiology.controllers.steering import Driven, steered
from physiology.controllers.temporary_basal import loop_settings
from physiology.core.assemble import model
from physiology.core.errors import ScenarioError
from physiology.core.integrate import TOLERANCE, Array, Level, Table, run, settle, tabulate
from physiology.core.treatment import insulins
from physiology.depots import loaded
from physiology.habit import Habit, habit
from physiology.rhythm import at_the_hour
from physiology.scenario import Scenario
from physiology.schedule import (
    BY_THE_CLOCK,
    PICOMOLES_PER_UNIT,
    BasalRate,
    Entry,
    Injection,
    Suspend,
    schedule_levels,
)
from physiology.settings import correction_factor, own_settings
from physiology.trajectory import Trajectory
from physiology.usual import (
    Basal,
    Therapy,
    injected_schedule,
    looped_schedule,
    resting_inputs,
    treated_schedule,
    usual_meals,
)


def simulate(scenario: Scenario, step: float = 1.0) -> Trajectory:
    """Simulate a scenario from the fasting steady state of its body.

    Parameters
    ----------
    scenario : Scenario
    step : float
        Minutes between outputs, 0.1 to 60.

    Returns
    -------
    Trajectory

    Raises
    ------
    SimulationError
        If the body cannot be computed within the work budget.
    """
    step = checked_number("step", step, 0.1, 60.0, "min")
    begun = beginning(scenario)
    times = output_times(float(begun.table.edges[0]), float(begun.table.edges[-1]), step)
    found = run(
        model(), begun.parameters, begun.switches, begun.state, begun.table, times,
        tolerance=TOLERANCE,
    )  # fmt: skip
    return Trajectory(found, begun.parameters, begun.switches)


@dataclass(frozen=True)
class Beginning:
    """All that the solver needs for a run.

    Attributes
    ----------
    parameters, switches, state : array
        In the order of the model; the state is that at the first edge of the table.
    table : Table
        What happens.
    """

    parameters: Array
    switches: Array
    state: Array
    table: Table


def beginning(scenario: Scenario) -> Beginning:
    """Return a scenario as numbers.

    Raises
    ------
    ScenarioError
        If its therapy makes no sense for the person.
    SimulationError
        If the body cannot be computed within the work budget.
    """
    body = scenario.body
    entries, own = entries_of(scenario)
    start = minutes(scenario.start)
    end = start + 1440.0 * scenario.days
    dose_scale = body.value("dose_scale")
    state = _start_state(entries, own, scenario, start, dose_scale)
    levels = schedule_levels(entries, start, end, dose_scale)
    if scenario.therapy == "closed_loop":
        levels = schedule_levels(without_basal(entries), start, end, dose_scale)
        levels += pump_levels(scenario)
    table = tabulate(model(), [*levels, BY_THE_CLOCK], start, end)
    return Beginning(parameter_vector(body), switch_vector(body), state, table)


def output_times(start: float, end: float, step: float) -> Array:
    """Return evenly spaced times that include both ends."""
    count = int(np.floor((end - start) / step + 1e-9))
    times = start + step * np.arange(count + 1)
    if times[-1] < end - 1e-9:
        times = np.append(times, end)
    return np.asarray(times, dtype=np.float64)


@lru_cache(maxsize=32)
def pump_levels(scenario: Scenario) -> tuple[Level, ...]:
    """Return what the pump of a closed loop gives, five minutes by five minutes.

    The loop reads the sensor without noise; what it decides stands in ``physiology/controllers``.

    Raises
    ------
    ScenarioError
        If its settings contradict each other.
    SimulationError
        If the body cannot be computed within the work budget.
    """
    entries, own = entries_of(scenario)
    body, start = scenario.body, minutes(scenario.start)
    end = start + 1440.0 * scenario.days
    dose_scale = body.value("dose_scale")
    pump = tuple(entry for entry in entries if isinstance(entry, BasalRate | Suspend))
    rates = [entry.rate for entry in pump if isinstance(entry, BasalRate)]
    settings = loop_settings(body.value, *_known_to_the_loop(unscaled(scenario)), max(rates))
    driven = Driven(
        parameter_vector(body), switch_vector(body),
        _start_state(entries, own, scenario, start, dose_scale), start, end, dose_scale,
    )  # fmt: skip
    others = schedule_levels(without_basal(entries), start, end, dose_scale)
    scheduled = schedule_levels(pump, start, end, 1.0)
    return tuple(steered(driven, scheduled, [*others, BY_THE_CLOCK], entries, settings))


def _known_to_the_loop(body: Body) -> tuple[float, float]:
    """Return the body's own correction factor and carbohydrate ratio."""
    therapy = habit(body).therapy
    if therapy is not None:
        return correction_factor(body), therapy.carbohydrate_ratio
    needed = own_settings(body)
    return needed.correction_factor, needed.carbohydrate_ratio


def without_basal(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the entries without those of the basal rate of a pump."""
    return tuple(entry for entry in entries if not isinstance(entry, BasalRate | Suspend))


def entries_of(scenario: Scenario) -> tuple[tuple[Entry, ...], Habit]:
    """Return what happens each day, and the habit behind it.

    Raises
    ------
    ScenarioError
        If the therapy makes no sense for the person.
    """
    body = unscaled(scenario)
    if scenario.schedule is not None:
        own = habit(body, given_therapy(scenario))
        entries = scenario.schedule
    else:
        own = habit(body)
        entries = usual_meals()
    loop = scenario.therapy == "closed_loop"
    needs_insulin = loop or (scenario.schedule is None and scenario.therapy != "usual")
    if own.therapy is None and needs_insulin:
        raise ScenarioError(f"therapy: {body.who.label} has no insulin treatment")
    if loop and own.therapy is not None:
        return looped_schedule(entries, own.therapy), own
    if scenario.schedule is not None:
        return entries, own
    if scenario.therapy == "mdi" and own.therapy is not None:
        return injected_schedule(usual_meals(), own.therapy), own
    return treated_schedule(usual_meals(), own.therapy), own


def unscaled(scenario: Scenario) -> Body:
    """Return the body whose usual doses are as prescribed."""
    body = scenario.body
    return body.changed(dose_scale=1.0) if body.value("dose_scale") != 1.0 else body


def given_therapy(scenario: Scenario) -> Therapy | None:
    """Return the therapy that the basal insulin of a schedule shows.

    A schedule without basal insulin tells of a missed dose, not of a life without it: then
    the body comes from its usual therapy.
    """
    if not has_basal(scenario.schedule):
        return None
    injected = sum(level for _, level in injected_levels(scenario.schedule))
    daily = _mean_basal_rate(scenario.schedule) + injected * 60.0 / PICOMOLES_PER_UNIT
    own = habit(Body(scenario.person)).therapy
    return Therapy(daily, own.carbohydrate_ratio if own else math.inf)


def has_basal(entries: tuple[Entry, ...]) -> bool:
    """Tell whether a schedule holds any basal insulin."""
    return any(isinstance(entry, BasalRate | Injection) for entry in entries)


def _mean_basal_rate(entries: tuple[Entry, ...]) -> float:
    basal = [entry for entry in entries if isinstance(entry, BasalRate)]
    if not basal:
        return 0.0
    starts = [minutes(entry.time) for entry in basal]
    lengths = np.diff([*starts, starts[0] + 1440.0])
    return float(np.dot(lengths, [entry.rate for entry in basal]) / 1440.0)


def injected_levels(entries: tuple[Entry, ...], scale: float = 1.0) -> Basal:
    """Return the mean level (pmol/min) of each input that injections of basal insulin fill."""
    levels: dict[str, float] = {}
    for entry in entries:
        if isinstance(entry, Injection):
            for name, share in insulins()[entry.product].inputs.items():
                daily = scale * share * entry.units * PICOMOLES_PER_UNIT
                levels[name] = levels.get(name, 0.0) + daily / 1440.0
    return tuple(sorted(levels.items()))


def basal_at_start(
    entries: tuple[Entry, ...], own: Therapy | None, start: float
) -> tuple[float, Basal]:
    """Return the basal insulin from which a run begins: of a pump in U/h, and of injections.

    Entries without any basal insulin begin on the usual one.
    """
    if not has_basal(entries):
        return (own.basal_rate if own else 0.0), ()
    basal = [entry for entry in entries if isinstance(entry, BasalRate)]
    rate = basal[-1].rate if basal else 0.0
    for entry in basal:
        if minutes(entry.time) <= start:
            rate = entry.rate
    return rate, injected_levels(entries)


def _start_state(
    entries: tuple[Entry, ...], own: Habit, scenario: Scenario, start: float, dose_scale: float
) -> Array:
    """Return the fasting state at that hour on the insulin that runs at the start.

    Without any basal insulin in the schedule it is the state of the usual therapy.
    """
    rate, injected = basal_at_start(entries, own.therapy, start)
    scale = dose_scale if has_basal(entries) else 1.0
    injected = tuple((name, scale * level) for name, level in injected)
    body, habitual = scenario.body, own.fasting.tobytes()
    state = _fasting_at(body, habitual, rate * scale, injected, start)
    return loaded(state, entries, body, start, dose_scale) if injected else state


def state_at_midnight(scenario: Scenario) -> Array:
    """Return the state in which a scenario begins at midnight, depots and habits with it.

    Raises
    ------
    ScenarioError
        If its therapy makes no sense for the person.
    """
    entries, own = entries_of(scenario)
    return _start_state(entries, own, scenario, 0.0, scenario.body.value("dose_scale"))


@lru_cache(maxsize=128)
def _fasting_at(
    body: Body, habitual: bytes, basal_rate: float, injected: Basal, start: float
) -> Array:
    """Return the fasting state on basal insulin at an hour; a meal or a bolus does not move it."""
    parameters, switches = parameter_vector(body), switch_vector(body)
    inputs = resting_inputs(basal_rate, injected)
    state = settle(model(), parameters, switches, inputs, np.frombuffer(habitual))
    state = at_the_hour(state, parameters, switches, inputs, start)
    state.flags.writeable = False
    return state
