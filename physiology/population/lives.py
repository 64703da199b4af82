"""One usual day of many people: how far it leaves each from being a habit."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from physiology.core.assemble import model
from physiology.core.integrate import Array
from physiology.core.many import LANES, aligned, follow_many, in_lanes, run_many, settle_many
from physiology.habit import slow_positions, slow_scale
from physiology.population.regime import Regime
from physiology.rhythm import DAY, STEP, followers
from physiology.schedule import BY_THE_CLOCK, PICOMOLES_PER_UNIT
from physiology.schedule.products import PUMP_INPUT
from physiology.titration import TEST_MINUTES
from physiology.usual import WAKING, resting_inputs

Marks = NDArray[np.bool_]
#: Relative tolerance of usual days, and of the days that are shown.
_TOLERANCE_OF_HABIT, TOLERANCE = 1e-3, 2e-4


@dataclass(frozen=True)
class Usual:
    """What the usual days of everybody have in common.

    Attributes
    ----------
    switches : array, shape (modifiers,)
    day : Regime
        From waking to waking.
    test_meal : Regime or None
        By which boluses are set; None where doses are given or nobody needs any.
    target : float
        Fasting glucose that insulin is set to, mg/dL.
    """

    switches: Array
    day: Regime
    test_meal: Regime | None
    target: float


@dataclass(frozen=True)
class Lived:
    """How a usual day ended.

    Attributes
    ----------
    fasting : array, shape (states, people)
    gap : array, shape (unknowns, people)
        Drift of the slow states over the day (scaled, grown to the whole way they go), and how
        far glucose misses the target before and after the test meal, as logarithms.
    computed : array of bool, shape (people,)
    """

    fasting: Array
    gap: Array
    computed: Marks


def live(usual: Usual, parameters: Array, state: Array, rate: Array, bolus: Array) -> Lived:
    """Let people live a usual day from the fasting state near ``state``.

    Parameters
    ----------
    parameters : array, shape (parameters, people)
    state : array, shape (states, people)
        Slow states count, the others are where the search for the fasting state begins.
    rate, bolus : array, shape (people,)
        Basal rate in U/h, and bolus in U per gram of carbohydrate.
    """
    of_people = (parameters, resting(rate), slow_gains(parameters), state, rate, bolus)
    switches = in_lanes(usual.switches)
    parts = [
        _block(usual, switches, *(_taken(one, block) for one in of_people))
        for block in blocks(state.shape[1])
    ]
    joined = (np.concatenate([getattr(part, name) for part in parts], axis=-1)[..., : len(rate)]
              for name in ("fasting", "gap", "computed"))  # fmt: skip
    return Lived(*joined)


def blocks(people: int) -> list[NDArray[np.int64]]:
    """Return the people of each block; the last one is filled up with the last of them."""
    order = np.minimum(np.arange(-(-people // LANES) * LANES), people - 1)
    return list(order.reshape(-1, LANES))


def _taken(values: Array, block: NDArray[np.int64]) -> Array:
    return aligned(values[..., block])


def _block(
    usual: Usual, switches: Array, parameters: Array, inputs: Array, gains: Array, state: Array,
    rate: Array, bolus: Array,
) -> Lived:  # fmt: skip
    slow = slow_positions()
    fasting, found = settle_many(model(), parameters, switches, inputs, state)
    waking, at_hour = at_the_hour_many(fasting, parameters, switches, inputs, WAKING)
    day = run_many(
        model(), parameters, switches, waking, usual.day.edges, usual.day.levels(rate, bolus),
        np.array([WAKING + DAY]), tolerance=_TOLERANCE_OF_HABIT,
    )  # fmt: skip
    gap = (day.final[slow] - fasting[slow]) * gains / slow_scale()[:, None]
    computed = found & at_hour & day.computed
    if usual.test_meal is not None:
        missed, eaten = _missed_targets(usual, switches, parameters, fasting, rate, bolus)
        gap, computed = np.concatenate([gap, missed]), computed & eaten
    return Lived(fasting, gap, computed)


def _missed_targets(
    usual: Usual, switches: Array, parameters: Array, fasting: Array, rate: Array, bolus: Array
) -> tuple[Array, Marks]:
    """Return by how much glucose misses its target, fasting and hours after a test meal."""
    meal = usual.test_meal
    if meal is None:
        raise ValueError("nobody's insulin is set")
    position = model().states.index("plasma_glucose_mass")
    volume = parameters[model().index("parameters")["glucose_distribution_volume"]]
    after = run_many(
        model(), parameters, switches, fasting, meal.edges,
        meal.levels(rate, bolus), np.array([TEST_MINUTES]), tolerance=_TOLERANCE_OF_HABIT,
    )  # fmt: skip
    glucose = np.stack([fasting[position], after.final[position]]) / volume
    with np.errstate(invalid="ignore"):
        return np.log(glucose / usual.target), after.computed


def resting(rate: Array) -> Array:
    """Return the inputs of a fast on basal insulin, shape (inputs, people)."""
    inputs = np.repeat(resting_inputs()[:, None], len(rate), axis=1)
    inputs[model().index("inputs")[PUMP_INPUT]] = rate * PICOMOLES_PER_UNIT / 60.0
    return inputs


def at_the_hour_many(
    fasting: Array, parameters: Array, switches: Array, inputs: Array, minute: float
) -> tuple[Array, Marks]:
    """Return the fasting states of a block with the hormones of an hour; see ``rhythm``."""
    by_the_clock = inputs.copy()
    by_the_clock[model().index("inputs")[BY_THE_CLOCK.name]] = 1.0
    moved = follow_many(
        model(), parameters, switches, by_the_clock, fasting,
        start=minute - DAY, step=STEP, steps=int(DAY / STEP),
    )  # fmt: skip
    return settle_many(model(), parameters, switches, inputs, moved, held=followers())


def slow_gains(parameters: Array) -> Array:
    """Return by how much a day's drift falls short of its goal, inverted: (slow states, people)."""
    people = parameters.shape[1]
    times = np.stack([parameters[at] if at >= 0 else np.full(people, t) for at, t in _settling()])
    return np.asarray(1.0 / (1.0 - np.exp(-DAY / times)))


@lru_cache(maxsize=1)
def _settling() -> tuple[tuple[int, float], ...]:
    """Return in what time each slow state settles: the position of a parameter, or minutes."""
    position = model().index("parameters")
    times = [model().declared[model().states[i]].settling for i in slow_positions()]
    return tuple((position[t], 0.0) if isinstance(t, str) else (-1, float(t)) for t in times)
