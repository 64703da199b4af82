"""Compute a cohort in chunks of people: in threads here, or wherever there is a machine.

A chunk is the same people on every machine, so the result never depends on who computed it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from physiology.clock import minutes
from physiology.core.allowance import carried
from physiology.core.compiled import runs_plain
from physiology.core.errors import SimulationError
from physiology.core.integrate import Array
from physiology.population.days import lived_days
from physiology.population.draw import traits, with_traits
from physiology.population.habits import middle
from physiology.population.metrics import metrics_of_many
from physiology.scenario import Scenario
from physiology.simulate import entries_of, given_therapy, output_times, simulate, unscaled

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
        yield from pool.map(carried(work), firsts)


def chunk(
    scenario: Scenario, first: int, last: int, seed: int, signals: tuple[str, ...], step: float
) -> Part:
    """Return what people number ``first`` up to ``last`` of a cohort lived through.

    Raises
    ------
    ScenarioError
        If the therapy makes no sense for the person.
    """
    everybody = traits(scenario.body, last, seed)
    drawn = {name: values[first:] for name, values in everybody.items()}
    start = minutes(scenario.start)
    time = output_times(start, start + 1440.0 * scenario.days, step)
    wanted = (*signals, *({"sensor_glucose"} - set(signals)))
    values, computed = _at_once(scenario, drawn, time, wanted)
    failures = []
    for k in np.flatnonzero(~computed).tolist():
        try:
            alone = simulate(with_traits(scenario, drawn, k), step)
        except SimulationError as error:
            values[:, k] = np.nan
            failures.append((first + k, str(error)))
        else:
            values[:, k] = [alone[name] for name in wanted]
    metrics = metrics_of_many(time, values[wanted.index("sensor_glucose")])
    for one, _ in failures:
        for found in metrics.values():
            found[one - first] = np.nan
    return Part(time, {name: values[k] for k, name in enumerate(signals)}, metrics, tuple(failures))


def _at_once(
    scenario: Scenario, drawn: Mapping[str, Array], time: Array, wanted: tuple[str, ...]
) -> tuple[Array, NDArray[np.bool_]]:
    """Return what people live through as far as many can be computed at once, and who."""
    people = len(next(iter(drawn.values())))
    nobody = np.zeros((len(wanted), people, len(time))), np.zeros(people, dtype=bool)
    # A closed loop decides every five minutes for each alone.
    if runs_plain() or scenario.therapy == "closed_loop":
        return nobody
    given = given_therapy(scenario) if scenario.schedule is not None else None
    entries_of(scenario)  # refuses a therapy that makes no sense
    who = middle(unscaled(scenario), given)
    return nobody if who is None else lived_days(scenario, who, drawn, time, wanted)
