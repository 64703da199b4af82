"""Compute a cohort in chunks of people: in threads here, or wherever there is a machine.

A chunk is the same people on every machine, so the result never depends on who computed it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from physiology.clock import minutes
from physiology.core.errors import SimulationError
from physiology.core.integrate import Array
from physiology.outcomes import UNITS, outcomes
from physiology.population.draw import traits, with_traits
from physiology.scenario import Scenario
from physiology.simulate import output_times, simulate

#: People of a chunk.
CHUNK = 64


@dataclass(frozen=True)
class Part:
    """What the people of one chunk lived through; as in ``Cohort``."""

    time: Array
    values: Mapping[str, Array]
    outcomes: Mapping[str, Array]
    failures: tuple[tuple[int, str], ...]


def computed_chunks(
    scenario: Scenario,
    n: int,
    seed: int,
    signals: tuple[str, ...],
    step: float,
    workers: int | None,
) -> Iterator[Part]:
    """Yield the chunks of a cohort in their order, computed by threads."""
    firsts = range(0, n, CHUNK)

    def work(first: int) -> Part:
        return chunk(scenario, first, min(first + CHUNK, n), seed, signals, step)

    count = min(workers or os.cpu_count() or 1, len(firsts))
    if count == 1:
        yield from map(work, firsts)
        return
    with ThreadPoolExecutor(count) as pool:
        yield from pool.map(work, firsts)


def chunk(
    scenario: Scenario, first: int, last: int, seed: int, signals: tuple[str, ...], step: float
) -> Part:
    """Return what people number ``first`` up to ``last`` of a cohort lived through.

    Raises
    ------
    ScenarioError
        If the therapy makes no sense for the person.
    """
    drawn = traits(scenario.body, last, seed)
    start = minutes(scenario.start)
    time = output_times(start, start + 1440.0 * scenario.days, step)
    values = {name: np.full((last - first, len(time)), np.nan) for name in signals}
    found = {name: np.full(last - first, np.nan) for name in UNITS}
    failures = []
    for k in range(first, last):
        try:
            lived = simulate(with_traits(scenario, drawn, k), step)
        except SimulationError as error:
            failures.append((k, str(error)))
            continue
        for name in signals:
            values[name][k - first] = lived[name]
        for name, value in outcomes(lived).items():
            found[name][k - first] = value
    return Part(time, values, found, tuple(failures))
