"""Everybody who takes part in any trial, each followed once and put into all they fit in."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from physiology.core.errors import SimulationError
from physiology.daily_life.assumed import assumed, check
from physiology.virtual_trials import (
    autoimmune,
    diet_alone,
    early_or_late,
    intensive_insulin,
    low_energy_diet,
    prevention,
    remission,
)
from physiology.virtual_trials.history import History, lived
from physiology.virtual_trials.outcome import Outcome

#: Trials of people taken out of their own history, in the order of the table.
TRIALS: dict[str, tuple[Callable[..., list[Any]], Callable[[list[Any]], list[Outcome]]]] = {
    one.__name__.rpartition(".")[2]: (one.take_part, one.outcomes)
    for one in (
        prevention, remission, low_energy_diet, diet_alone, intensive_insulin, early_or_late,
    )
}  # fmt: skip
_AUTOIMMUNE = "autoimmune"
Found = dict[str, list[Any]]


@dataclass(frozen=True)
class Size:
    """How many people."""

    histories: float = assumed(50.0, "1", (1.0, 10000.0), "Lives that may lead to type 2.")
    autoimmune: float = assumed(12.0, "1", (0.0, 10000.0), "Lives with an immune attack.")
    seed: float = assumed(2026.0, "1", (0.0, 1e9), "The same seed gives the same people.")

    def __post_init__(self) -> None:
        check(self)


#: Few enough for a test.
SAMPLE_SIZE = Size(histories=3.0, autoimmune=2.0)


def one_history(number: int, seed: int) -> Found:
    """Follow the person of a number, and return what every trial found."""
    history = lived(_random(seed, number, 0))
    return {
        name: _tried(take_part, history, _random(seed, number, place))
        for place, (name, (take_part, _)) in enumerate(TRIALS.items(), start=1)
    }


def one_attack(number: int, seed: int) -> Found:
    """Follow the susceptible person of a number."""
    return {_AUTOIMMUNE: _tried(autoimmune.take_part, number, _random(seed, number, 100))}


def _tried(
    take_part: Callable[..., list[Any]], who: History | int, random: np.random.Generator
) -> list[Any]:
    """Return what a trial found; a body that leaves what can be computed has left the trial."""
    try:
        return take_part(who, random)
    except SimulationError:
        return []


def _random(seed: int, number: int, place: int) -> np.random.Generator:
    return np.random.default_rng((seed, number, place))


def followed(size: Size, workers: int | None = None) -> list[Found]:
    """Follow everybody, in several processes.

    Parameters
    ----------
    size : Size
    workers : int, optional
        At most two by default; 1 works in this process.

    Returns
    -------
    list of dict
        One a person, those with an immune attack last.
    """
    seed = int(size.seed)
    histories, attacks = range(int(size.histories)), range(int(size.autoimmune))
    workers = workers or min(2, os.cpu_count() or 1)
    if workers == 1:
        return [one_history(i, seed) for i in histories] + [one_attack(i, seed) for i in attacks]
    with ProcessPoolExecutor(workers) as pool:
        found = [*pool.map(partial(one_history, seed=seed), histories)]
        return [*found, *pool.map(partial(one_attack, seed=seed), attacks)]


def outcomes(found: list[Found]) -> list[Outcome]:
    """Return every outcome of these people."""
    rows = []
    for name, (_, compared) in TRIALS.items():
        rows += compared([one for person in found for one in person.get(name, [])])
    rows += autoimmune.outcomes([one for person in found for one in person.get(_AUTOIMMUNE, [])])
    return rows


def sample_of(found: list[Found], size: Size) -> list[Found]:
    """Return of everybody those whom a test follows anew."""
    attacks = int(size.histories)
    return (
        found[: int(SAMPLE_SIZE.histories)] + found[attacks : attacks + int(SAMPLE_SIZE.autoimmune)]
    )
