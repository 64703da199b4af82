"""The correct insulin dose of a body: basal by its fasting glucose, bolus by a test meal."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np

from physiology.body import Body
from physiology.core.assemble import model
from physiology.core.errors import SimulationError
from physiology.core.integrate import Array, Level, run, settle, tabulate
from physiology.schedule import (
    LARGEST_BASAL_RATE,
    PICOMOLES_PER_UNIT,
    BasalRate,
    Day,
    Meal,
)
from physiology.schedule.products import PUMP_INPUT
from physiology.usual import Therapy, resting_inputs

#: Where the search for a first dose begins.
FIRST_THERAPY = Therapy(0.8, 10.0)
TEST_MEAL = Meal("00:00", carbohydrate=60.0, fat=20.0, protein=25.0)
TEST_MINUTES = 300.0
_TOLERANCE = 1e-4
_CLOSE = 1e-4
_LARGEST_SEARCHED = 500.0
_SMALLEST_SEARCHED = 1e-4
_IMPOSSIBLE = "No insulin dose brings this body to its target."


def titrated(
    body: Body,
    parameters: Array,
    switches: Array,
    state: Array,
    therapy: Therapy,
    target_glucose: float | None = None,
    closeness: float = _CLOSE,
    good_enough: float = 0.0,
) -> tuple[Therapy, float]:
    """Return the basal rate that meets the fasting target and the ratio that covers a meal.

    Parameters
    ----------
    state : array, shape (states,)
        A fasting state of the body, near the one sought.
    therapy : Therapy
        Where the search begins.
    target_glucose : float, optional
        Fasting target in mg/dL; otherwise the person's own.
    closeness : float
        How exactly doses are found, as a share.
    good_enough : float
        Share by which glucose may miss its target before a dose is changed.

    Returns
    -------
    Therapy
        A rate of 0 or an infinite ratio where the body needs none.
    float
        Share by which the doses differ from those of ``therapy``.

    Raises
    ------
    SimulationError
        If no dose brings the body to its target.
    """
    volume = body.value("glucose_distribution_volume")
    position = model().states.index("plasma_glucose_mass")
    aim = body.who.fasting_target if target_glucose is None else target_glucose
    target = (aim or 0.0) * volume
    guess = state

    def excess(rate: float) -> float:
        nonlocal guess
        guess = settle(model(), parameters, switches, resting_inputs(rate), guess)
        return float(np.log(guess[position] / target))

    basal = _root(excess, therapy.basal_rate, closeness, good_enough)
    if basal > LARGEST_BASAL_RATE:
        raise SimulationError(_IMPOSSIBLE)
    fasting = settle(model(), parameters, switches, resting_inputs(basal), guess)

    def remainder(units: float) -> float:
        end = _after_test_meal(parameters, switches, fasting, basal, units)
        return float(np.log(end[position] / target))

    units = _root(remainder, _units(therapy), closeness, good_enough)
    found = Therapy(basal, TEST_MEAL.carbohydrate / units if units > 0.0 else np.inf)
    before = therapy.basal_rate + _units(therapy)
    after = basal + units
    return found, abs(after - before) / max(before, _SMALLEST_SEARCHED)


def _units(therapy: Therapy) -> float:
    """Return the bolus that a therapy gives for the test meal."""
    return TEST_MEAL.carbohydrate / therapy.carbohydrate_ratio


def _after_test_meal(
    parameters: Array, switches: Array, fasting: Array, basal: float, units: float
) -> Array:
    table = tabulate(model(), test_meal_levels(basal, units), 0.0, TEST_MINUTES)
    times = np.array([TEST_MINUTES])
    return run(model(), parameters, switches, fasting, table, times, tolerance=_TOLERANCE).states[0]


def test_meal_levels(basal: float, units: float) -> list[Level]:
    """Return what goes in with the test meal: basal insulin in U/h and a bolus in U."""
    when = Day(0.0, until=TEST_MINUTES)
    levels = [*TEST_MEAL.levels(when), *BasalRate("00:00", basal).levels(when)]
    return [*levels, Level(PUMP_INPUT, 0.0, 1.0, units * PICOMOLES_PER_UNIT)]


def _root(
    falling: Callable[[float], float], guess: float, closeness: float, good_enough: float
) -> float:
    """Return the zero of a falling function, or 0 if it is below zero throughout."""
    from scipy.optimize import brentq

    # The ends of the search are asked for twice, and each answer is a run of the model.
    falling = cache(falling)
    low = high = max(guess, 1e-3)
    # Where a rough answer will do, the guess is good: it is the dose of some days before.
    stride = 1.5 if closeness <= _CLOSE else 1.1
    value = falling(guess)
    if abs(value) < good_enough:
        return guess
    if value > 0.0:
        while falling(high) > 0.0:
            low, high = high, high * stride
            stride = 1.5
            if high > _LARGEST_SEARCHED:
                raise SimulationError(_IMPOSSIBLE)
    else:
        while falling(low) < 0.0:
            low, high = low / stride, low
            stride = 1.5
            if low < _SMALLEST_SEARCHED:
                return 0.0
    try:
        return float(brentq(falling, low, high, xtol=closeness * high, rtol=closeness))
    except ValueError:  # not a falling function after all
        raise SimulationError(_IMPOSSIBLE) from None
