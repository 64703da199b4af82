"""A chunk of a cohort: the same people and the same numbers on every machine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from physiology.clock import minutes
from physiology.core.compiled import runs_plain
from physiology.core.errors import SimulationError
from physiology.core.integrate import Array
from physiology.population.days import lived_days
from physiology.population.draw import traits, with_traits
from physiology.population.habits import Habits, middle
from physiology.population.metrics import metrics_of_many
from physiology.scenario import Scenario
from physiology.simulate import entries_of, given_therapy, output_times, simulate, unscaled

#: People of a chunk. Whoever computes it, they are computed together: what they give each other
#: is the step of the solver.
CHUNK = 64


@dataclass(frozen=True)
class Task:
    """People number ``first`` up to ``last`` of a cohort, and what is asked of them.

    In a trial they live through several scenarios, one in each arm.
    """

    scenarios: tuple[Scenario, ...]
    first: int
    last: int
    seed: int
    signals: tuple[str, ...]
    step: float


@dataclass(frozen=True)
class Part:
    """What the people of one chunk lived through; as in ``Cohort``."""

    time: Array
    values: Mapping[str, Array]
    outcomes: Mapping[str, Array]
    failures: tuple[tuple[int, str], ...]


def tasks_of(
    scenarios: tuple[Scenario, ...], n: int, seed: int, signals: tuple[str, ...], step: float
) -> list[Task]:
    """Return the chunks of a cohort, in their order."""
    return [
        Task(scenarios, first, min(first + CHUNK, n), seed, signals, step)
        for first in range(0, n, CHUNK)
    ]


def compute(task: Task) -> tuple[Part, ...]:
    """Return what the people of a chunk live through, in each scenario.

    Raises
    ------
    ScenarioError
        If the therapy makes no sense for the person.
    SimulationError
        If the person in the middle cannot be computed.
    """
    parts = []
    like: Habits | None = None
    for scenario in task.scenarios:
        part, like = _lived(task, scenario, like)
        parts.append(part)
    return tuple(parts)


def _lived(task: Task, scenario: Scenario, like: Habits | None) -> tuple[Part, Habits | None]:
    everybody = traits(scenario.body, task.last, task.seed)
    drawn = {name: values[task.first :] for name, values in everybody.items()}
    start = minutes(scenario.start)
    time = output_times(start, start + 1440.0 * scenario.days, task.step)
    wanted = (*task.signals, *({"sensor_glucose"} - set(task.signals)))
    values, computed, habits = _at_once(scenario, drawn, time, wanted, like)
    failures = []
    for k in np.flatnonzero(~computed).tolist():
        try:
            alone = simulate(with_traits(scenario, drawn, k), task.step)
        except SimulationError as error:
            values[:, k] = np.nan
            failures.append((task.first + k, str(error)))
        else:
            values[:, k] = [alone[name] for name in wanted]
    metrics = metrics_of_many(time, values[wanted.index("sensor_glucose")])
    for one, _ in failures:
        for found in metrics.values():
            found[one - task.first] = np.nan
    kept = {name: values[k] for k, name in enumerate(task.signals)}
    return Part(time, kept, metrics, tuple(failures)), habits or like


def _at_once(
    scenario: Scenario,
    drawn: Mapping[str, Array],
    time: Array,
    wanted: tuple[str, ...],
    like: Habits | None,
) -> tuple[Array, NDArray[np.bool_], Habits | None]:
    """Return what people live through as far as many can be computed at once, and who."""
    people = len(next(iter(drawn.values())))
    nobody = np.zeros((len(wanted), people, len(time))), np.zeros(people, dtype=bool), None
    # A closed loop decides every five minutes for each alone.
    if runs_plain() or scenario.therapy == "closed_loop":
        return nobody
    given = given_therapy(scenario) if scenario.schedule is not None else None
    entries_of(scenario)  # refuses a therapy that makes no sense
    who = middle(unscaled(scenario), given)
    return nobody if who is None else lived_days(scenario, who, drawn, time, wanted, like)
