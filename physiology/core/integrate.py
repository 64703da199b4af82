"""Run the compiled model over a table of input levels, within a bounded amount of work."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from physiology.core.allowance import spend
from physiology.core.assemble import Model
from physiology.core.compiled import engine
from physiology.core.errors import SimulationError

Array = NDArray[np.float64]

#: Relative tolerance of ordinary runs; the error of glucose is measured in the benchmarks.
TOLERANCE = 1e-6
#: Steps tried at most in one run, about a second of work.
MAXIMUM_STEPS = 100_000
#: Rounds tried at most in the search for a steady state.
MAXIMUM_ROUNDS = 3000
#: Share of a state's scale below which nothing is left of it.
_NOTHING = 1e-18
#: Share of a state's scale by which it may miss zero.
_LESS_THAN_NOTHING = 1e-9


@dataclass(frozen=True)
class Level:
    """A level of an input over an interval; levels of the same input add up.

    Attributes
    ----------
    start, end : float
        Minutes; ``end`` may be infinite.
    replaces : bool
        True to set the input instead of adding to it (the latest start wins).
    """

    name: str
    start: float
    end: float
    value: float
    replaces: bool = False


@dataclass(frozen=True)
class Table:
    """Piecewise constant inputs: ``levels[i]`` holds from ``edges[i]`` to ``edges[i + 1]``."""

    edges: Array
    levels: Array


@dataclass(frozen=True)
class Run:
    """What came out of one integration."""

    times: Array
    states: Array
    held: Array
    table: Table
    steps: int


def default_inputs(model: Model) -> Array:
    """Return the resting level of every input."""
    return fixed(model).inputs.copy()


@dataclass(frozen=True)
class _Fixed:
    """Vectors that depend on the declarations only."""

    inputs: Array
    scale: Array
    free: NDArray[np.int64]


@lru_cache(maxsize=4)
def fixed(model: Model) -> _Fixed:
    """Return the vectors that depend on the declarations only."""
    declared = model.declared
    scale = [declared[name].scale for name in model.states]
    slow = [declared[name].settling is not None for name in model.states]
    return _Fixed(
        inputs=np.array([declared[name].default for name in model.inputs], dtype=float),
        scale=np.array(scale + [100.0] * (2 * len(model.substances))),
        free=np.flatnonzero(~np.array(slow)),
    )


def tabulate(model: Model, levels: Iterable[Level], start: float, end: float) -> Table:
    """Turn levels into a table whose edges the solver lands on.

    Parameters
    ----------
    levels : iterable of Level
    start, end : float
        Minutes; what lies outside is cut, what began before still holds.
    """
    relevant = [level for level in levels if level.end > start and level.start < end]
    cuts = {start, end}
    for level in relevant:
        cuts.update(cut for cut in (level.start, level.end) if start < cut < end)
    edges = np.array(sorted(cuts))
    table = np.tile(default_inputs(model), (len(edges) - 1, 1))
    position = model.index("inputs")
    for level in sorted(relevant, key=lambda item: (item.replaces, item.start)):
        first = int(np.searchsorted(edges, level.start, side="left"))
        last = int(np.searchsorted(edges, min(level.end, end), side="left"))
        column = position[level.name]
        if level.replaces:
            table[first:last, column] = level.value
        else:
            table[first:last, column] += level.value
    return Table(edges, table)


def run(
    model: Model,
    parameters: Array,
    switches: Array,
    start_state: Array,
    table: Table,
    times: Array,
    *,
    tolerance: float = TOLERANCE,
    held: Array | None = None,
    before: Array | None = None,
    maximum_steps: int = MAXIMUM_STEPS,
) -> Run:
    """Integrate the model.

    Parameters
    ----------
    start_state : array, shape (states,) or (states + 2 * substances,)
        State at ``table.edges[0]``.
    times : array, shape (n,)
        Output times in minutes, increasing, within the table.
    held, before : array, optional
        Held values and input levels that an earlier run ended with.
    maximum_steps : int
        Steps tried at most.

    Returns
    -------
    Run
        ``states`` has shape (n, states + 2 * substances): each substance has its matter
        entered and left since the start behind the states.

    Raises
    ------
    SimulationError
        If the budget is spent or a number stops being finite.
    """
    spend()
    size = len(model.states) + 2 * len(model.substances)
    start = np.zeros(size)
    start[: len(start_state)] = start_state
    states = np.empty((len(times), size))
    held_start = np.zeros(len(model.held)) if held is None else held
    held_out = np.zeros((len(table.levels), len(model.held)))
    previous = default_inputs(model) if before is None else before
    status, steps = engine().integrate(
        start, parameters, switches, table.edges, table.levels, previous, held_start, times,
        tolerance, fixed(model).scale * (0.1 * tolerance), maximum_steps, states, held_out,
    )  # fmt: skip
    if status != 0 or not np.isfinite(states).all():
        raise SimulationError("This body could not be computed within its work budget.")
    return Run(times, states, held_out, table, int(steps))


def observe(model: Model, parameters: Array, switches: Array, result: Run) -> Array:
    """Return every signal and flow at the output times, shape (n, observed)."""
    observed = np.empty((len(result.times), len(model.observed)))
    engine().observe_all(
        result.states, parameters, switches, result.table.edges, result.table.levels,
        result.held, result.times, observed,
    )  # fmt: skip
    return observed


def follow(
    model: Model,
    parameters: Array,
    switches: Array,
    inputs: Array,
    state: Array,
    moving: NDArray[np.int64],
    *,
    start: float,
    step: float,
    steps: int,
) -> Array:
    """Return the state after some of it moved through time and the rest was held.

    Parameters
    ----------
    moving : array of int
        Positions of the states that move.
    start, step : float
        Minutes.
    """
    moved = np.zeros(len(model.states) + 2 * len(model.substances))
    moved[: len(model.states)] = state[: len(model.states)]
    engine().follow(
        moved, parameters, switches, inputs.copy(), np.zeros(len(model.held)), moving, start, step,
        steps,
    )  # fmt: skip
    return moved[: len(model.states)]


def solved(matrix: Array, right: Array) -> Array:
    """Return the solution of a small linear system, the same bits wherever it lies in memory.

    A system without a solution gives values that are not finite.
    """
    work, answer = np.array(matrix, dtype=float, order="C"), np.array(right, dtype=float)
    engine().eliminate(work, answer)
    return answer


def settle(
    model: Model,
    parameters: Array,
    switches: Array,
    inputs: Array,
    guess: Mapping[str, float] | Array,
    held: tuple[int, ...] = (),
) -> Array:
    """Return the state in which the body stands still at these inputs.

    Slow states, and those at the positions ``held``, keep the value of ``guess``.

    Raises
    ------
    SimulationError
        If no steady state is found within the budget.
    """
    spend()
    free = fixed(model).free
    if held:
        free = free[~np.isin(free, held)]
    size = len(model.states) + 2 * len(model.substances)
    start = np.zeros(size)
    if isinstance(guess, Mapping):
        start[: len(model.states)] = [guess[name] for name in model.states]
    else:
        start[: len(model.states)] = guess[: len(model.states)]
    state = np.empty(size)
    residual, _ = engine().settle(
        start, parameters, switches, inputs, np.zeros(len(model.held)), free,
        -_LESS_THAN_NOTHING * fixed(model).scale, state, MAXIMUM_ROUNDS,
    )  # fmt: skip
    found = state[: len(model.states)]
    # What the search leaves of something gone, on either side of it, is nothing: denormal numbers
    # are slow to compute with, and no flow is a share of what is not there.
    scale = fixed(model).scale[: len(found)]
    found[np.abs(found) < _NOTHING * scale] = 0.0
    # Where the equations stand still with less than nothing of something, no body can be.
    least = -_LESS_THAN_NOTHING * scale
    if not residual < 1e-9 or (found < least).any():
        raise SimulationError("No steady state of this body was found within the work budget.")
    return np.maximum(found, 0.0)
