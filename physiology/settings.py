"""The insulin settings that are right for a body, found on the body itself."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from physiology.body import Body, checked_person, parameter_vector, switch_vector
from physiology.core.assemble import model
from physiology.core.errors import ScenarioError, SimulationError
from physiology.core.integrate import Array, Level, run, settle, tabulate
from physiology.habit import habit
from physiology.scenario import Scenario
from physiology.schedule import PICOMOLES_PER_UNIT, BasalRate, Day
from physiology.schedule.products import PUMP_INPUT
from physiology.titration import FIRST_THERAPY, titrated
from physiology.usual import Therapy, resting_inputs, usual_meals

#: Fasting glucose (mg/dL) aimed at in trials of basal insulin in type 2 diabetes: 6.5 mmol/L.
TARGET_WITHOUT_THERAPY = 117.0
#: Glucose (mg/dL) at which one unit is tried, how long it is held there, and when its fall is read.
_TRIED_AT = 200.0
_HELD_MINUTES = 180.0
_READ_FROM, _READ_UNTIL = 240.0, 300.0
#: Rounds of setting the dose and living on it.
_ROUNDS = 12
_CLOSE = 3e-3


@dataclass(frozen=True)
class OwnSettings:
    """Insulin settings of one made-up body; never a dose for a real person.

    Attributes
    ----------
    basal_rate : float
        U/h with which fasting glucose meets its target; 0 if it is met without.
    carbohydrate_ratio : float
        g that one unit covers; infinite if a meal needs none.
    correction_factor : float
        mg/dL by which one unit lowers glucose.
    daily_units : float
        U/day in all, with the usual meals.
    basal_share : float
        %; share of the basal rate in it.
    fasting_target : float
        mg/dL to which the basal rate was set.
    """

    basal_rate: float
    carbohydrate_ratio: float
    correction_factor: float
    daily_units: float
    basal_share: float
    fasting_target: float

    @property
    def therapy(self) -> Therapy:
        """Basal rate and carbohydrate ratio alone."""
        return Therapy(self.basal_rate, self.carbohydrate_ratio)


def own_settings(who: str | Scenario | Body) -> OwnSettings:
    """Return the insulin settings that are right for a body.

    The basal rate meets the fasting target; the ratio brings glucose back to where it was five
    hours after a mixed meal of 60 g; the correction factor is the largest extra fall four to
    five hours after one unit, given when glucose has been held at 200 mg/dL. A body without
    insulin treatment gets what it would need in the long run for a fasting glucose of 117 mg/dL.
    The scale of doses and the entries of a schedule count for nothing here.

    Parameters
    ----------
    who : str, Scenario or Body
        Key of ``people``, or whose body it is.

    Returns
    -------
    OwnSettings

    Raises
    ------
    ScenarioError
        If the body needs no insulin.
    SimulationError
        If no dose brings the body to its target.
    """
    if isinstance(who, Scenario):
        body = who.body
    elif isinstance(who, Body):
        body = who
    else:
        body = Body(checked_person(who))
    return _found(body.changed(dose_scale=1.0) if body.value("dose_scale") != 1.0 else body)


@lru_cache(maxsize=128)
def _found(body: Body) -> OwnSettings:
    own = habit(body)
    target = body.who.fasting_target or TARGET_WITHOUT_THERAPY
    if own.therapy is None:
        therapy, state = _needed(body, own.fasting, target)
        factor = _fall_of_a_unit(body, state, therapy.basal_rate)
    else:
        therapy, factor = own.therapy, correction_factor(body)
    meals = sum(meal.carbohydrate for meal in usual_meals()) / therapy.carbohydrate_ratio
    daily = 24.0 * therapy.basal_rate + meals
    if daily <= 0.0:
        raise ScenarioError(
            f"person: {body.who.label} needs no insulin; fasting glucose without any "
            f"is {_glucose(body, own.fasting):.0f} mg/dL"
        )
    return OwnSettings(
        therapy.basal_rate,
        therapy.carbohydrate_ratio,
        factor,
        daily,
        100.0 * 24.0 * therapy.basal_rate / daily,
        target,
    )


def _needed(body: Body, fasting: Array, target: float) -> tuple[Therapy, Array]:
    """Return the doses for an untreated body once it has lived on them, and its fasting state."""
    parameters, switches = parameter_vector(body), switch_vector(body)
    therapy, state = FIRST_THERAPY, fasting
    for number in range(_ROUNDS):
        found, change = titrated(body, parameters, switches, state, therapy, target)
        if change < _CLOSE and number > 0:
            return found, state
        therapy = found
        if therapy == Therapy(0.0, math.inf):
            return therapy, fasting
        state = habit(body, _livable(therapy)).fasting
    raise SimulationError("The insulin doses of this body do not settle within the work budget.")


def _livable(therapy: Therapy) -> Therapy:
    """Round the doses, so that a nearly equal round of the search is not lived again."""
    return Therapy(float(f"{therapy.basal_rate:.4g}"), float(f"{therapy.carbohydrate_ratio:.4g}"))


def _glucose(body: Body, state: Array) -> float:
    mass = state[model().states.index("plasma_glucose_mass")]
    return float(mass / body.value("glucose_distribution_volume"))


@lru_cache(maxsize=128)
def correction_factor(body: Body) -> float:
    """Return by how many mg/dL one unit lowers glucose in a body on its usual therapy."""
    own = habit(body)
    return _fall_of_a_unit(body, own.fasting, own.therapy.basal_rate if own.therapy else 0.0)


def _fall_of_a_unit(body: Body, state: Array, basal_rate: float) -> float:
    """Return the largest extra fall after one unit, mg/dL."""
    parameters, switches = parameter_vector(body), switch_vector(body)
    fasting = settle(model(), parameters, switches, resting_inputs(basal_rate), state)
    end = _HELD_MINUTES + _READ_UNTIL
    times = np.arange(_HELD_MINUTES + _READ_FROM, end + 1.0, 5.0)
    position = model().states.index("plasma_glucose_mass")
    given = _HELD_MINUTES
    levels = [
        *BasalRate("00:00", basal_rate).levels(Day(0.0, until=end)),
        Level("clamp_on", 0.0, _HELD_MINUTES, 1.0),
        Level("clamp_target", 0.0, _HELD_MINUTES, _TRIED_AT, replaces=True),
    ]
    unit = Level(PUMP_INPUT, given, given + 1.0, PICOMOLES_PER_UNIT)
    with_unit, without = (
        run(model(), parameters, switches, fasting, tabulate(model(), plan, 0.0, end), times)
        for plan in ([*levels, unit], levels)
    )
    fall = without.states[:, position] - with_unit.states[:, position]
    return float(fall.max() / body.value("glucose_distribution_volume"))
