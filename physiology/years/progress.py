"""Years of a body: representative days of the model of a day, driven on by the slow clock."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from physiology.body import Body, checked_number, checked_person, parameter_vector, switch_vector
from physiology.core.assemble import model
from physiology.core.errors import ScenarioError, SimulationError
from physiology.core.integrate import Array
from physiology.habit import habit, slow_positions
from physiology.lives import Life
from physiology.rhythm import at_the_hour
from physiology.scenario import Scenario
from physiology.titration import titrated
from physiology.usual import WAKING, Therapy, resting_inputs
from physiology.years.changes import LONGEST_YEARS, Change, checked_changes, edges, values_at
from physiology.years.course import Course
from physiology.years.meals import meals_of_life
from physiology.years.recorded import Moment, recorded
from physiology.years.representative_day import Lived, live
from physiology.years.slow_equations import SlowClock, settings, slow_model
from physiology.years.stepping import SHORTEST, Line, agreed, next_length, relaxed

DAYS_OF_YEAR = 365.25


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


DETAILS = {"fine": Detail(0.003, 365.0), "coarse": Detail(0.02, 730.0)}
#: Days lived at most in one course.
_MOST_DAYS = 4000
_MINUTES = 1440.0


def progress(
    who: str | Scenario | Body | Life,
    years: float = 10.0,
    changes: object = (),
    detail: str | Detail = "fine",
) -> Course:
    """Follow a body over years.

    Parameters
    ----------
    who : str, Scenario, Body or Life
        Key of ``people``, or a scenario, of which the body counts and not the schedule; a life
        brings its own years and changes.
    years : float
        0.02 to 80.
    changes : list of Change
        What is different from when to when.
    detail : str
        ``"fine"`` or ``"coarse"``, which is several times faster.

    Returns
    -------
    Course

    Raises
    ------
    ScenarioError
        If anything is out of range; the message names the field.
    SimulationError
        If a day of this life cannot be computed within the work budget.
    """
    years = checked_number("years", years, 0.02, LONGEST_YEARS, "years")
    if isinstance(who, Life):
        return progress(who.body, who.years, (*who.changes, *checked_changes(changes)), detail)
    made = checked_changes(changes)
    if isinstance(detail, str):
        if detail not in DETAILS:
            raise ScenarioError(f"detail: unknown; allowed are {', '.join(DETAILS)}")
        detail = DETAILS[detail]
    return _progress(body_of(who), years, made, detail)


def body_of(who: object) -> Body:
    """Return the body behind a person, a scenario or a body.

    Raises
    ------
    ScenarioError
        If it is none of them.
    """
    if isinstance(who, Body):
        return who
    if isinstance(who, Scenario):
        return who.body
    if isinstance(who, str):
        return Body(checked_person(who))
    raise ScenarioError("person: must be a key of people or a Scenario")


@lru_cache(maxsize=256)
def _progress(body: Body, years: float, changes: tuple[Change, ...], detail: Detail) -> Course:
    life = _Life(body, detail)
    cuts = edges(changes, years)
    # It begins as the body is; what changes in the year 0 changes from there.
    life.turn({})
    for begin, end in itertools.pairwise(cuts):
        values = values_at(changes, begin)
        if begin > 0.0 or values:
            life.turn(values)
        life.until(end * DAYS_OF_YEAR)
    return life.course(changes)


@dataclass(frozen=True)
class _Now:
    """The body at one time: slow states, and state and dose at waking."""

    day: float
    slow: Array
    fast: Array
    therapy: Therapy | None


class _Life:
    """A body that is followed step by step; made anew for every course."""

    def __init__(self, body: Body, detail: Detail) -> None:
        self.body = body
        self.detail = detail
        self.rows: list[dict[str, float]] = []
        self.days: list[float] = []
        self.values: list[dict[str, float]] = []
        self.states: list[Array] = []
        self.marks: list[tuple[str, float]] = []
        self._lived_days = 0
        self._switches = switch_vector(body)
        self._positions = slow_positions()
        own = habit(body)
        parameters = parameter_vector(body)
        inputs = resting_inputs(own.therapy.basal_rate if own.therapy else 0.0)
        state = at_the_hour(own.fasting, parameters, self._switches, inputs, WAKING)
        self.now = _Now(0.0, np.zeros(len(slow_model().states)), state, own.therapy)
        self._last_readings = np.zeros(len(slow_model().inputs))
        self._slope = np.zeros(len(slow_model().inputs))
        self._goal_slope = self._last_goal_slope = np.zeros(len(self._positions))
        self._held = np.zeros(len(slow_model().held))
        self._before = np.zeros(len(slow_model().inputs))
        self._given = False

    def turn(self, values: dict[str, float]) -> None:
        """Begin a stretch of life in which nothing is changed from outside."""
        self.stretch = self.body.changed(**values) if values else self.body
        self._parameters = parameter_vector(self.stretch)
        self.clock = SlowClock(
            [self.stretch.value(name) for name in slow_model().parameters],
            [1.0] * len(slow_model().modifiers),
            self._held,
        )
        if not self.rows:
            self._begin()
        self._treat(values)
        lived = self._live(self.now, self._last_readings)
        self.clock.keep(self.now.slow, np.array(lived.readings), self._before)
        self._before = np.array(lived.readings)
        self._held = self.clock.held
        self._last = lived
        self._last_readings = np.array(lived.readings)
        self._slope = np.zeros(len(lived.readings))
        self._goal_slope = self._last_goal_slope = np.zeros(len(lived.goals))
        self._step = SHORTEST
        if not self.rows:
            self._record(self.now, lived)

    def _begin(self) -> None:
        """Set the slow states from the first day, and live it again with them."""
        names = slow_model().states
        start = [slow_model().declared[name].initial for name in names]
        guess = self._live_with(self._parameters, self.now)
        readings = list(guess.readings)
        for _ in range(4):
            known = self.clock.signals(np.array(start), np.array(readings))
            known |= dict(zip(slow_model().inputs, readings, strict=True))
            for i, name in enumerate(names):
                source = slow_model().declared[name].begins
                if source:
                    start[i] = known[source] if source in known else self.stretch.value(source)
        self.now = replace(self.now, slow=np.array(start))
        self._last_readings = np.array(readings)

    def until(self, end: float) -> None:
        """Step on to a day."""
        while self.now.day < end - 1e-6:
            self._advance(end)

    def _advance(self, end: float) -> None:
        left = end - self.now.day
        days = min(self._step, left)
        if 0.0 < left - days < SHORTEST:
            days = left
        while True:
            tried, lived, error = self._try(days)
            if error <= 1.0 or days <= SHORTEST:
                break
            days = max(next_length(error, days, self.detail.longest), SHORTEST)
        readings = np.array(lived.readings)
        self._slope = (readings - self._last_readings) / days
        self._goal_slope, self._last_goal_slope = (
            (lived.goals - self._last.goals) / days, self._goal_slope,
        )  # fmt: skip
        self._last, self._last_readings = lived, readings
        self.now = tried
        self._step = next_length(error, days, self.detail.longest)
        self._record(tried, lived)
        self._watch(lived)

    def _try(self, days: float) -> tuple[_Now, Lived, float]:
        """Return where a step leads, the day lived there, and its error."""
        now, last = self.now, self._last
        onward = Line(self._last_readings, self._slope)
        ahead = self.clock.followed(now.slow, onward.begin, onward.slope, days)
        times = self._times
        aims = Line(last.goals, agreed(self._goal_slope, self._last_goal_slope))
        settled = relaxed(now.fast[self._positions], aims, times, days)
        there = self._moved(now, ahead, settled, days)
        there, lived = self._treated_day(there, onward.at(days), days)
        readings = np.array(lived.readings)
        between = Line(self._last_readings, (readings - self._last_readings) / days)
        slow = self.clock.followed(now.slow, between.begin, between.slope, days)
        approached = Line(last.goals, (lived.goals - last.goals) / days)
        settled = relaxed(now.fast[self._positions], approached, times, days)
        fast = lived.end.copy()
        fast[self._positions] = settled
        error = self._error(slow - ahead, readings - onward.at(days))
        return replace(there, slow=slow, fast=fast), lived, error

    def _error(self, slow: Array, readings: Array) -> float:
        scales = np.array([slow_model().declared[n].scale for n in slow_model().states])
        glucose = slow_model().inputs.index("mean_glucose_of_day")
        worst = max(np.max(np.abs(slow) / scales), abs(readings[glucose]) / 100.0)
        return float(worst) / self.detail.tolerance

    @property
    def _times(self) -> Array:
        """Days in which the settling states of the model of a day settle."""
        position = model().index("parameters")
        settling = [model().declared[model().states[i]].settling for i in self._positions]
        times = [self._parameters[position[t]] if isinstance(t, str) else t for t in settling]
        return np.array(times, dtype=float) / _MINUTES

    def _moved(self, now: _Now, slow: Array, settled: Array, days: float) -> _Now:
        fast = self._last.end.copy()
        fast[self._positions] = settled
        return _Now(now.day + days, slow, fast, now.therapy)

    def _treated_day(self, there: _Now, readings: Array, days: float) -> tuple[_Now, Lived]:
        """Bring the dose nearer to what is correct, and live the day on it."""
        if there.therapy is not None and self.stretch.value("insulin_follows_need") > 0.5:
            parameters = self._set_parameters(there, readings)
            correct, _ = titrated(
                self.stretch, parameters, self._switches, there.fast, there.therapy,
                self._target(), _DOSE_CLOSENESS,
            )  # fmt: skip
            share = 1.0 - np.exp(-days / self.stretch.value("dose_adjustment_time"))
            there = replace(there, therapy=_nearer(there.therapy, correct, float(share)))
        return there, self._live(there, readings)

    def _target(self) -> float:
        own = self.stretch.who.fasting_target
        return own if own is not None else self.stretch.value("insulin_fasting_target")

    def _watch(self, lived: Lived) -> None:
        """Begin insulin when life depends on it."""
        if self.now.therapy is None and self._depends_on_insulin(lived):
            self._begin_insulin()

    def _depends_on_insulin(self, lived: Lived) -> bool:
        value = self.stretch.value
        if lived.at_waking("ketones") > value("insulin_begins_at_ketones"):
            return True
        attack = self.now.slow[slow_model().states.index("autoimmune_activity")]
        antibodies = attack >= value("antibody_activity")
        limit = "insulin_begins_with_antibodies" if antibodies else "insulin_begins_at_glucose"
        return lived.mean("plasma_glucose") > value(limit)

    def _begin_insulin(self) -> None:
        self.marks.append(("insulin", self.now.day / DAYS_OF_YEAR))
        self.now = replace(self.now, therapy=_NO_DOSE)
        self._step = SHORTEST
        self._slope = np.zeros(len(self._slope))
        self._goal_slope = self._last_goal_slope = np.zeros(len(self._goal_slope))

    def _treat(self, values: dict[str, float]) -> None:
        """Begin or end insulin as the stretch of life has it."""
        given = values.get("insulin_treatment", 0.0) >= _HALF
        if given and self.now.therapy is None:
            self._begin_insulin()
        elif self._given and not given:
            # Who cannot live without it is given it again within days.
            self.now = replace(self.now, therapy=None)
        self._given = given

    def _live(self, now: _Now, readings: Array) -> Lived:
        return self._live_with(self._set_parameters(now, readings), now)

    def _set_parameters(self, now: _Now, readings: Array) -> Array:
        """Return the parameters of a day, with what years have made of them."""
        parameters = self._parameters.copy()
        position = model().index("parameters")
        signals = self.clock.signals(now.slow, readings)
        for parameter, source in settings().items():
            parameters[position[parameter]] = signals[source]
        return parameters

    def _live_with(self, parameters: Array, now: _Now) -> Lived:
        self._lived_days += 1
        if self._lived_days > _MOST_DAYS:
            raise SimulationError("This life could not be followed within its work budget.")
        position = model().index("parameters")
        meals = meals_of_life(
            *(
                float(parameters[position[name]])
                for name in (
                    "carbohydrate_share", "eating_window", "meal_window_centre", "energy_intake",
                )
            )
        )  # fmt: skip
        self._carbohydrate = sum(meal.carbohydrate for meal in meals)
        scale = float(parameters[position["dose_scale"]])
        return live(parameters, self._switches, now.fast, meals, now.therapy, scale, {})

    def _record(self, now: _Now, lived: Lived) -> None:
        readings = list(lived.readings)
        slow = self.clock.signals(now.slow, np.array(readings))
        slow |= dict(zip(slow_model().states, now.slow.tolist(), strict=True))
        parameters = self._set_parameters(now, np.array(readings))
        moment = Moment(
            lived, slow, parameters, self._switches, now.therapy,
            self.stretch.value("dose_scale"), self._carbohydrate,
        )  # fmt: skip
        self.days.append(now.day)
        self.rows.append(recorded(moment))
        self.states.append(now.fast)
        self.values.append({p: slow[s] for p, s in settings().items()})

    def course(self, changes: tuple[Change, ...]) -> Course:
        """Return what was followed."""
        return Course(
            self.body, np.array(self.days) / DAYS_OF_YEAR, tuple(self.rows), tuple(self.values),
            changes, tuple(self.marks), np.array(self.states),
        )  # fmt: skip


#: How exactly doses follow (share).
_DOSE_CLOSENESS = 3e-4
#: A switch among the parameters is on from here.
_HALF = 0.5
#: Where the titration of a newly treated body begins: nothing given yet.
_NO_DOSE = Therapy(0.0, np.inf)


def _nearer(now: Therapy, correct: Therapy, share: float) -> Therapy:
    rate = now.basal_rate + share * (correct.basal_rate - now.basal_rate)
    per_gram = 1.0 / now.carbohydrate_ratio
    per_gram += share * (1.0 / correct.carbohydrate_ratio - per_gram)
    return Therapy(rate, 1.0 / per_gram if per_gram > 0.0 else np.inf)
