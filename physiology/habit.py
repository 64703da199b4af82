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
from physiology.core.integrate import Array, run, settle
from physiology.habit_search import Search
from physiology.rhythm import at_the_hour
from physiology.titration import FIRST_THERAPY, titrated
from physiology.usual import WAKING, Therapy, resting_inputs, usual_table

#: Days lived at most, when two days are alike, and how exactly they are solved.
_ROUNDS = 200
_ROUNDS_OF_TITRATION = 60
#: Steps of the solver in all these days together, about a second of work.
_WORK = 300_000
_CLOSE = 1e-3
_TOLERANCE = 1e-4
#: Scaled shift of a slow state by which its response is measured.
_SHIFT = 0.02


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


@lru_cache(maxsize=1)
def slow_positions() -> Array:
    """Return where the slow states stand in the state vector."""
    return np.array(
        [i for i, n in enumerate(model().states) if model().declared[n].settling is not None]
    )


@lru_cache(maxsize=512)
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
    """Live days until the slow states return to themselves."""
    parameters, switches = parameter_vector(body), switch_vector(body)
    titrates = body.who.fasting_target is not None and not fixed
    therapy = guess.therapy
    if titrates and therapy is None:
        therapy = FIRST_THERAPY
    slow = slow_positions()
    scale = slow_scale()
    state = _rested(guess.fasting, parameters)
    search = Search(guess.response, titrates=titrates, accelerates=not measures)
    work = 0
    for _ in range(_ROUNDS_OF_TITRATION if titrates else _ROUNDS):
        change = 0.0
        if titrates and therapy is not None:
            therapy, change = titrated(body, parameters, switches, state, therapy)
        state, gap, steps = _gap(parameters, switches, state, therapy, _WORK - work)
        work += steps
        if max(np.max(np.abs(gap)), change) < _CLOSE:
            response = search.response
            if measures:
                response = _measured_response(parameters, switches, state, therapy, gap)
            return Habit(state, therapy, response)
        following = search.following(state[slow] / scale, gap)
        state = state.copy()
        state[slow] = scale * following
    raise SimulationError("The usual days of this body do not settle within the work budget.")


def _rested(state: Array, parameters: Array) -> Array:
    """Return the state with those slow states at rest that a parameter fixes."""
    state = state.copy()
    for i in slow_positions():
        parameter = model().declared[model().states[i]].rests_at
        if parameter:
            state[i] = parameters[model().index("parameters")[parameter]]
    return state


def _gap(
    parameters: Array,
    switches: Array,
    state: Array,
    therapy: Therapy | None,
    maximum_steps: int = _WORK,
) -> tuple[Array, Array, int]:
    """Return the fasting state, how far the slow states are from returning, and the work."""
    slow = slow_positions()
    basal = therapy.basal_rate if therapy else 0.0
    fasting = settle(model(), parameters, switches, resting_inputs(basal), state)
    waking = at_the_hour(fasting, parameters, switches, resting_inputs(basal), WAKING)
    lived = run(
        model(), parameters, switches, waking, usual_table(therapy), np.array([WAKING + 1440.0]),
        tolerance=_TOLERANCE, maximum_steps=maximum_steps,
    )  # fmt: skip
    moved = lived.states[0][slow] - fasting[slow]
    return fasting, moved * slow_gain(parameters) / slow_scale(), lived.steps


def _measured_response(
    parameters: Array, switches: Array, state: Array, therapy: Therapy | None, gap: Array
) -> Array:
    """Return the response of the gap to each slow state, by shifting one at a time."""
    columns = []
    for position, scale in zip(slow_positions(), slow_scale(), strict=True):
        shifted = state.copy()
        shifted[position] += _SHIFT * scale
        columns.append((_gap(parameters, switches, shifted, therapy)[1] - gap) / _SHIFT)
    return np.stack(columns, axis=1)


@lru_cache(maxsize=1)
def slow_scale() -> Array:
    """Return the size of each slow state, by which it is scaled."""
    return np.array([model().declared[model().states[i]].scale for i in slow_positions()])


def slow_gain(parameters: Array) -> Array:
    """Return by how much a day's drift of each slow state falls short of its goal, inverted."""
    position = model().index("parameters")
    settling = [model().declared[model().states[i]].settling for i in slow_positions()]
    times = [parameters[position[t]] if isinstance(t, str) else t for t in settling]
    return 1.0 / (1.0 - np.exp(-1440.0 / np.array(times, dtype=float)))


def usual_therapy(person: str | Body) -> Therapy | None:
    """Return the person's own correct insulin treatment, or ``None`` without one."""
    body = person if isinstance(person, Body) else Body(person)
    return habit(body).therapy
