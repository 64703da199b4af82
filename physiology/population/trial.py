"""Virtual trials: the same made-up people in every arm, and what differs between the arms."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from physiology.body import checked_person
from physiology.core.errors import ScenarioError
from physiology.core.integrate import Array
from physiology.outcomes import UNITS as SENSOR_UNITS
from physiology.outcomes import hba1c_of_mean_glucose
from physiology.population.cohort import Cohort, assembled, checked_tasks
from physiology.population.workers import Progress, computed
from physiology.scenario import Scenario

if TYPE_CHECKING:
    from distributed import Client

#: Fields of a scenario in which arms may differ.
_FIELDS = ("values", "treatments", "schedule", "without", "therapy")
#: Outcomes of a trial and their units; HbA1c is the one to which the day leads if it lasts.
UNITS = {"fasting_glucose": "mg/dL", "hba1c": "%", **SENSOR_UNITS}
_COVERED = 0.975


@dataclass(frozen=True)
class Difference:
    """How an outcome differs between two arms, person by person.

    Attributes
    ----------
    mean, low, high : float
        Mean difference and its 95 % interval (Student's t of the paired differences), in the
        unit of the outcome.
    people : int
        Those who could be computed in both arms.
    """

    mean: float
    low: float
    high: float
    people: int


@dataclass(frozen=True)
class TrialResult:
    """What came out of a virtual trial.

    Attributes
    ----------
    arms : mapping of str to Cohort
        In their order; the first one is what the others are compared with.
    """

    arms: Mapping[str, Cohort]

    def outcome(self, arm: str, name: str) -> Array:
        """Return an outcome of everybody in an arm, NaN who could not be computed, shape (n,).

        Raises
        ------
        ScenarioError
            If there is no such arm or outcome.
        """
        found = self._arm(arm)
        if name not in UNITS:
            raise ScenarioError(f"outcome: unknown; allowed are {', '.join(UNITS)}")
        if name in found.outcomes:
            return found.outcomes[name]
        glucose = found.values["plasma_glucose"]
        if name == "fasting_glucose":
            return glucose[:, 0]
        weights = np.gradient(found.time)
        mean = (glucose * weights).sum(axis=1) / weights.sum()
        return np.array([hba1c_of_mean_glucose(value) for value in mean])

    def distribution(
        self, arm: str, name: str, percentiles: Sequence[float] = (10.0, 50.0, 90.0)
    ) -> Array:
        """Return percentiles of an outcome between the people of an arm."""
        values = self.outcome(arm, name)[self._arm(arm).computed]
        return np.asarray(np.percentile(values, percentiles))

    def difference(self, arm: str, name: str, against: str | None = None) -> Difference:
        """Return by how much an outcome is higher in an arm than in another one.

        Parameters
        ----------
        arm, name : str
        against : str, optional
            Otherwise the first arm.
        """
        other = against or next(iter(self.arms))
        both = self._both(arm, other)
        apart = (self.outcome(arm, name) - self.outcome(other, name))[both]
        mean, half = float(apart.mean()), math.inf
        if len(apart) > 1:
            from scipy.special import stdtrit

            error = float(apart.std(ddof=1)) / len(apart) ** 0.5
            half = float(stdtrit(len(apart) - 1, _COVERED)) * error
        return Difference(mean, mean - half, mean + half, len(apart))

    def share_below(self, arm: str, name: str, target: float) -> float:
        """Return the share (0 to 1) of an arm whose outcome lies below a target."""
        values = self.outcome(arm, name)[self._arm(arm).computed]
        return float((values < target).mean())

    def number_needed(
        self, arm: str, name: str, target: float, against: str | None = None
    ) -> float:
        """Return how many people are to be in an arm for one more of them below a target.

        Infinite where it brings no more people there than the other arm.
        """
        other = against or next(iter(self.arms))
        more = self.share_below(arm, name, target) - self.share_below(other, name, target)
        return 1.0 / more if more > 0.0 else math.inf

    def _arm(self, arm: str) -> Cohort:
        if arm not in self.arms:
            raise ScenarioError(f"arm: unknown; allowed are {', '.join(self.arms)}")
        return self.arms[arm]

    def _both(self, arm: str, other: str) -> NDArray[np.bool_]:
        both = self._arm(arm).computed & self._arm(other).computed
        if not both.any():
            raise ScenarioError("trial: nobody could be computed in both arms")
        return both


def virtual_trial(
    arms: Mapping[str, Mapping[str, Any]],
    scenario: Scenario | str = "type2_moderate",
    n: int = 1000,
    seed: int = 0,
    signals: Sequence[str] = ("plasma_glucose",),
    step: float = 5.0,
    workers: int | None = None,
    progress: Progress | None = None,
    client: Client | None = None,
) -> TrialResult:
    """Let the same made-up people live through every arm.

    Each has the habitual state to which the arm brings them: as after weeks on a treatment, with
    weight and beta cells as they were.

    Parameters
    ----------
    arms : mapping of str to mapping
        What differs from the scenario in each arm: ``values``, ``treatments``, ``schedule``,
        ``without`` or ``therapy``; values and treatments are added to those of the scenario.
    scenario : Scenario or str
        What all arms share, or the key of a person.
    n : int
        People, 1 to 10,000.
    seed, signals, step, workers, progress, client
        As in ``cohort``.

    Returns
    -------
    TrialResult

    Raises
    ------
    ScenarioError
        If anything is not allowed; the message names the field.
    SimulationError
        If the person in the middle cannot be computed.

    Examples
    --------
    >>> arms = {"placebo": {}, "metformin": {"treatments": {"metformin": 2000.0}}}
    >>> found = virtual_trial(arms, "type2_moderate", n=1000)  # doctest: +SKIP
    >>> found.difference("metformin", "hba1c")  # doctest: +SKIP
    """
    shared = scenario if isinstance(scenario, Scenario) else Scenario(checked_person(scenario))
    if not isinstance(arms, Mapping) or not arms:
        raise ScenarioError("arms: must map names to what differs in each arm")
    asked = tuple(dict.fromkeys(("plasma_glucose", *signals)))
    if isinstance(signals, str):
        raise ScenarioError("signals: must be a list of names")
    scenarios = {name: _arm(shared, name, differs) for name, differs in arms.items()}
    tasks = checked_tasks(tuple(scenarios.values()), n, seed, asked, step)
    parts = zip(*computed(tasks, workers, client, progress), strict=True)
    return TrialResult(
        {
            name: assembled(scenario, tasks, own)
            for (name, scenario), own in zip(scenarios.items(), parts, strict=True)
        }
    )


def _arm(shared: Scenario, name: object, differs: object) -> Scenario:
    if not isinstance(name, str) or not isinstance(differs, Mapping):
        raise ScenarioError("arms: must map names to what differs in each arm")
    for field in differs:
        if field not in _FIELDS:
            raise ScenarioError(f"arms: {name[:60]}: arms may differ in {', '.join(_FIELDS)} only")
    changed = dict(differs)
    for field in ("values", "treatments"):
        if field in changed and isinstance(changed[field], Mapping):
            changed[field] = {**getattr(shared, field), **changed[field]}
    return replace(shared, **changed)
