"""A stretch of life in which nothing is changed from outside: its body, and the days it lives."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from physiology.body import Body, parameter_vector, switch_vector
from physiology.core.assemble import model
from physiology.core.integrate import Array
from physiology.habit import slow_positions
from physiology.schedule import Meal
from physiology.usual import Therapy
from physiology.years.insulin import corrected
from physiology.years.meals import meals_of_life
from physiology.years.recorded import Moment, recorded
from physiology.years.representative_day import Lived, live
from physiology.years.slow_equations import SlowClock, settings, slow_model

_MINUTES_OF_DAY = 1440.0
_OF_MEALS = ("carbohydrate_share", "eating_window", "meal_window_centre", "energy_intake")


@dataclass(frozen=True)
class Now:
    """The body at one time of its life.

    Attributes
    ----------
    day : float
        Days from the beginning.
    slow : array, shape (slow states,)
    fast : array, shape (states,)
        State of the model of a day, at waking.
    """

    day: float
    slow: Array
    fast: Array
    therapy: Therapy | None


class Stretch:
    """What stays the same between two changes of a life.

    Parameters
    ----------
    body : Body
        With what is changed from outside.
    held : array
        Held values of the slow clock, from the stretch before.
    """

    def __init__(self, body: Body, held: Array) -> None:
        self.body = body
        self.clock = SlowClock(
            [body.value(name) for name in slow_model().parameters],
            [1.0] * len(slow_model().modifiers),
            held,
        )
        self._parameters = parameter_vector(body)
        self._switches = switch_vector(body)

    @property
    def settling_times(self) -> Array:
        """Days in which the settling states of the model of a day settle."""
        position = model().index("parameters")
        times = [model().declared[model().states[i]].settling for i in slow_positions()]
        minutes = [self._parameters[position[t]] if isinstance(t, str) else t for t in times]
        return np.array(minutes, dtype=float) / _MINUTES_OF_DAY

    def live(self, now: Now, readings: Array) -> Lived:
        """Live a day with what years have made of the body."""
        return self._live(now, self._of_years(now, readings))

    def live_first(self, now: Now) -> Lived:
        """Live a day of the body as its parameters say, before years have begun."""
        return self._live(now, self._parameters)

    def dosed(self, now: Now, readings: Array, days: float, good_enough: float) -> Now:
        """Return the body after some days in which its insulin was brought nearer to correct."""
        if now.therapy is None:
            return now
        parameters = self._of_years(now, readings)
        therapy = corrected(
            self.body, parameters, self._switches, now.fast, now.therapy, days, good_enough
        )
        return replace(now, therapy=therapy)

    def told(self, now: Now, lived: Lived) -> tuple[dict[str, float], dict[str, float]]:
        """Return the quantities of a course, and the parameters that years have set."""
        readings = np.array(lived.readings)
        slow = self.clock.signals(now.slow, readings)
        slow |= dict(zip(slow_model().states, now.slow.tolist(), strict=True))
        parameters = self._of_years(now, readings)
        eaten = sum(meal.carbohydrate for meal in self._meals(parameters))
        moment = Moment(
            lived, slow, parameters, self._switches, now.therapy,
            self.body.value("dose_scale"), eaten,
        )  # fmt: skip
        return recorded(moment), {name: slow[source] for name, source in settings().items()}

    def _of_years(self, now: Now, readings: Array) -> Array:
        """Return the parameters of a day, with what years have made of them."""
        parameters = self._parameters.copy()
        position = model().index("parameters")
        signals = self.clock.signals(now.slow, readings)
        for parameter, source in settings().items():
            parameters[position[parameter]] = signals[source]
        return parameters

    def _meals(self, parameters: Array) -> tuple[Meal, ...]:
        position = model().index("parameters")
        return meals_of_life(*(float(parameters[position[name]]) for name in _OF_MEALS))

    def _live(self, now: Now, parameters: Array) -> Lived:
        scale = float(parameters[model().index("parameters")["dose_scale"]])
        meals = self._meals(parameters)
        return live(parameters, self._switches, now.fast, meals, now.therapy, scale)
