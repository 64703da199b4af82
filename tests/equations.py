"""Equations called as plain functions, and values to call them with."""

from __future__ import annotations

import builtins
import math
from collections.abc import Callable, Mapping
from types import FunctionType
from typing import Any

import numpy as np

import physiology as ph
from physiology.core import kinetics
from physiology.core.assemble import model
from physiology.years.slow_equations import SlowClock, slow_model

EQUATIONS = ("signal", "flow", "rate", "modifier", "held")


def bound(function: Any, names: Mapping[str, Any]) -> Callable[..., Any]:
    """Return ``function`` with ``names`` as its globals."""
    names = {"__builtins__": builtins, **names}
    return FunctionType(function.__code__, names, function.__name__)


def plain(function: Any) -> Callable[..., Any]:
    """Return an equation that finds the helpers of ``kinetics``, as the compiled model does."""
    return bound(function, {helper.__name__: helper for helper in kinetics.HELPERS})


def sample(person: str, minute: int) -> dict[str, float]:
    """Return a value of everything an equation may read, at a minute of the usual day.

    What happens to be zero becomes a small number, so that no term hides behind it.
    """
    trajectory = ph.simulate(ph.Scenario(person, days=1))
    values: dict[str, float] = {}
    for name, item in model().declared.items():
        if item.kind in ("parameter", "state", "signal", "flow"):
            values[name] = float(trajectory[name][minute])
        elif item.kind == "input":
            values[name] = item.default
        else:
            values[name] = 50.0
    rng = np.random.default_rng(minute)
    return {
        name: value if value != 0.0 and math.isfinite(value) else float(rng.uniform(0.1, 0.4))
        for name, value in values.items()
    }


def slow_sample(seed: int) -> dict[str, float]:
    """Return a value of everything a slow equation may read: made up, plausible, never zero.

    Slow states lie within their scale, and signals are what the slow clock makes of all that.
    """
    rng = np.random.default_rng(seed)
    slow = slow_model()

    def near(value: float) -> float:
        return value * float(rng.uniform(0.9, 1.1)) if value else float(rng.uniform(0.1, 0.4))

    values = {name: near(slow.declared[name].default) for name in slow.parameters}
    values |= {name: near(slow.declared[name].default) for name in slow.inputs}
    values |= {name: near(0.8 * slow.declared[name].scale) for name in slow.states}
    values |= dict.fromkeys(slow.held, 80.0)
    clock = SlowClock(
        np.array([values[name] for name in slow.parameters]),
        np.ones(len(slow.modifiers)),
        np.array([values[name] for name in slow.held]),
    )
    states, readings = (
        np.array([values[n] for n in names]) for names in (slow.states, slow.inputs)
    )
    return values | clock.signals(states, readings)
