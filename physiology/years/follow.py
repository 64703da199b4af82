"""A life followed step by step, from one representative day to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from physiology.body import Body, parameter_vector, switch_vector
from physiology.core.errors import SimulationError
from physiology.core.integrate import Array
from physiology.habit import habit, slow_positions
from physiology.rhythm import at_the_hour
from physiology.usual import WAKING, resting_inputs
from physiology.years.insulin import NO_DOSE, is_given, is_vital
from physiology.years.representative_day import Lived
from physiology.years.slow_equations import slow_model
from physiology.years.stepping import SHORTEST, Line, agreed, next_length, relaxed
from physiology.years.stretch import Now, Stretch

#: Days lived at most in one course.
_MOST_DAYS = 4000
#: Rounds in which the first slow states, some of which read others, are found.
_ROUNDS = 4
#: Typical size of mean glucose (mg/dL), by which its error is judged.
_GLUCOSE = 100.0
_NEARLY = 1e-6
#: Days in which the need of insulin is noticed.
_NOTICED = 4.0


@dataclass(frozen=True)
class Detail:
    """How exactly years are followed.

    Attributes
    ----------
    tolerance : float
        Error of a step, as a share of the typical size of slow states and of mean glucose.
    longest : float
        Days of the longest step.
    """

    tolerance: float
    longest: float


class Follower:
    """Follows one body; made anew for every course.

    Attributes
    ----------
    days : list of float
        When something was recorded.
    rows, values : list of dict
        Quantities of the course then, and the parameters that years had set.
    states : list of array
        State of the model of a day then, at waking.
    marks : list of (str, float)
        What was done on the way, and on which day.
    """

    def __init__(self, body: Body, detail: Detail) -> None:
        self.days: list[float] = []
        self.rows: list[dict[str, float]] = []
        self.values: list[dict[str, float]] = []
        self.states: list[Array] = []
        self.marks: list[tuple[str, float]] = []
        self._body = body
        self._detail = detail
        self._lived_days = 0
        self._stretch = Stretch(body, np.zeros(len(slow_model().held)))
        self._given = False
        self._before = np.zeros(len(slow_model().inputs))
        self.now = _waking(body)
        self._last = self._stretch.live_first(self.now)
        self.now = replace(self.now, slow=self._first_slow_states(self._last))
        self._step = SHORTEST
        self._slope, self._goal_slope, self._earlier_goal_slope = _no_slopes()

    def turn(self, values: Mapping[str, float]) -> None:
        """Begin a stretch of life with other values of some parameters."""
        body = self._body.changed(**values) if values else self._body
        self._stretch = Stretch(body, self._stretch.clock.held)
        self._begin_or_end_insulin()
        self._last = self._live(self.now, np.array(self._last.readings))
        readings = np.array(self._last.readings)
        self._stretch.clock.keep(self.now.slow, readings, self._before)
        self._before = readings
        self._step = SHORTEST
        self._forget_slopes()
        if not self.rows:
            self._record()

    def until(self, end: float) -> None:
        """Step on to a day.

        Raises
        ------
        SimulationError
            If a day cannot be computed, or there are too many.
        """
        while self.now.day < end - _NEARLY:
            self._advance(end)

    def _advance(self, end: float) -> None:
        left = end - self.now.day
        days = min(self._step, left)
        if 0.0 < left - days < SHORTEST:
            days = left
        there, lived, error = self._try(days)
        while (error > 1.0 and days > SHORTEST) or self._is_overdue(there, lived, days):
            shorter = next_length(error, days, self._detail.longest)
            days = shorter if error > 1.0 else max(0.25 * days, SHORTEST)
            there, lived, error = self._try(days)
        change = np.array(lived.readings) - np.array(self._last.readings)
        self._slope = change / days
        self._earlier_goal_slope = self._goal_slope
        self._goal_slope = (lived.goals - self._last.goals) / days
        self.now, self._last = there, lived
        self._step = next_length(error, days, self._detail.longest)
        self._record()
        if self._is_vital(there, lived):
            self._begin_insulin()

    def _try(self, days: float) -> tuple[Now, Lived, float]:
        """Return where a step leads, the day lived there, and its error in tolerances."""
        now, last, clock = self.now, self._last, self._stretch.clock
        times, settling = self._stretch.settling_times, slow_positions()
        before = np.array(last.readings)
        onward = Line(before, self._slope)
        ahead = clock.followed(now.slow, onward.begin, onward.slope, days)
        aims = Line(last.goals, agreed(self._goal_slope, self._earlier_goal_slope))
        fast = last.end.copy()
        fast[settling] = relaxed(now.fast[settling], aims, times, days)
        guess = Now(now.day + days, ahead, fast, now.therapy)
        guess = self._stretch.dosed(guess, onward.at(days), days, self._detail.tolerance / 3.0)
        lived = self._live(guess, onward.at(days))
        readings = np.array(lived.readings)
        between = Line(before, (readings - before) / days)
        slow = clock.followed(now.slow, between.begin, between.slope, days)
        approached = Line(last.goals, (lived.goals - last.goals) / days)
        fast = lived.end.copy()
        fast[settling] = relaxed(now.fast[settling], approached, times, days)
        error = self._error(slow - ahead, readings - onward.at(days))
        return replace(guess, slow=slow, fast=fast), lived, error

    def _error(self, slow: Array, readings: Array) -> float:
        scales = np.array([slow_model().declared[name].scale for name in slow_model().states])
        glucose = slow_model().inputs.index("mean_glucose_of_day")
        worst = max(float(np.max(np.abs(slow) / scales)), abs(float(readings[glucose])) / _GLUCOSE)
        return worst / self._detail.tolerance

    def _live(self, now: Now, readings: Array) -> Lived:
        self._lived_days += 1
        if self._lived_days > _MOST_DAYS:
            raise SimulationError("This life could not be followed within its work budget.")
        return self._stretch.live(now, readings)

    def _record(self) -> None:
        row, values = self._stretch.told(self.now, self._last)
        self.days.append(self.now.day)
        self.rows.append(row)
        self.values.append(values)
        self.states.append(self.now.fast)

    def _forget_slopes(self) -> None:
        """Carry nothing on over a sudden change."""
        self._slope, self._goal_slope, self._earlier_goal_slope = _no_slopes()

    def _is_vital(self, there: Now, lived: Lived) -> bool:
        activity = there.slow[slow_model().states.index("autoimmune_activity")]
        untreated = there.therapy is None
        return untreated and is_vital(self._stretch.body, lived, float(activity))

    def _is_overdue(self, there: Now, lived: Lived, days: float) -> bool:
        """Tell whether insulin was needed well before the end of a step."""
        return days > _NOTICED and self._is_vital(there, lived)

    def _begin_insulin(self) -> None:
        self.marks.append(("insulin", self.now.day))
        self.now = replace(self.now, therapy=NO_DOSE)
        self._step = SHORTEST
        self._forget_slopes()

    def _begin_or_end_insulin(self) -> None:
        """Give insulin as this stretch of life has it."""
        given = is_given(self._stretch.body)
        if given and self.now.therapy is None:
            self._begin_insulin()
        elif self._given and not given:
            # Who cannot live without it is given it again within days.
            self.now = replace(self.now, therapy=None)
        self._given = given

    def _first_slow_states(self, lived: Lived) -> Array:
        """Return where the slow states of a body in its habit begin."""
        names = slow_model().states
        start = np.array([slow_model().declared[name].initial for name in names])
        readings = np.array(lived.readings)
        for _ in range(_ROUNDS):
            known = self._stretch.clock.signals(start, readings)
            known |= dict(zip(slow_model().inputs, lived.readings, strict=True))
            for i, name in enumerate(names):
                source = slow_model().declared[name].begins
                if source:
                    own = known.get(source)
                    start[i] = self._stretch.body.value(source) if own is None else own
        return start


def _no_slopes() -> tuple[Array, Array, Array]:
    settling = np.zeros(len(slow_positions()))
    return np.zeros(len(slow_model().inputs)), settling, settling


def _waking(body: Body) -> Now:
    """Return a body in its habit, at waking."""
    own = habit(body)
    inputs = resting_inputs(own.therapy.basal_rate if own.therapy else 0.0)
    fast = at_the_hour(own.fasting, parameter_vector(body), switch_vector(body), inputs, WAKING)
    return Now(0.0, np.zeros(len(slow_model().states)), fast, own.therapy)
