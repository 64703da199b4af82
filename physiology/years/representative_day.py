"""A representative day: a usual day of a body, with what years have made of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from physiology.core.assemble import model
from physiology.core.errors import SimulationError
from physiology.core.integrate import Array, observe, run, settle, tabulate
from physiology.habit import slow_gain, slow_positions
from physiology.rhythm import at_the_hour
from physiology.schedule import BY_THE_CLOCK, Meal, schedule_levels
from physiology.usual import WAKING, Therapy, resting_inputs, treated_schedule
from physiology.years.slow_equations import slow_model

_DAY = 1440.0
#: Minutes between outputs, from which means are taken.
_STEP = 20.0
_TOLERANCE = 1e-4
_TIMES = np.arange(WAKING, WAKING + _DAY + 1.0, _STEP)


@dataclass(frozen=True)
class Lived:
    """A day that was lived, from waking to waking.

    Attributes
    ----------
    end : array, shape (states,)
        State of the body at the next waking.
    goals : array, shape (settling states,)
        Where days like this one lead the states that settle within weeks.
    readings : tuple of float
        In the order of the inputs of the slow clock.
    """

    end: Array
    goals: Array
    readings: tuple[float, ...]
    _observed: Array
    _states: Array

    def mean(self, name: str) -> float:
        """Return the mean over the day."""
        values = self._values(name)
        return float((values[:-1] + values[1:]).sum() / (2 * (len(values) - 1)))

    def at_waking(self, name: str) -> float:
        """Return the value at the end of the night."""
        return float(self._values(name)[-1])

    def _values(self, name: str) -> Array:
        if name in model().observed:
            return self._observed[:, model().observed.index(name)]
        return self._states[:, model().states.index(name)]


def live(
    parameters: Array,
    switches: Array,
    state: Array,
    meals: tuple[Meal, ...],
    therapy: Therapy | None,
    dose_scale: float,
) -> Lived:
    """Live a day.

    Parameters
    ----------
    parameters, switches : array
        Of the model of a day.
    state : array, shape (states,)
        State near that of waking; the day begins from the fast of that body.

    Raises
    ------
    SimulationError
        If the day cannot be computed within the work budget.
    """
    end = WAKING + _DAY
    levels = schedule_levels(treated_schedule(meals, therapy), WAKING, end, dose_scale)
    table = tabulate(model(), [*levels, BY_THE_CLOCK], WAKING, end)
    # As in the habit of a body, else a life in which nothing changes would drift away from it.
    state = _rested(
        parameters, switches, state, dose_scale * therapy.basal_rate if therapy else 0.0
    )
    found = run(model(), parameters, switches, state, table, _TIMES, tolerance=_TOLERANCE)
    observed = observe(model(), parameters, switches, found)
    size = len(model().states)
    last = found.states[-1, :size].copy()
    slow = slow_positions()
    goals = state[slow] + (last[slow] - state[slow]) * slow_gain(parameters)
    lived = Lived(last, goals, (), observed, found.states)
    return Lived(last, goals, _readings(lived, parameters), observed, found.states)


def _rested(parameters: Array, switches: Array, state: Array, basal_rate: float) -> Array:
    """Return the fast of a body at waking; without any insulin there is none, then its state."""
    resting = resting_inputs(basal_rate)
    try:
        fasting = settle(model(), parameters, switches, resting, state)
        return at_the_hour(fasting, parameters, switches, resting, WAKING)
    except SimulationError:
        return state


def _readings(lived: Lived, parameters: Array) -> tuple[float, ...]:
    found = []
    for name in slow_model().inputs:
        item = slow_model().declared[name]
        if item.of in model().parameters and item.of not in model().moved:
            found.append(float(parameters[model().index("parameters")[item.of]]))
        else:
            found.append(lived.at_waking(item.of) if item.at_waking else lived.mean(item.of))
    return tuple(found)
