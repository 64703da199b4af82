"""The equations of the slow clock, assembled from their declarations and compiled."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import ModuleType

import numpy as np

from physiology.core.assemble import Model, assemble
from physiology.core.catalogue import slow_declarations
from physiology.core.compiled import load, runs_plain
from physiology.core.integrate import Array

#: Longest inner step (days): shorter than the quickest loop of the slow equations.
_INNER = 4.0


@lru_cache(maxsize=1)
def slow_model() -> Model:
    """Return the assembled slow clock: states in days, readings of a lived day as inputs."""
    return assemble(slow_declarations())


@lru_cache(maxsize=1)
def slow_engine() -> ModuleType:
    """Return the compiled slow clock, loaded once per process."""
    return load(slow_model(), uncompiled=runs_plain(), kernel="slow_kernel")


@lru_cache(maxsize=1)
def settings() -> Mapping[str, str]:
    """Return which slow quantity is the value of which parameter in a lived day."""
    return {
        item.target: name
        for name, item in slow_model().declared.items()
        if item.kind == "signal" and item.target
    }


class SlowClock:
    """The slow equations of one body in one stretch of life.

    Parameters
    ----------
    parameters : sequence of float
        In the order of ``slow_model().parameters``.
    switches : sequence of float
        1 for every modifier of the slow clock.
    held : array
        Values kept from before.
    """

    def __init__(self, parameters: Sequence[float], switches: Sequence[float], held: Array) -> None:
        self._parameters = np.array(parameters, dtype=float)
        self._switches = np.array(switches, dtype=float)
        self.held = np.array(held, dtype=float)

    def followed(self, state: Array, begin: Array, slope: Array, days: float) -> Array:
        """Return slow states after some days in which readings change evenly.

        Parameters
        ----------
        state : array, shape (slow states,)
        begin, slope : array, shape (readings,)
            Readings at the beginning, and their change a day.
        """
        moved = np.zeros(len(state))
        count = max(math.ceil(days / _INNER), 1)
        slow_engine().follow(
            state, self._parameters, self._switches, self.held, begin, slope, days, count, moved
        )
        return moved

    def signals(self, state: Array, readings: Array) -> dict[str, float]:
        """Return every slow signal by name."""
        observed = np.zeros(len(slow_model().observed))
        slow_engine().observed_at(
            state, self._parameters, self._switches, self.held, readings, observed
        )
        return dict(zip(slow_model().observed, observed.tolist(), strict=True))

    def keep(self, state: Array, readings: Array, before: Array) -> None:
        """Sample the held values whose input has risen."""
        slow_engine().sample_held(state, self._parameters, readings, before, self.held)
