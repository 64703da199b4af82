"""A closed loop over a schedule: what the pump gives when nothing is forgotten or miscounted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from physiology.clock import MINUTES_PER_DAY, minutes
from physiology.controllers.temporary_basal import TICK, LoopSettings, TemporaryBasal
from physiology.core.assemble import model
from physiology.core.errors import SimulationError
from physiology.core.integrate import (
    MAXIMUM_STEPS,
    TOLERANCE,
    Array,
    Level,
    Table,
    default_inputs,
    run,
    tabulate,
)
from physiology.schedule import PICOMOLES_PER_UNIT, Bolus, Entry, Meal, schedule_levels
from physiology.schedule.products import PUMP_INPUT

#: A meal is announced to the loop with a bolus that lies this near to it.
_NEAR = 30.0


@dataclass(frozen=True)
class Driven:
    """A body at the start of a run in which a loop drives its pump.

    Attributes
    ----------
    parameters, switches, state : array
    start, end : float
        Minutes.
    dose_scale : float
        Scale of every dose on its way into the body; the loop does not know of it.
    """

    parameters: Array
    switches: Array
    state: Array
    start: float
    end: float
    dose_scale: float


def steered(
    body: Driven,
    scheduled: Sequence[Level],
    others: Sequence[Level],
    entries: tuple[Entry, ...],
    settings: LoopSettings,
) -> list[Level]:
    """Return what the pump gives instead of its scheduled basal rate.

    The loop reads the sensor without noise and counts every bolus; a meal with a bolus within
    half an hour is announced, and its carbohydrate is counted exactly.

    Parameters
    ----------
    scheduled, others : sequence of Level
        The basal rate of the pump, pauses taken out, and everything else.
    entries : tuple of Entry
        What happens each day.

    Returns
    -------
    list of Level
        Of the pump, one after the other.

    Raises
    ------
    SimulationError
        If the body cannot be computed within the work budget.
    """
    ticks = np.append(np.arange(body.start, body.end, TICK), body.end)
    # Levels of nothing make edges at the ticks.
    cuts = [Level(PUMP_INPUT, first, last, 0.0) for first, last in pairwise(ticks)]
    table = tabulate(model(), [*others, *cuts], body.start, body.end)
    rows = np.searchsorted(table.edges, ticks)
    basal = tabulate(model(), [*scheduled, *cuts], body.start, body.end)
    column, sensor = model().inputs.index(PUMP_INPUT), model().states.index("sensor_glucose")
    per_unit = PICOMOLES_PER_UNIT * body.dose_scale
    rates = _at(basal, ticks[:-1], column) / max(per_unit / 60.0, 1e-300)
    boluses = [entry for entry in entries if isinstance(entry, Bolus)]
    boluses_given = _units(schedule_levels(tuple(boluses), body.start, body.end, 1.0), ticks)
    announced = _grams(announcements(entries), ticks)
    loop = TemporaryBasal(settings)
    state, held, before = body.state, np.zeros(len(model().held)), default_inputs(model())
    work, given = MAXIMUM_STEPS, []
    for i, (first, last) in enumerate(pairwise(rows)):
        hours = (ticks[i + 1] - ticks[i]) / 60.0
        rate, correction = loop.decide(float(state[sensor]), float(rates[i]))
        units = rate * hours + correction
        loop.given(units - float(rates[i]) * hours, float(boluses_given[i]))
        loop.announce(float(announced[i]))
        flow = units * per_unit / (60.0 * hours)
        table.levels[first:last, column] += flow
        piece = Table(table.edges[first : last + 1], table.levels[first:last])
        found = run(
            model(), body.parameters, body.switches, state, piece, piece.edges[-1:],
            tolerance=TOLERANCE, held=held, before=before, maximum_steps=work,
        )  # fmt: skip
        work -= found.steps
        if work <= 0:
            raise SimulationError("This body could not be computed within its work budget.")
        state, held, before = found.states[0], found.held[-1], piece.levels[-1]
        given.append(Level(PUMP_INPUT, float(ticks[i]), float(ticks[i + 1]), flow))
    return given


def announcements(entries: tuple[Entry, ...]) -> tuple[tuple[float, float], ...]:
    """Return when in the day carbohydrate is announced, in minutes, and how many g."""
    given = [minutes(entry.time) for entry in entries if isinstance(entry, Bolus)]
    found = []
    for meal in entries:
        if not isinstance(meal, Meal) or meal.carbohydrate <= 0.0:
            continue
        at = minutes(meal.time)
        half = 0.5 * MINUTES_PER_DAY
        away = [(bolus - at + half) % MINUTES_PER_DAY - half for bolus in given]
        near = [gap for gap in away if abs(gap) <= _NEAR]
        if near:
            found.append(((at + min(near)) % MINUTES_PER_DAY, meal.carbohydrate))
    return tuple(found)


def _at(table: Table, times: Array, column: int) -> Array:
    """Return the level of an input at each time."""
    return table.levels[np.searchsorted(table.edges, times, side="right") - 1, column]


def _units(levels: Sequence[Level], ticks: Array) -> Array:
    """Return the insulin given in each tick, U."""
    units = np.zeros(len(ticks) - 1)
    for level in levels:
        overlap = np.minimum(level.end, ticks[1:]) - np.maximum(level.start, ticks[:-1])
        units += np.clip(overlap, 0.0, None) * level.value / PICOMOLES_PER_UNIT
    return units


def _grams(announced: tuple[tuple[float, float], ...], ticks: Array) -> Array:
    """Return the carbohydrate announced in each tick, g."""
    grams = np.zeros(len(ticks) - 1)
    for time, carbohydrate in announced:
        day = np.arange(np.floor(ticks[0] / MINUTES_PER_DAY), ticks[-1] / MINUTES_PER_DAY)
        whens = day * MINUTES_PER_DAY + time
        whens = whens[(whens >= ticks[0]) & (whens < ticks[-1])]
        np.add.at(grams, np.searchsorted(ticks, whens, side="right") - 1, carbohydrate)
    return grams
