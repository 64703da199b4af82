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
