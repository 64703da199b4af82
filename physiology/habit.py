"""The habitual state of a body: what its usual days make of receptors, glycogen and the like.

Slow states are found by living usual days until they return to themselves; the dose of an
insulin-treated body is set on the way, as its own correct dose.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from physiology.body import Body, parameter_vector, switch_vector
from physiology.core.assemble import model
from physiology.core.errors import SimulationError
from physiology.core.integrate import Array, Level, default_inputs, run, settle, tabulate
from physiology.schedule import (
    PICOMOLES_PER_UNIT,
    BasalRate,
    Bolus,
    Entry,
    Meal,
    schedule_levels,
)

WAKING = 420.0
_ROUNDS = 25
_CLOSE = 1e-3
_TOLERANCE = 1e-4
#: Meal by which the carbohydrate ratio of a treated body is set.
_TEST_MEAL = Meal("07:00", carbohydrate=60.0, fat=20.0, protein=25.0)
_TEST_BOLUS = "07:00"
_TEST_HOURS = 5.0


@dataclass(frozen=True)
class Therapy:
    """Insulin treatment of a body: pump rate (U/h) and carbohydrate covered by a unit (g/U)."""

    basal_rate: float
    carbohydrate_ratio: float


@dataclass(frozen=True)
class Habit:
    """A body at the end of a night in its usual life.

    Attributes
    ----------
    fasting : array, shape (states,)
        The steady state of the fast, with slow states at their habitual values.
    therapy : Therapy or None
    """

    fasting: Array
    therapy: Therapy | None


def usual_meals() -> tuple[Meal, ...]:
    """Return three mixed meals of an ordinary day."""
    return tuple(
        Meal(time, carbohydrate=grams, fat=20.0, protein=25.0, minutes=20.0)
        for time, grams in (("07:30", 50.0), ("12:30", 70.0), ("19:00", 75.0))
    )


def boluses(meals: tuple[Meal, ...], carbohydrate_ratio: float) -> tuple[Bolus, ...]:
    """Return a bolus for each meal."""
    return tuple(
        Bolus(meal.time, "lispro", meal.carbohydrate / carbohydrate_ratio) for meal in meals
    )


def treated_schedule(meals: tuple[Meal, ...], therapy: Therapy | None) -> tuple[Entry, ...]:
    """Return the meals with the insulin that a therapy asks for."""
    if therapy is None:
        return meals
    return (
        *meals,
        *boluses(meals, therapy.carbohydrate_ratio),
        BasalRate("00:00", therapy.basal_rate),
    )


def resting_inputs(basal_rate: float = 0.0, glargine_per_day: float = 0.0) -> Array:
    """Return the inputs of a fast on constant insulin (U/h, U/day)."""
    inputs = default_inputs(model())
    position = model().index("inputs")
    inputs[position["rapid_insulin_dose_rate"]] = basal_rate * PICOMOLES_PER_UNIT / 60.0
    inputs[position["glargine_dose_rate"]] = glargine_per_day * PICOMOLES_PER_UNIT / 1440.0
    return inputs


def slow_positions() -> Array:
    """Return where the slow states stand in the state vector."""
    return np.array(
        [i for i, n in enumerate(model().states) if model().declared[n].settling is not None]
    )


@lru_cache(maxsize=2048)
def habit(body: Body, therapy: Therapy | None = None) -> Habit:
    """Return the habitual state of a body, on a given therapy or on its own correct one.

    Raises
    ------
    SimulationError
        If its days do not settle within the budget.
    """
    own = Body(body.person)
    if body == own and therapy is None:
        start = np.array([model().declared[name].initial for name in model().states])
        return _settle_days(body, start, None)
    base = habit(own)
    if therapy is None and base.therapy is not None:
        return _settle_days(body, base.fasting, base.therapy)
    return _settle_days(body, base.fasting, therapy or base.therapy, fixed=therapy is not None)


def _settle_days(
    body: Body, start: Array, therapy: Therapy | None, *, fixed: bool = False
) -> Habit:
    parameters, switches = parameter_vector(body), switch_vector(body)
    titrates = body.who.fasting_target is not None and not fixed
    if titrates and therapy is None:
        therapy = Therapy(0.8, 10.0)
    slow = slow_positions()
    settling = np.array([model().declared[model().states[i]].settling for i in slow])
    scale = np.array([model().declared[model().states[i]].scale for i in slow])
    gain = 1.0 / (1.0 - np.exp(-1440.0 / settling))
    state = start
    previous_gap = None
    for _ in range(_ROUNDS):
        if titrates and therapy is not None:
            therapy, change = _titrated(body, parameters, switches, state, therapy)
        else:
            change = 0.0
        basal = therapy.basal_rate if therapy else 0.0
        state = settle(model(), parameters, switches, resting_inputs(basal), state)
        end = _lived_day(parameters, switches, state, therapy)
        gap = (end[slow] - state[slow]) * gain
        if max(np.max(np.abs(gap / scale)), change) < _CLOSE:
            return Habit(state, therapy)
        step = 0.9 if previous_gap is None else _damping(gap, previous_gap)
        previous_gap = gap
        state = state.copy()
        state[slow] = np.maximum(state[slow] + step * gap, 1e-3 * scale * (state[slow] > 0))
    raise SimulationError("The usual days of this body do not settle within the work budget.")


def _damping(gap: Array, previous: Array) -> Array:
    """Return smaller steps for what overshoots, so that the days settle."""
    return np.where(gap * previous < 0.0, 0.55, 0.95)


def _lived_day(parameters: Array, switches: Array, state: Array, therapy: Therapy | None) -> Array:
    levels = schedule_levels(treated_schedule(usual_meals(), therapy), WAKING, WAKING + 1440.0, 1.0)
    table = tabulate(model(), levels, WAKING, WAKING + 1440.0)
    times = np.array([WAKING + 1440.0])
    return run(model(), parameters, switches, state, table, times, tolerance=_TOLERANCE).states[0]


def _titrated(
    body: Body, parameters: Array, switches: Array, state: Array, therapy: Therapy
) -> tuple[Therapy, float]:
    """Return the basal rate that meets the fasting target and the ratio that covers a meal."""
    assert body.who.fasting_target is not None
    volume = body.value("glucose_distribution_volume")
    position = model().states.index("plasma_glucose_mass")
    target = body.who.fasting_target * volume
    guess = state

    def excess(rate: float) -> float:
        nonlocal guess
        guess = settle(model(), parameters, switches, resting_inputs(rate), guess)
        return float(np.log(guess[position] / target))

    basal = _root(excess, therapy.basal_rate)
    fasting = settle(model(), parameters, switches, resting_inputs(basal), guess)

    def remainder(units: float) -> float:
        end = _after_test_meal(parameters, switches, fasting, basal, units)
        return float(np.log(end[position] / target))

    units = _root(remainder, _TEST_MEAL.carbohydrate / therapy.carbohydrate_ratio)
    found = Therapy(basal, _TEST_MEAL.carbohydrate / units)
    change = max(
        abs(found.basal_rate / therapy.basal_rate - 1.0),
        abs(found.carbohydrate_ratio / therapy.carbohydrate_ratio - 1.0),
    )
    return found, change


def _after_test_meal(
    parameters: Array, switches: Array, fasting: Array, basal: float, units: float
) -> Array:
    end = WAKING + 60.0 * _TEST_HOURS
    entries = (_TEST_MEAL, BasalRate("00:00", basal))
    levels = schedule_levels(entries, WAKING, end, 1.0)
    levels.append(
        Level("rapid_insulin_dose_rate", WAKING, WAKING + 1.0, units * PICOMOLES_PER_UNIT)
    )
    table = tabulate(model(), levels, WAKING, end)
    times = np.array([end])
    return run(model(), parameters, switches, fasting, table, times, tolerance=_TOLERANCE).states[0]


def _root(falling: object, guess: float) -> float:
    """Return the positive zero of a falling function, by bracketing and Brent's method."""
    from scipy.optimize import brentq

    low = high = max(guess, 1e-3)
    value = falling(guess)  # type: ignore[operator]
    if value > 0.0:
        while falling(high) > 0.0:  # type: ignore[operator]
            low, high = high, high * 1.5
            if high > 500.0:
                raise SimulationError("No insulin dose brings this body to its target.")
    else:
        while falling(low) < 0.0:  # type: ignore[operator]
            low, high = low / 1.5, low
            if low < 1e-4:
                raise SimulationError("This body needs no insulin to be at its target.")
    return float(brentq(falling, low, high, xtol=1e-4 * high, rtol=1e-4))


def usual_therapy(person: str | Body) -> Therapy | None:
    """Return the person's own correct insulin treatment, or ``None`` without one."""
    body = person if isinstance(person, Body) else Body(person)
    return habit(body).therapy


def with_therapy(therapy: Therapy, **changes: float) -> Therapy:
    """Return a therapy with other numbers."""
    return replace(therapy, **changes)
