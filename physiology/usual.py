"""Usual life: three mixed meals a day, and the insulin treatment that covers them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

from physiology.core.assemble import model
from physiology.core.errors import ScenarioError
from physiology.core.integrate import Array, Table, default_inputs, tabulate
from physiology.schedule import (
    BY_THE_CLOCK,
    PICOMOLES_PER_UNIT,
    BasalRate,
    Bolus,
    Entry,
    Injection,
    Meal,
    schedule_levels,
)
from physiology.schedule.products import PUMP_INPUT

#: Minute at which the usual day begins, fasting.
WAKING = 420.0
#: When long-acting insulin is usually injected.
INJECTION_TIME = "22:00"


@dataclass(frozen=True)
class Therapy:
    """Insulin treatment of a body: pump rate (U/h) and carbohydrate covered by a unit (g/U).

    A body that needs no insulin has a rate of 0 and an infinite ratio.
    """

    basal_rate: float
    carbohydrate_ratio: float


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


def injected_schedule(meals: tuple[Meal, ...], therapy: Therapy) -> tuple[Entry, ...]:
    """Return the meals with boluses and one long-acting injection instead of a pump."""
    return (
        *meals,
        *boluses(meals, therapy.carbohydrate_ratio),
        Injection(INJECTION_TIME, "glargine_u100", 24.0 * therapy.basal_rate),
    )


def looped_schedule(entries: tuple[Entry, ...], therapy: Therapy) -> tuple[Entry, ...]:
    """Return a day with what a closed loop needs: boluses for its meals, and a basal rate.

    Where the day has any bolus, its boluses stand as they are; where it has a basal rate, that
    is the one the loop starts out from.

    Raises
    ------
    ScenarioError
        If there is basal insulin from a pen.
    """
    if any(isinstance(entry, Injection) for entry in entries):
        raise ScenarioError(
            "schedule: a closed loop drives a pump; basal insulin from a pen cannot go with it"
        )
    added: list[Entry] = []
    if not any(isinstance(entry, Bolus) for entry in entries):
        meals = tuple(entry for entry in entries if isinstance(entry, Meal))
        added += boluses(meals, therapy.carbohydrate_ratio)
    if not any(isinstance(entry, BasalRate) for entry in entries):
        added.append(BasalRate("00:00", therapy.basal_rate))
    return (*entries, *added)


#: Basal insulin from which a run begins: inputs and pmol/min, as from a pump or daily injections.
Basal = tuple[tuple[str, float], ...]


def resting_inputs(basal_rate: float = 0.0, injected: Basal = ()) -> Array:
    """Return the inputs of a fast on constant insulin.

    Parameters
    ----------
    basal_rate : float
        U/h from a pump.
    injected : tuple of (str, float)
        Further inputs and their mean level (pmol/min).
    """
    inputs = default_inputs(model())
    position = model().index("inputs")
    inputs[position[PUMP_INPUT]] = basal_rate * PICOMOLES_PER_UNIT / 60.0
    for name, level in injected:
        inputs[position[name]] += level
    return inputs


@lru_cache(maxsize=64)
def usual_table(therapy: Therapy | None) -> Table:
    """Return the input levels of a usual day from waking to waking."""
    end = WAKING + 1440.0
    levels = schedule_levels(treated_schedule(usual_meals(), therapy), WAKING, end, 1.0)
    return tabulate(model(), [*levels, BY_THE_CLOCK], WAKING, end)
