"""One of the two scenarios of a comparison, taken apart into what may cause a difference."""

from __future__ import annotations

from dataclasses import dataclass

from physiology.body import Body, parameter_vector, switch_vector
from physiology.clock import minutes
from physiology.core.integrate import Array, Level
from physiology.scenario import Scenario
from physiology.schedule import BasalRate, Entry, schedule_levels
from physiology.simulate import (
    basal_at_start,
    entries_of,
    has_basal,
    pump_levels,
    simulate,
    without_basal,
)
from physiology.trajectory import Trajectory
from physiology.usual import resting_inputs


@dataclass(frozen=True)
class Side:
    """A scenario with its run.

    Attributes
    ----------
    entries : dict of str to tuple of Entry
        What happens each day, by the cause that ``explain`` counts it under.
    resting : array, shape (inputs,)
        Levels from which the run begins.
    """

    scenario: Scenario
    run: Trajectory
    entries: dict[str, tuple[Entry, ...]]
    resting: Array

    @property
    def body(self) -> Body:
        """The person with overrides and switches."""
        return self.scenario.body

    @property
    def parameters(self) -> Array:
        """Parameters of the body, shape (parameters,)."""
        return parameter_vector(self.body)

    @property
    def switches(self) -> Array:
        """1 for every factor that acts, 0 for those switched off."""
        return switch_vector(self.body)

    @property
    def start(self) -> Array:
        """State in which the run begins, shape (states,)."""
        return self.run.first_state

    @property
    def dose_scale(self) -> float:
        """Scale of every insulin dose."""
        return self.body.value("dose_scale")

    def happens(self, cause: str) -> tuple[Entry, ...]:
        """Return the entries of a cause."""
        return self.entries.get(cause, ())

    def levels(self, cause: str) -> list[Level]:
        """Return the input levels of the entries of a cause."""
        start = minutes(self.scenario.start)
        end = start + 1440.0 * self.scenario.days
        entries = self.happens(cause)
        given: tuple[Level, ...] = ()
        if cause == BasalRate.cause and self.scenario.therapy == "closed_loop":
            entries, given = without_basal(entries), pump_levels(self.scenario)
        return [*schedule_levels(entries, start, end, self.dose_scale), *given]


def side(scenario: Scenario) -> Side:
    """Simulate a scenario and take it apart."""
    entries, own = entries_of(scenario)
    by_cause: dict[str, tuple[Entry, ...]] = {}
    for entry in entries:
        cause = entry.cause or entry.entry
        by_cause[cause] = (*by_cause.get(cause, ()), entry)
    rate, injected = basal_at_start(entries, own.therapy, minutes(scenario.start))
    scale = scenario.body.value("dose_scale") if has_basal(entries) else 1.0
    resting = resting_inputs(rate * scale, tuple((n, scale * level) for n, level in injected))
    return Side(scenario, simulate(scenario), by_cause, resting)
