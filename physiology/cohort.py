"""People who differ: one person drawn many times with numbers of their own."""

from __future__ import annotations

import numpy as np

from physiology.body import Body, checked_number, checked_person
from physiology.core.assemble import model
from physiology.scenario import Scenario

#: Spread between people (standard deviation of the logarithm); every number is an assumption.
#: Eating, emptying and the sensor differ as much as the answer of the body.
SPREADS: dict[str, float] = {
    "beta_cell_mass": 0.5,
    "beta_cell_function": 0.15,
    "largest_dynamic_secretion": 0.6,
    "inherited_sensitivity": 0.45,
    "hepatic_half_insulin": 0.2,
    "fastest_emptying_rate": 0.5,
    "slowest_emptying_rate": 0.5,
    "grinding_rate": 0.5,
    "absorption_rate": 0.35,
    "incretin_gain": 0.35,
    "glucose_distribution_volume": 0.1,
    "sensor_arterial_gain": 0.5,
}


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
        Values that would leave the bounds of their parameter are drawn again.

    Raises
    ------
    ScenarioError
        Unknown person, or a number out of range.
    """
    body = Body(checked_person(person))
    count = int(checked_number("n", n, 1, 10_000, ""))
    random = np.random.default_rng(int(checked_number("seed", seed, 0, 2**31 - 1, "")))
    return [Scenario(person, values=_one(body, random)) for _ in range(count)]


def _one(body: Body, random: np.random.Generator) -> dict[str, float]:
    return {name: _drawn(body, name, spread, random) for name, spread in SPREADS.items()}


def _drawn(body: Body, name: str, spread: float, random: np.random.Generator) -> float:
    centre = body.value(name)
    if centre == 0.0:
        return 0.0
    low, high = model().declared[name].bounds
    while True:
        value = float(centre * np.exp(spread * random.standard_normal()))
        if low <= value <= high:
            return value
