"""The habitual states of people who differ: everybody's own, found for many at once.

As ``physiology.habit`` does for one body: usual days are lived until they return to themselves.
The search begins where the person in the middle answers what was drawn, straight on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from physiology.body import Body, parameter_vector, switch_vector
from physiology.core.assemble import model
from physiology.core.integrate import Array, Table, tabulate
from physiology.habit import habit, slow_positions, slow_scale
from physiology.population.lives import Marks, Usual, live
from physiology.population.regime import regime
from physiology.population.search import Search
from physiology.population.spread import distributions
from physiology.titration import TEST_MEAL, TEST_MINUTES, test_meal_levels
from physiology.usual import Therapy, usual_table

#: A day's drift (scaled), and a miss of a target for glucose (as a share), after which one step
#: more leaves none to speak of.
CLOSE, CLOSE_TO_TARGET = 3e-3, 1.5e-3
_ROUNDS = 40
#: Slow states that differ manifold between people: the search is for their logarithm.
_MANIFOLD = ("portal_insulin_of_the_day", "mean_insulin")
_SHIFT_OF_STATE, _SHIFT_OF_TRAIT = 0.02, 0.1


@dataclass(frozen=True)
class Middle:
    """The person in the middle, and how habits answer when people differ from that person.

    Attributes
    ----------
    usual : Usual
    fasting : array, shape (states,)
    unknowns : array, shape (unknowns,)
        Slow states (scaled; some as logarithms), then logarithms of the doses that are set.
    inverse : array, shape (unknowns, unknowns)
        Of the response of the gap to the unknowns.
    predicted : array, shape (unknowns, traits)
        How the unknowns answer the logarithm of each trait.
    rate, bolus : float
        Doses where they are given.
    """

    usual: Usual
    parameters: Array
    fasting: Array
    unknowns: Array
    inverse: Array
    predicted: Array
    rate: float
    bolus: float

    @property
    def titrates(self) -> bool:
        """Whether everybody's doses are set to their need."""
        return self.usual.test_meal is not None


@dataclass(frozen=True)
class Habits:
    """The habitual states of people.

    Attributes
    ----------
    fasting : array, shape (states, people)
    rate, bolus : array, shape (people,)
        Their insulin: U/h, and U per gram of carbohydrate.
    computed : array of bool, shape (people,)
        Who settled.
    middle : Middle
    unknowns : array, shape (unknowns, people)
    inverse : array, shape (people, unknowns, unknowns)
        What the search has learnt of everybody's response.
    """

    fasting: Array
    rate: Array
    bolus: Array
    computed: Marks
    middle: Middle
    unknowns: Array
    inverse: Array


@lru_cache(maxsize=16)
def middle(body: Body, given: Therapy | None) -> Middle | None:
    """Return the person in the middle, or None where many at once cannot be computed.

    Parameters
    ----------
    given : Therapy or None
        Doses that everybody is given; otherwise everybody has their own, if any.

    Raises
    ------
    SimulationError
        If this person's own days do not settle.
    """
    own = habit(body, given)
    therapy = own.therapy
    if therapy is not None and given is None and not _needs_both(therapy):
        return None
    titrates = therapy is not None and given is None
    usual = Usual(
        switches=switch_vector(body),
        day=regime(usual_table, therapy if titrates else None)
        if given is None
        else regime(lambda _: usual_table(given), None),
        test_meal=regime(_test_table, therapy) if titrates else None,
        target=body.who.fasting_target or 0.0,
    )
    rate = therapy.basal_rate if therapy else 0.0
    bolus = 1.0 / therapy.carbohydrate_ratio if therapy else 0.0
    parameters = parameter_vector(body)
    unknowns = _encoded(own.fasting[slow_positions()][:, None] / slow_scale()[:, None])[:, 0]
    if titrates:
        unknowns = np.concatenate([unknowns, np.log([rate, bolus])])
    bare = Middle(usual, parameters, own.fasting, unknowns, np.empty(0), np.empty(0), rate, bolus)
    return _with_response(bare)


def _needs_both(therapy: Therapy) -> bool:
    return therapy.basal_rate > 0.0 and np.isfinite(therapy.carbohydrate_ratio)


def _test_table(therapy: Therapy | None) -> Table:
    if therapy is None:
        raise ValueError("a test meal is for people on insulin")
    units = TEST_MEAL.carbohydrate / therapy.carbohydrate_ratio
    levels = test_meal_levels(therapy.basal_rate, units)
    return tabulate(model(), levels, 0.0, TEST_MINUTES)


def _with_response(bare: Middle) -> Middle | None:
    """Return the same person with the answers to small shifts measured, each alone."""
    traits = [model().index("parameters")[name] for name in distributions()]
    count = len(bare.unknowns)
    people = 1 + count + len(traits)
    unknowns = np.repeat(bare.unknowns[:, None], people, axis=1)
    parameters = np.repeat(bare.parameters[:, None], people, axis=1)
    for k in range(count):
        unknowns[k, 1 + k] += _SHIFT_OF_STATE
    for k, position in enumerate(traits):
        parameters[position, 1 + count + k] *= np.exp(_SHIFT_OF_TRAIT)
    state = np.repeat(bare.fasting[:, None], people, axis=1)
    lived = live(bare.usual, parameters, *_decoded(bare, state, unknowns))
    if not lived.computed.all():
        return None
    moved = lived.gap - lived.gap[:, :1]
    inverse = np.linalg.inv(moved[:, 1 : 1 + count] / _SHIFT_OF_STATE)
    predicted = -inverse @ (moved[:, 1 + count :] / _SHIFT_OF_TRAIT)
    return Middle(**{**bare.__dict__, "inverse": inverse, "predicted": predicted})


def _manifold() -> list[int]:
    names = [model().states[i] for i in slow_positions()]
    return [names.index(name) for name in _MANIFOLD]


def _by_ratio(count: int) -> Marks:
    """Tell which of the unknowns are logarithms."""
    found = np.arange(count) >= len(slow_positions())
    found[_manifold()] = True
    return found


def _closeness(count: int) -> Array:
    """Return how small each gap is to be, shape (unknowns, 1)."""
    of_states = np.arange(count)[:, None] < len(slow_positions())
    return np.where(of_states, CLOSE, CLOSE_TO_TARGET)


def _encoded(scaled: Array) -> Array:
    """Return unknowns from scaled slow states."""
    unknowns = scaled.copy()
    unknowns[_manifold()] = np.log(scaled[_manifold()])
    return unknowns


def _decoded(who: Middle, state: Array, unknowns: Array) -> tuple[Array, Array, Array]:
    """Return states with the slow ones that the unknowns say, and the doses."""
    slow = slow_positions()
    scaled = unknowns[: len(slow)].copy()
    scaled[_manifold()] = np.exp(scaled[_manifold()])
    state = state.copy()
    state[slow] = scaled * slow_scale()[:, None]
    if who.titrates:
        return state, np.exp(unknowns[-2]), np.exp(unknowns[-1])
    people = state.shape[1]
    return state, np.full(people, who.rate), np.full(people, who.bolus)


def habits_of(who: Middle, traits: Mapping[str, Array], like: Habits | None = None) -> Habits:
    """Return everybody's habitual state.

    Parameters
    ----------
    who : Middle
    traits : mapping of str to array, shape (people,)
        What was drawn.
    like : Habits, optional
        Of the same people in another arm of a trial: the search begins as far from them as the
        persons in the middle of both arms are apart.
    """
    people = len(next(iter(traits.values())))
    parameters = parameters_of(who, traits)
    state = np.repeat(who.fasting[:, None], people, axis=1)
    guess = _first_guess(who, traits)
    inverse = np.repeat(who.inverse[None], people, axis=0)
    if like is not None and len(like.unknowns) == len(guess):
        known, other = like.computed, like.middle
        apart = (who.unknowns - other.unknowns)[:, None]
        guess[:, known] = like.unknowns[:, known] + apart
        inverse[known] = like.inverse[known]
        alike = (who.fasting == other.fasting)[:, None] | _moves_with_slow(who, other)
        state[:, known] = np.where(alike, like.fasting[:, known], state[:, known])
    by_ratio = _by_ratio(len(guess))
    begin = _at_rest(guess, parameters)
    search = Search(begin, inverse, who.unknowns, who.inverse, by_ratio)
    active = np.arange(people)
    done = np.zeros(people, dtype=bool)
    for _ in range(_ROUNDS):
        guess, rate, bolus = _decoded(who, state[:, active], search.now[:, active])
        lived = live(who.usual, np.ascontiguousarray(parameters[:, active]), guess, rate, bolus)
        state[:, active] = np.where(lived.computed, lived.fasting, state[:, active])
        gap = np.where(lived.computed & np.isfinite(lived.gap).all(axis=0), lived.gap, np.inf)
        settled = (np.abs(gap) < _closeness(len(gap))).all(axis=0)
        done[active[settled]] = True
        # Who has settled takes the last step too, which brings them nearer still.
        search.learn(active, gap)
        active = active[~settled]
        if not len(active):
            break
    fasting, rate, bolus = _decoded(who, state, search.now)
    return Habits(fasting, rate, bolus, done, who, search.now, search.inverse)


def parameters_of(who: Middle, traits: Mapping[str, Array]) -> Array:
    """Return everybody's parameters, shape (parameters, people)."""
    people = len(next(iter(traits.values())))
    parameters = np.repeat(who.parameters[:, None], people, axis=1)
    for name, values in traits.items():
        parameters[model().index("parameters")[name]] = values
    return parameters


def _moves_with_slow(who: Middle, other: Middle) -> Marks:
    """Tell which states both persons in the middle have something of, shape (states, 1)."""
    return ((who.fasting > 0.0) & (other.fasting > 0.0))[:, None]


def _first_guess(who: Middle, traits: Mapping[str, Array]) -> Array:
    """Return where the search begins: the middle answers everybody's traits, straight on."""
    centre = np.array([who.parameters[model().index("parameters")[name]] for name in traits])
    drawn = np.stack(list(traits.values()))
    apart = np.zeros_like(drawn)
    differs = centre > 0.0
    apart[differs] = np.log(drawn[differs] / centre[differs, None])
    moved = (who.predicted[:, :, None] * apart).sum(axis=1)
    middle_ = who.unknowns[:, None]
    by_ratio = _by_ratio(len(who.unknowns))[:, None]
    lowest = np.where(by_ratio, middle_ - 1.5, 0.4 * middle_)
    highest = np.where(by_ratio, middle_ + 1.0, 2.0 * middle_ + 0.3)
    return np.asarray(np.clip(middle_ + moved, lowest, highest))


def _at_rest(guess: Array, parameters: Array) -> Array:
    """Return the guess with those slow states at rest that a parameter fixes."""
    for k, position in enumerate(slow_positions()):
        rests_at = model().declared[model().states[position]].rests_at
        if rests_at:
            guess[k] = parameters[model().index("parameters")[rests_at]] / slow_scale()[k]
    return guess
