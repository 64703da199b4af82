"""Draw people: one person many times, each with numbers of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from physiology.body import Body, checked_person
from physiology.core.integrate import Array
from physiology.population.spread import Spreads, spreads
from physiology.scenario import Scenario
from physiology.whole import checked_seed, checked_whole

LARGEST = 10_000


def population(person: str, n: int = 50, seed: int = 0) -> list[Scenario]:
    """Return scenarios of people like one person who differ from each other.

    Parameters
    ----------
    person : str
        Key of ``physiology.people``.
    n : int
        1 to 10,000.
    seed : int
        The same seed gives the same people.

    Returns
    -------
    list of Scenario
        Values stay within the bounds of their parameters.

    Raises
    ------
    ScenarioError
        Unknown person, or a number out of range.
    """
    return people_like(Scenario(checked_person(person)), n, seed)


def people_like(centre: Scenario, n: int, seed: int) -> list[Scenario]:
    """Return people who differ from the person of a scenario and live through the same.

    Parameters
    ----------
    centre : Scenario
        Its values are those of the person in the middle.
    n, seed : int
        As in ``population``. The first people of a larger cohort are those of a smaller one.
    """
    drawn = traits(centre.body, n, seed)
    return [with_traits(centre, drawn, k) for k in range(len(next(iter(drawn.values()))))]


def with_traits(centre: Scenario, drawn: Mapping[str, Array], k: int) -> Scenario:
    """Return the scenario of one of the people drawn."""
    own = {name: float(values[k]) for name, values in drawn.items()}
    return replace(centre, values={**centre.values, **own})


def traits(body: Body, n: int, seed: int, declared: Spreads | None = None) -> dict[str, Array]:
    """Return the drawn values of people around a body, each of shape (n,).

    Who is drawn rests on the seed alone: as the middle moves, everybody moves along.

    Raises
    ------
    ScenarioError
        A number out of range.
    """
    count, seed = checked_draw(n, seed)
    random = np.random.default_rng(seed)
    declared = declared or spreads()
    names = declared.distributions
    independent = random.standard_normal((count, len(names)))
    # Written without BLAS, whose last bits depend on where in memory its arguments lie.
    normal = (independent[:, None, :] * declared.mixing()).sum(axis=2)
    return {
        name: one.values(body.value(name), normal[:, k])
        for k, (name, one) in enumerate(names.items())
    }


def checked_draw(n: object, seed: object) -> tuple[int, int]:
    """Return how many people are to be drawn, and the seed.

    Raises
    ------
    ScenarioError
        If one is no number or out of range.
    """
    count = checked_whole("n", n, 1, LARGEST)
    return count, checked_seed(seed)
