"""Long-acting insulin at the start of a run: what the doses of the last days have left."""

from __future__ import annotations

import math

from physiology.body import Body
from physiology.clock import minutes
from physiology.core.assemble import model
from physiology.core.integrate import Array
from physiology.schedule import PICOMOLES_PER_UNIT, Entry, Injection

_DAYS = 15


def loaded(
    state: Array, entries: tuple[Entry, ...], body: Body, start: float, dose_scale: float
) -> Array:
    """Return the state with both glargine depots as daily doses leave them at ``start``."""
    first_rate = body.value("glargine_first_depot_rate")
    second_rate = body.value("glargine_second_depot_rate")
    first = second = 0.0
    for entry in entries:
        if not isinstance(entry, Injection):
            continue
        dose = entry.units * dose_scale * PICOMOLES_PER_UNIT / body.value("body_weight")
        for day in range(_DAYS):
            age = start - minutes(entry.time) + 1440.0 * day
            if age < 0.0:
                continue
            first += dose * math.exp(-first_rate * age)
            second += (
                dose * first_rate / (second_rate - first_rate)
                * (math.exp(-first_rate * age) - math.exp(-second_rate * age))
            )  # fmt: skip
    result = state.copy()
    result[model().states.index("glargine_first_depot")] = first
    result[model().states.index("glargine_second_depot")] = second
    return result
