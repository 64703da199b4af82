"""How fast the integrator comes closer as its steps shrink: the compiled kernel itself."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType

import numpy as np

import physiology as ph
from physiology.core.assemble import Model, assemble, model
from physiology.core.catalogue import collect
from physiology.core.compiled import load
from physiology.core.declare import Input, Parameter, State, rate
from physiology.core.integrate import Array, Table, run
from physiology.simulate import beginning

#: Turns of the pendulum in a minute, so that the kernel's shortest steps are long for it.
TURNS = 4.0
#: Minutes; up to this length the kernel goes from edge to edge in one step.
LONGEST = 0.05
#: Tolerance of the run that others are measured by.
EXACT = 1e-13

turning = Parameter(
    label="Turning", unit="1/min", default=2 * math.pi * TURNS, bounds=(0.0, 100.0),
    source="assumption",
)  # fmt: skip
push = Input(label="Push", unit="1/min")
across = State(label="Across", unit="1", initial=1.0)
along = State(label="Along", unit="1", initial=0.0)


@rate("across", "1/min")
def across_rate(along, turning, push):
    """Return how it turns, and is pushed."""
    return push - turning * along


@rate("along", "1/min")
def along_rate(across, turning):
    """Return how it turns."""
    return turning * across


@lru_cache(maxsize=1)
def pendulum() -> tuple[Model, ModuleType]:
    """Return a model with a known solution, and the kernel around its equations, uncompiled."""
    made = assemble(collect([sys.modules[__name__]]))
    return made, load(made, uncompiled=True)


def pendulum_errors(step: float, length: float, between: int = 4) -> tuple[float, float]:
    """Return the largest error at the ends of steps and within them.

    Parameters
    ----------
    step, length : float
        Minutes; the kernel takes steps of ``step``, which edges of the schedule force on it.
    between : int
        Parts of a step at whose ends the dense output is asked.
    """
    _, kernel = pendulum()
    count = round(length / step)
    edges = step * np.arange(count + 1.0)
    times = step / between * np.arange(between * count + 1.0)
    states, held = np.zeros((len(times), 2)), np.zeros((count, 1))
    rest = np.zeros(1)
    kernel.integrate(
        np.array([1.0, 0.0]), np.array([turning.default]), np.zeros(0), edges,
        np.zeros((count, 1)), rest, np.zeros(0), times, 1e9, np.ones(2), 10**6, states, held,
    )  # fmt: skip
    angle = turning.default * times
    exact = np.column_stack([np.cos(angle), np.sin(angle)])
    error = np.abs(states - exact).max(axis=1)
    return float(error[::between].max()), float(error.max())


def slope(sizes: list[float], errors: list[float]) -> float:
    """Return the power with which errors follow sizes (least squares of the logarithms)."""
    return float(np.polyfit(np.log(sizes), np.log(errors), 1)[0])


@dataclass(frozen=True)
class Work:
    """What a tolerance cost, and what it gave.

    Attributes
    ----------
    tolerance : float
    steps : int
        Steps tried.
    error : float
        Of glucose, mg/dL: the largest difference from a run at ``EXACT``.
    """

    tolerance: float
    steps: int
    error: float


def by_tolerance(
    person: str, tolerances: Iterable[float], first: float = 0.0, last: float = 1440.0
) -> list[Work]:
    """Return what tolerances cost and gave on a stretch of a person's usual day.

    Parameters
    ----------
    first, last : float
        Minutes; a run up to the first at ``EXACT`` gives the state from which all begin.
    """
    begun = beginning(ph.Scenario(person))
    inside = (begun.table.edges > first) & (begun.table.edges < last)
    edges = np.array([first, *begun.table.edges[inside], last])
    rows = np.searchsorted(begun.table.edges, edges[:-1], side="right") - 1
    table = Table(edges, begun.table.levels[rows])
    numbers = (model(), begun.parameters, begun.switches)
    before = run(*numbers, begun.state, begun.table, np.array([first]), tolerance=EXACT)
    times = np.linspace(first, last, 145)

    def course(tolerance: float) -> tuple[int, Array]:
        found = run(
            *numbers, before.states[0], table, times, tolerance=tolerance,
            held=before.held[rows[0]], before=table.levels[0],
        )  # fmt: skip
        mass = found.states[:, model().states.index("plasma_glucose_mass")]
        volume = begun.parameters[model().parameters.index("glucose_distribution_volume")]
        return found.steps, mass / volume

    exact = course(EXACT)[1]
    found = [(tolerance, *course(tolerance)) for tolerance in tolerances]
    return [Work(tol, steps, float(np.abs(curve - exact).max())) for tol, steps, curve in found]
