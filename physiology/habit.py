"""The habitual state of a body: what its usual days make of receptors, glycogen and the like.

Slow states are found by living usual days until they return to themselves; the dose of an
insulin-treated body is set on the way, as its own correct dose.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from scipy.optimize import brentq

from physiology.body import Body, parameter_vector, switch_vector
from physiology.core.assemble import model
from physiology.core.errors import SimulationError
from physiology.core.integrate import (
    Array,
    Level,
    Table,
    default_inputs,
    run,
    settle,
    tabulate,
)
from physiology.schedule import (
    LARGEST_BASAL_RATE,
    PICOMOLES_PER_UNIT,
    BasalRate,
    Bolus,
    Entry,
    Meal,
    schedule_levels,
)

WAKING = 420.0
_ROUNDS = 60
_CLOSE = 1e-3
_TOLERANCE = 1e-4
#: Scaled shift of a slow state by which its response is measured.
_SHIFT = 0.02
_CAUTIOUS_STEP = 0.7
_QUICK_ROUNDS = 9
#: Meal by which the carbohydrate ratio of a treated body is set.
_TEST_MEAL = Meal("07:00", carbohydrate=60.0, fat=20.0, protein=25.0)
_TEST_BOLUS = "07:00"
_TEST_HOURS = 5.0


@dataclass(frozen=True)
class Therapy:
    """Insulin treatment of a body: pump rate (U/h) and carbohydrate covered by a unit (g/U)."""

    basal_rate: float
    carbohydrate_ratio: float


_FIRST_THERAPY = Therapy(0.8, 10.0)


@dataclass(frozen=True)
class Habit:
    """A body at the end of a night in its usual life.

    Attributes
    ----------
    fasting : array, shape (states,)
        The steady state of the fast, with slow states at their habitual values.
    therapy : Therapy or None
    response : array, shape (slow states, slow states)
        How a day's drift of the slow states answers a shift of them (scaled); it is where
        the search for the habit of a changed body begins.
    """

    fasting: Array
    therapy: Therapy | None
    response: Array


def usual_meals() -> tuple[Meal, ...]:
    """Return three mixed meals of an ordinary day."""
    return tuple(
        Meal(time, carbohydrate=grams, fat=20.0, protein=25.0, minutes=20.0)
        for time, grams in (("07:30", 50.0), ("12:30", 70.0), ("19:00", 75.0))
    )


def boluses(meals: tuple[Meal, ...], carbohydrate_ratio: float) -> tuple[Bolus, ...]:
    """Return the bolus of each meal; a very large one is given as several injections."""
    largest = model().declared["bolus_dose"].bounds[1]
    given = []
    for meal in meals:
        units = meal.carbohydrate / carbohydrate_ratio
        count = max(math.ceil(units / largest), 1)
        given += [Bolus(meal.time, "lispro", units / count)] * count
    return tuple(given)


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


@lru_cache(maxsize=1)
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
        first_guess = -np.eye(len(slow_positions()))
        return _settle_days(body, Habit(start, None, first_guess), measures=True)
    base = habit(own)
    if therapy is None:
        return _settle_days(body, base)
    return _settle_days(body, replace(base, therapy=therapy), fixed=True)


def _settle_days(body: Body, guess: Habit, *, fixed: bool = False, measures: bool = False) -> Habit:
    """Live days until the slow states return to themselves (Broyden's method)."""
    parameters, switches = parameter_vector(body), switch_vector(body)
    titrates = body.who.fasting_target is not None and not fixed
    therapy = guess.therapy
    if titrates and therapy is None:
        therapy = _FIRST_THERAPY
    slow = slow_positions()
    scale = _slow_scale()
    state, response = guess.fasting, guess.response
    move = last_gap = None
    best = np.inf
    careful = titrates
    for number in range(_ROUNDS):
        change = 0.0
        if titrates and therapy is not None:
            therapy, change = _titrated(body, parameters, switches, state, therapy)
        state, gap = _gap(parameters, switches, state, therapy)
        if max(np.max(np.abs(gap)), change) < _CLOSE:
            if measures:
                response = _measured_response(parameters, switches, state, therapy, gap)
            return Habit(state, therapy, response)
        if move is not None and last_gap is not None:
            error = gap - last_gap - response @ move
            response = response + np.outer(error, move) / (move @ move)
        position = state[slow] / scale
        # Where days answer far from straight, or the dose moves too, what a day answered before
        # says little: then the body just lives on, in small steps.
        size = float(np.linalg.norm(gap))
        careful = careful or number >= _QUICK_ROUNDS or size > 2.0 * best
        best = min(best, size)
        if careful:
            following = position + _CAUTIOUS_STEP * gap
        else:
            following = position - np.linalg.lstsq(response, gap, rcond=1e-3)[0]
        # A guess stays positive and near; a store or a level cannot be less than nothing.
        following = np.clip(following, 0.4 * position, 2.0 * position + 0.3)
        move, last_gap = following - position, gap
        state = state.copy()
        state[slow] = scale * following
    raise SimulationError("The usual days of this body do not settle within the work budget.")


def _gap(
    parameters: Array, switches: Array, state: Array, therapy: Therapy | None
) -> tuple[Array, Array]:
    """Return the fasting state and how far the slow states are from returning to themselves."""
    slow = slow_positions()
    basal = therapy.basal_rate if therapy else 0.0
    fasting = settle(model(), parameters, switches, resting_inputs(basal), state)
    end = _lived_day(parameters, switches, fasting, therapy)
    return fasting, (end[slow] - fasting[slow]) * _slow_gain() / _slow_scale()


def _measured_response(
    parameters: Array, switches: Array, state: Array, therapy: Therapy | None, gap: Array
) -> Array:
    """Return the response of the gap to each slow state, by shifting one at a time."""
    columns = []
    for position, scale in zip(slow_positions(), _slow_scale(), strict=True):
        shifted = state.copy()
        shifted[position] += _SHIFT * scale
        columns.append((_gap(parameters, switches, shifted, therapy)[1] - gap) / _SHIFT)
    return np.stack(columns, axis=1)


@lru_cache(maxsize=1)
def _slow_scale() -> Array:
    return np.array([model().declared[model().states[i]].scale for i in slow_positions()])


@lru_cache(maxsize=1)
def _slow_gain() -> Array:
    """Return by how much a day's drift of each slow state falls short of its goal, inverted."""
    settling = np.array([model().declared[model().states[i]].settling for i in slow_positions()])
    return 1.0 / (1.0 - np.exp(-1440.0 / settling))


def _lived_day(parameters: Array, switches: Array, state: Array, therapy: Therapy | None) -> Array:
    times = np.array([WAKING + 1440.0])
    table = _usual_table(therapy)
    return run(model(), parameters, switches, state, table, times, tolerance=_TOLERANCE).states[0]


@lru_cache(maxsize=64)
def _usual_table(therapy: Therapy | None) -> Table:
    levels = schedule_levels(treated_schedule(usual_meals(), therapy), WAKING, WAKING + 1440.0, 1.0)
    return tabulate(model(), levels, WAKING, WAKING + 1440.0)


def _titrated(
    body: Body, parameters: Array, switches: Array, state: Array, therapy: Therapy
) -> tuple[Therapy, float]:
    """Return the basal rate that meets the fasting target and the ratio that covers a meal."""
    volume = body.value("glucose_distribution_volume")
    position = model().states.index("plasma_glucose_mass")
    target = (body.who.fasting_target or 0.0) * volume
    guess = state

    def excess(rate: float) -> float:
        nonlocal guess
        guess = settle(model(), parameters, switches, resting_inputs(rate), guess)
        return float(np.log(guess[position] / target))

    basal = _root(excess, therapy.basal_rate)
    if basal > LARGEST_BASAL_RATE:
        raise SimulationError("No insulin dose brings this body to its target.")
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


def _root(falling: Callable[[float], float], guess: float) -> float:
    """Return the positive zero of a falling function, by bracketing and Brent's method."""
    low = high = max(guess, 1e-3)
    value = falling(guess)
    if value > 0.0:
        while falling(high) > 0.0:
            low, high = high, high * 1.5
            if high > 500.0:
                raise SimulationError("No insulin dose brings this body to its target.")
    else:
        while falling(low) < 0.0:
            low, high = low / 1.5, low
            if low < 1e-4:
                raise SimulationError("This body needs no insulin to be at its target.")
    try:
        return float(brentq(falling, low, high, xtol=1e-4 * high, rtol=1e-4))
    except ValueError:  # not a falling function after all
        raise SimulationError("No insulin dose brings this body to its target.") from None


def usual_therapy(person: str | Body) -> Therapy | None:
    """Return the person's own correct insulin treatment, or ``None`` without one."""
    body = person if isinstance(person, Body) else Body(person)
    return habit(body).therapy


def with_therapy(therapy: Therapy, **changes: float) -> Therapy:
    """Return a therapy with other numbers."""
    return replace(therapy, **changes)
