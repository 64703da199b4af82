"""A cohort: people around the person of a scenario, all living through the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from physiology.body import checked_number
from physiology.core.assemble import model
from physiology.core.errors import ScenarioError
from physiology.core.integrate import Array
from physiology.population.chunks import Part, Task, tasks_of
from physiology.population.draw import checked_draw, traits
from physiology.population.workers import Progress, computed
from physiology.scenario import Scenario

if TYPE_CHECKING:
    from distributed import Client


@dataclass(frozen=True)
class Failure:
    """Somebody who could not be computed.

    Attributes
    ----------
    person : int
        Number in the cohort, from 0.
    reason : str
        What the computation said.
    """

    person: int
    reason: str


@dataclass(frozen=True)
class Cohort:
    """What a cohort lived through.

    Attributes
    ----------
    scenario : Scenario
        Of the person in the middle.
    seed : int
    time : array, shape (times,)
        Minutes since midnight of the first day.
    values : mapping of str to array, shape (n, times)
        Every signal asked for; rows of people who could not be computed are NaN.
    traits : mapping of str to array, shape (n,)
        What was drawn for everybody, by parameter.
    outcomes : mapping of str to array, shape (n,)
        Sensor metrics of everybody, as ``physiology.outcomes``; NaN as above.
    failures : tuple of Failure
        Who could not be computed, and why.
    """

    scenario: Scenario
    seed: int
    time: Array
    values: Mapping[str, Array]
    traits: Mapping[str, Array]
    outcomes: Mapping[str, Array]
    failures: tuple[Failure, ...]

    @property
    def n(self) -> int:
        """How many people there are, with those who could not be computed."""
        return len(next(iter(self.traits.values())))

    @property
    def computed(self) -> NDArray[np.bool_]:
        """Who could be computed, shape (n,)."""
        found = np.ones(self.n, dtype=bool)
        found[[one.person for one in self.failures]] = False
        return found

    def band(self, signal: str, percentiles: Sequence[float] = (10.0, 50.0, 90.0)) -> Array:
        """Return percentiles between people at each time, shape (percentiles, times).

        Parameters
        ----------
        signal : str
            One of those the cohort was asked for.
        percentiles : sequence of float
            0 to 100.

        Raises
        ------
        ScenarioError
            If the signal was not asked for, a percentile is out of range, or nobody could be
            computed.
        """
        if signal not in self.values:
            asked = ", ".join(self.values)
            raise ScenarioError(f"signal: was not asked for; this cohort holds {asked}")
        wanted = [checked_number("percentiles", p, 0.0, 100.0, "%") for p in percentiles]
        rows = self.values[signal][self.computed]
        if not len(rows):
            raise ScenarioError("cohort: nobody in it could be computed")
        return np.asarray(np.percentile(rows, wanted, axis=0))


def cohort(
    scenario: Scenario,
    n: int = 100,
    seed: int = 0,
    signals: Sequence[str] = ("plasma_glucose",),
    step: float = 5.0,
    workers: int | None = None,
    progress: Progress | None = None,
    client: Client | None = None,
) -> Cohort:
    """Return what people around the person of a scenario live through.

    Everybody is drawn from ``distributions`` around that person, whose values are the middle,
    and has a habitual state of their own. The same seed gives the same people whatever the
    scenario is, so that two cohorts of one seed can be compared person by person.

    Parameters
    ----------
    scenario : Scenario
        Its person, values, schedule, treatments and switches hold for everybody.
    n : int
        1 to 10,000.
    seed : int
    signals : sequence of str
        States, signals, flows or factors to keep.
    step : float
        Minutes between outputs, 1 to 60.
    workers : int, optional
        Threads; otherwise as many as there are processors. The result does not depend on it.
    progress : callable, optional
        Called with the number of people done and n.
    client : distributed.Client, optional
        A cluster that computes instead of threads here, with the same result.

    Returns
    -------
    Cohort
        Of each person what ``simulate`` gives, within 0.5 mg/dL of glucose.

    Raises
    ------
    ScenarioError
        Unknown signal, number out of range, or a therapy that makes no sense for the person.
    SimulationError
        If the person in the middle cannot be computed.
    """
    tasks = checked_tasks((scenario,), n, seed, signals, step)
    parts = computed(tasks, workers, client, progress)
    return assembled(scenario, tasks, [part for (part,) in parts])


def checked_tasks(
    scenarios: tuple[Scenario, ...], n: int, seed: int, signals: Sequence[str], step: float
) -> list[Task]:
    """Return the work that a cohort is in these scenarios, checked as ``cohort`` says."""
    if not all(isinstance(scenario, Scenario) for scenario in scenarios):
        raise ScenarioError("scenario: must be a Scenario")
    step = checked_number("step", step, 1.0, 60.0, "min")
    count, seed = checked_draw(n, seed)
    return tasks_of(scenarios, count, seed, _checked_signals(signals), step)


def assembled(scenario: Scenario, tasks: Sequence[Task], parts: Sequence[Part]) -> Cohort:
    """Return the cohort whose chunks were computed."""
    asked = tasks[0]
    return Cohort(
        scenario=scenario,
        seed=asked.seed,
        time=parts[0].time,
        values={
            name: np.concatenate([part.values[name] for part in parts]) for name in asked.signals
        },
        traits=traits(scenario.body, tasks[-1].last, asked.seed),
        outcomes={
            name: np.concatenate([part.outcomes[name] for part in parts])
            for name in parts[0].outcomes
        },
        failures=tuple(Failure(*one) for part in parts for one in part.failures),
    )


def _checked_signals(signals: Sequence[str]) -> tuple[str, ...]:
    if isinstance(signals, str) or not isinstance(signals, Sequence) or not signals:
        raise ScenarioError("signals: must be a list of names")
    known = {*model().states, *model().observed}
    for name in signals:
        if not isinstance(name, str) or name not in known:
            raise ScenarioError(f"signals: '{str(name)[:60]}' has no time course in the model")
    return tuple(dict.fromkeys(signals))
