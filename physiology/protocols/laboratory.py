"""The bench of every protocol: take a body, set levels, run, read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np

from physiology.body import Body, checked_person, parameter_vector, switch_vector
from physiology.core.assemble import model
from physiology.core.errors import ScenarioError, SimulationError
from physiology.core.integrate import Array, Level, run, settle, tabulate
from physiology.habit import habit
from physiology.rhythm import at_the_hour
from physiology.scenario import Scenario
from physiology.schedule import PICOMOLES_PER_UNIT
from physiology.schedule.products import PUMP_INPUT
from physiology.simulate import output_times
from physiology.trajectory import Trajectory
from physiology.usual import Therapy, resting_inputs

MG_PER_DL_IN_MMOL_PER_L = 18.016
PICOMOLES_PER_MICROUNIT_PER_ML = 6.0


@dataclass(frozen=True)
class Subject:
    """A body ready for an experiment, after a night in its usual life.

    Attributes
    ----------
    fasting : array
        Fasting steady state on the usual basal insulin.
    basal : Level or None
        The usual basal insulin, which keeps running unless a protocol stops it.
    """

    body: Body
    parameters: Array
    switches: Array
    fasting: Array
    therapy: Therapy | None

    @property
    def basal_rate(self) -> float:
        """Usual basal insulin in U/h, as scaled by ``dose_scale``."""
        if self.therapy is None:
            return 0.0
        return self.therapy.basal_rate * self.body.value("dose_scale")

    def basal(self, until: float = np.inf) -> list[Level]:
        """Return the usual basal insulin up to a minute."""
        if self.therapy is None:
            return []
        rate = self.basal_rate * PICOMOLES_PER_UNIT / 60.0
        return [Level(PUMP_INPUT, -np.inf, until, rate)]

    def experiment(
        self,
        levels: Iterable[Level],
        minutes: float,
        *,
        start: Array | None = None,
        step: float = 1.0,
        begin: float = 0.0,
    ) -> Trajectory:
        """Run from the fasting state (or ``start``) for some minutes."""
        table = tabulate(model(), levels, begin, begin + minutes)
        times = output_times(begin, begin + minutes, step)
        state = self.fasting if start is None else start
        found = run(model(), self.parameters, self.switches, state, table, times)
        return Trajectory(found, self.parameters, self.switches)

    def settled(self, **inputs: float) -> Array:
        """Return the steady state with inputs added to the usual basal insulin."""
        table = resting_inputs(self.basal_rate)
        for name, value in inputs.items():
            table[model().inputs.index(name)] += value
        return settle(model(), self.parameters, self.switches, table, self.fasting)

    def rested(self, state: Array) -> Subject:
        """Return the same person after a rest: fast states stand still, slow ones are kept."""
        inputs = resting_inputs(self.basal_rate)
        fasting = settle(model(), self.parameters, self.switches, inputs, state)
        return replace(self, fasting=fasting)

    def at_the_hour(self, minute: float) -> Array:
        """Return the fasting state with the delayed hormones of an hour of the day."""
        inputs = resting_inputs(self.basal_rate)
        return at_the_hour(self.fasting, self.parameters, self.switches, inputs, minute)

    def at_glucose(self, target: float) -> tuple[Array, float]:
        """Return the steady state held at a lower glucose by an insulin drip, and the drip.

        Parameters
        ----------
        target : float
            mg/dL. A body that is already below keeps its own fasting state, drip 0.
        """
        from scipy.optimize import brentq

        if self.glucose_of(self.fasting) <= target:
            return self.fasting, 0.0
        guess = self.fasting

        def excess(drip: float) -> float:
            nonlocal guess
            inputs = resting_inputs(self.basal_rate)
            inputs[model().inputs.index("intravenous_insulin")] = drip
            guess = settle(model(), self.parameters, self.switches, inputs, guess)
            return float(np.log(self.glucose_of(guess) / target))

        high = 0.2
        while excess(high) > 0.0:
            high *= 2.0
            if high > 1000.0:
                raise SimulationError("No insulin drip brings this body to that glucose.")
        drip = float(brentq(excess, 0.0, high, xtol=1e-6, rtol=1e-6))
        excess(drip)
        return guess, drip

    def glucose_of(self, state: Array) -> float:
        """Return plasma glucose (mg/dL) of a state."""
        mass = state[model().states.index("plasma_glucose_mass")]
        return float(mass / self.body.value("glucose_distribution_volume"))

    def surface_area(self) -> float:
        """Return body surface in m2 [Mosteller1987]."""
        height = self.body.value("body_height")
        return float((height * self.body.value("body_weight") / 3600.0) ** 0.5)

    def insulin_clamp(
        self, milliunits: float, glucose: float, begin: float, end: float
    ) -> list[Level]:
        """Return the levels of insulin at mU/m2/min while glucose is held at mg/dL."""
        rate = self.insulin_per_surface(milliunits)
        return [
            Level("intravenous_insulin", begin, end, rate),
            *glucose_clamp(glucose, begin, end),
        ]

    def insulin_per_surface(self, milliunits: float) -> float:
        """Turn mU/m2/min into pmol/kg/min."""
        picomoles = milliunits / 1000.0 * PICOMOLES_PER_UNIT
        return picomoles * self.surface_area() / self.body.value("body_weight")


def glucose_clamp(target: float, begin: float, end: float) -> list[Level]:
    """Return the levels that hold plasma glucose at a target (mg/dL)."""
    return [
        Level("clamp_on", begin, end, 1.0),
        Level("clamp_target", begin, end, target, replaces=True),
    ]


def body_of(who: str | Scenario | Body) -> Body:
    """Return the body of a person or a scenario.

    Raises
    ------
    ScenarioError
        If it is neither.
    """
    if isinstance(who, Scenario):
        return who.body
    if isinstance(who, Body):
        return who
    if isinstance(who, str):
        return Body(checked_person(who))
    raise ScenarioError("person: must be a key of people or a Scenario")


def subject(who: str | Scenario | Body | Subject) -> Subject:
    """Return a person, or the body of a scenario, ready for an experiment.

    Who is ready already, as after another experiment, is taken as found.

    Raises
    ------
    ScenarioError
        If it is neither.
    """
    if isinstance(who, Subject):
        return who
    body = body_of(who)
    scale = body.value("dose_scale")
    own = habit(body.changed(dose_scale=1.0) if scale != 1.0 else body)
    made = Subject(body, parameter_vector(body), switch_vector(body), own.fasting, own.therapy)
    if scale != 1.0 and own.therapy is not None:
        return Subject(body, made.parameters, made.switches, made.settled(), own.therapy)
    return made


def needs_insulin_therapy(who: Subject, protocol: str) -> None:
    """Refuse a body without insulin treatment.

    Raises
    ------
    ScenarioError
    """
    if who.therapy is None:
        raise ScenarioError(
            f"{protocol}: {who.body.who.label} has no basal insulin to act on; "
            "choose a person treated with insulin"
        )


def millimolar(glucose: float) -> float:
    """Return mg/dL as mmol/L."""
    return glucose / MG_PER_DL_IN_MMOL_PER_L


def at(course: Trajectory, name: str, minute: float) -> float:
    """Return a quantity at a minute, interpolated."""
    return float(np.interp(minute, course.time, course[name]))


def peak(course: Trajectory, name: str, begin: float = -np.inf) -> tuple[float, float]:
    """Return the largest value of a quantity and its time, from a parabola through the top."""
    values, times = course[name], course.time
    values = np.where(times >= begin, values, -np.inf)
    top = int(np.argmax(values))
    if top in (0, len(values) - 1) or not np.isfinite(values[top - 1]):
        return float(values[top]), float(times[top])
    left, mid, right = values[top - 1 : top + 2]
    bend = left - 2.0 * mid + right
    shift = 0.0 if bend == 0.0 else 0.5 * (left - right) / bend
    value = mid - 0.25 * (left - right) * shift
    return float(value), float(times[top] + shift * (times[top + 1] - times[top]))


def first_time(course: Trajectory, name: str, limit: float) -> float:
    """Return the first minute at which a quantity reaches a limit, or infinity."""
    values, times = course[name], course.time
    above = np.flatnonzero(values >= limit)
    if len(above) == 0:
        return float(np.inf)
    i = int(above[0])
    if i == 0:
        return float(times[0])
    share = (limit - values[i - 1]) / (values[i] - values[i - 1])
    return float(times[i - 1] + share * (times[i] - times[i - 1]))
