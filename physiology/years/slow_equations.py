"""The equations of the slow clock, assembled from their declarations; they run as plain Python.

A step of the slow clock costs a lived day; beside it they are cheap.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from physiology.core import kinetics
from physiology.core.assemble import Model, assemble
from physiology.core.catalogue import slow_declarations


@lru_cache(maxsize=1)
def slow_model() -> Model:
    """Return the assembled slow clock: states in days, readings of a lived day as inputs."""
    return assemble(slow_declarations())


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
    held : list of float
        Values kept from before.
    """

    def __init__(
        self, parameters: Sequence[float], switches: Sequence[float], held: Sequence[float]
    ) -> None:
        self._parameters = list(parameters)
        self._switches = list(switches)
        self.held = list(held)

    def rates(self, state: Sequence[float], readings: Sequence[float]) -> list[float]:
        """Return the change a day of every slow state."""
        functions = _compiled()
        constants = [0.0] * len(slow_model().constants)
        functions["compute_constants"](
            self._parameters, self._switches, readings, self.held, constants
        )
        change = [0.0] * (len(slow_model().states) + 2 * len(slow_model().substances))
        functions["derivatives"](
            state, self._parameters, self._switches, readings, self.held, constants, change
        )
        return change[: len(slow_model().states)]

    def signals(self, state: Sequence[float], readings: Sequence[float]) -> dict[str, float]:
        """Return every slow signal by name."""
        functions = _compiled()
        constants = [0.0] * len(slow_model().constants)
        functions["compute_constants"](
            self._parameters, self._switches, readings, self.held, constants
        )
        observed = [0.0] * len(slow_model().observed)
        functions["observe"](
            state, self._parameters, self._switches, readings, self.held, constants, observed
        )
        return dict(zip(slow_model().observed, observed, strict=True))

    def keep(
        self, state: Sequence[float], readings: Sequence[float], before: Sequence[float]
    ) -> None:
        """Sample the held values whose input has risen."""
        _compiled()["sample_held"](state, self._parameters, readings, before, self.held)


@lru_cache(maxsize=1)
def _compiled() -> Mapping[str, Callable[..., Any]]:
    names: dict[str, Any] = {helper.__name__: helper for helper in kinetics.HELPERS}
    names |= {"njit": lambda function: function, "math": math}
    exec(compile(slow_model().source, "<slow clock>", "exec"), names)  # noqa: S102 (our own source)
    return names
