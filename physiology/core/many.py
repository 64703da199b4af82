"""Run and settle several bodies at once, ``LANES`` to a block; see ``integrate`` for one.

A block is an array with the bodies along its last axis.
"""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from physiology.core import (
    kernel_source,
    lanes,
    lanes_arithmetic,
    lanes_terms,
    lanes_vectors,
    lanes_writer,
)  # fmt: skip
from physiology.core.allowance import spend
from physiology.core.assemble import Model, model
from physiology.core.compiled import COMPILED, load_source
from physiology.core.integrate import Array, default_inputs, fixed
from physiology.core.lanes_pattern import apart, in_turn

LANES = lanes.LANES
_PASTED = ("steps", "kernel", "still")
_WRITERS = (lanes, lanes_arithmetic, lanes_terms, lanes_vectors, lanes_writer)
#: Steps tried at most in one run of a block.
MAXIMUM_STEPS = 20_000
MAXIMUM_ROUNDS = 60
#: Bytes that a processor fetches together.
_LINE = 64
#: Largest relative rate of change (1/min) of what is said to stand still.
STILL = 1e-7

_HEADER = """import numpy as np
{decorator}
from physiology.core.allowance import spend
from physiology.core.assemble import model as _model
from physiology.core.lanes import vector_functions as _vector_functions
globals().update(_vector_functions(_model()))
LANES = {lanes}
CONSTANT_COUNT = {constants}
OBSERVED_COUNT = {observed}
HELD_COUNT = {held}
CLOCK = {clock}
# Written anew when these sources change:
# {origin}
"""


@lru_cache(maxsize=1)
def many_engine() -> ModuleType:
    """Return the compiled model of Islet for several bodies at once."""
    assembled = model()
    origin = repr(
        (
            assembled.source,
            *(inspect.getsource(part) for part in _WRITERS),
        )
    )
    header = _HEADER.format(
        decorator=COMPILED,
        lanes=LANES,
        constants=lanes.constant_count(assembled),
        observed=len(assembled.observed),
        held=len(assembled.held),
        clock=assembled.clock,
        origin=origin,
    )
    return load_source("\n\n".join([header, *(kernel_source(f"lanes_{part}") for part in _PASTED)]))


@dataclass(frozen=True)
class ManyRuns:
    """What came out of a block.

    Attributes
    ----------
    values : array, shape (times, wanted, lanes)
    final : array, shape (states, lanes)
    computed : array of bool, shape (lanes,)
    """

    values: Array
    final: Array
    computed: NDArray[np.bool_]


def run_many(
    assembled: Model,
    parameters: Array,
    switches: Array,
    start: Array,
    edges: Array,
    levels: Array,
    times: Array,
    *,
    tolerance: float,
    wanted: tuple[str, ...] = (),
) -> ManyRuns:
    """Integrate a block of bodies over one schedule.

    Parameters
    ----------
    parameters, switches : array, shape (names, lanes)
    start : array, shape (states, lanes)
    edges : array, shape (intervals + 1,)
        Minutes.
    levels : array, shape (intervals, inputs, lanes)
    times : array, shape (n,)
        Output times in minutes.
    wanted : tuple of str
        States and observed names to give at the output times: first those states.

    Returns
    -------
    ManyRuns
        A body that could not be computed is marked; its numbers mean nothing.
    """
    spend()
    states = np.array(
        [assembled.states.index(n) for n in wanted if n in assembled.states], dtype=np.int64
    )
    observed = np.array(
        [assembled.observed.index(n) for n in wanted if n not in assembled.states], dtype=np.int64
    )
    values = np.zeros((len(times), len(states) + len(observed), LANES))
    final = np.full((len(assembled.states), LANES), np.nan)
    counted = np.ones(LANES, dtype=np.bool_)
    status, _ = many_engine().integrate(
        aligned(start), aligned(parameters), aligned(switches), edges, levels,
        _at_rest(assembled), times, tolerance, _absolute(assembled, tolerance), MAXIMUM_STEPS,
        states, observed, values, final, counted,
    )  # fmt: skip
    computed = counted & np.isfinite(final).all(axis=0) & (status == 0)
    return ManyRuns(values, final, computed)


def settle_many(
    assembled: Model,
    parameters: Array,
    switches: Array,
    inputs: Array,
    guess: Array,
    held: tuple[int, ...] = (),
) -> tuple[Array, NDArray[np.bool_]]:
    """Return the states in which the bodies of a block stand still, and which were found.

    Slow states, and those at the positions ``held``, keep the value of ``guess``.
    """
    spend()
    found = aligned(guess, copied=True)
    residual = np.zeros((1, LANES))
    many_engine().settle(
        found, aligned(parameters), aligned(switches), aligned(inputs), *_free(assembled, held),
        residual, MAXIMUM_ROUNDS, STILL,
    )  # fmt: skip
    least = -1e-9 * fixed(assembled).scale[: len(found), None]
    return found, (residual[0] < STILL) & (found >= least).all(axis=0)


def follow_many(
    assembled: Model,
    parameters: Array,
    switches: Array,
    inputs: Array,
    state: Array,
    *,
    start: float,
    step: float,
    steps: int,
) -> Array:
    """Return the states after those that follow the clock moved with it; the rest is held."""
    moved = aligned(state, copied=True)
    many_engine().follow(
        moved, aligned(parameters), aligned(switches), aligned(inputs, copied=True),
        _followers(assembled), start, step, steps,
    )  # fmt: skip
    return moved


@lru_cache(maxsize=8)
def _free(
    assembled: Model, held: tuple[int, ...]
) -> tuple[NDArray[np.int64], NDArray[np.bool_], NDArray[np.int64]]:
    """Return the states to be found, in the order of elimination, with pattern and groups."""
    free = fixed(assembled).free
    free = free[~np.isin(free, held)]
    free = free[in_turn(lanes.dependence(assembled)[np.ix_(free, free)])]
    pattern = lanes.dependence(assembled)[np.ix_(free, free)]
    np.fill_diagonal(pattern, val=True)
    return free, pattern, apart(pattern)


@lru_cache(maxsize=2)
def _followers(assembled: Model) -> NDArray[np.int64]:
    return np.array(lanes.clock_followers(assembled), dtype=np.int64)


@lru_cache(maxsize=8)
def _absolute(assembled: Model, tolerance: float) -> Array:
    return in_lanes(fixed(assembled).scale[: len(assembled.states)] * (0.1 * tolerance))


@lru_cache(maxsize=2)
def _at_rest(assembled: Model) -> Array:
    return in_lanes(default_inputs(assembled))


def in_lanes(values: Array) -> Array:
    """Return the same numbers for every body of a block, shape (n, lanes)."""
    return aligned(np.repeat(np.asarray(values, dtype=np.float64)[:, None], LANES, axis=1))


def aligned(values: Array, *, copied: bool = False) -> Array:
    """Return numbers of a block where no vector spans two cache lines, as a copy if need be.

    Parameters
    ----------
    values : array, shape (names, lanes)
    copied : bool
        Whether it is to be a copy in any case.
    """
    if not copied and values.flags.c_contiguous and _address(values) % _LINE == 0:
        return values
    whole = np.empty(values.size + _LINE // 8)
    skipped = -(_address(whole) // 8) % (_LINE // 8)
    found = whole[skipped : skipped + values.size].reshape(values.shape)
    found[...] = values
    return found


def _address(values: Array) -> int:
    return int(values.__array_interface__["data"][0])
