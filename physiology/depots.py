"""Basal insulin at the start of a run: what the doses of the last days have left."""

from __future__ import annotations

import math
from functools import lru_cache

from physiology.body import Body
from physiology.clock import minutes
from physiology.core.assemble import model
from physiology.core.integrate import Array
from physiology.core.treatment import insulins
from physiology.schedule import PICOMOLES_PER_UNIT, Entry, Injection

#: Days that leave something; degludec keeps 3 % of a dose after five.
_DAYS = 15


@lru_cache(maxsize=32)
def depot_chain(name: str) -> tuple[tuple[str, str], ...]:
    """Return the two depots that an input fills, each with the flow that empties it."""
    flows = {n: item for n, item in model().declared.items() if item.kind == "flow"}
    (first,) = (item.into for item in flows.values() if name in item.arguments)
    (leaving,) = (n for n, item in flows.items() if item.out_of == first)
    second = flows[leaving].into
    (absorbed,) = (n for n, item in flows.items() if item.out_of == second)
    return (first, leaving), (second, absorbed)


def _rate(depot: str, leaving: str, body: Body) -> float:
    """Return the rate constant at which a small amount leaves a depot, 1/min."""
    item = model().declared[leaving]
    given = {name: body.value(name) for name in item.arguments if name != depot}
    small = 1e-6
    return float(item.function(**given, **{depot: small}) / small)


def loaded(
    state: Array, entries: tuple[Entry, ...], body: Body, start: float, dose_scale: float
) -> Array:
    """Return the state with basal insulin under the skin as daily doses leave it at ``start``.

    Parameters
    ----------
    state : array, shape (states,)
    entries : tuple of Entry
        What happens each day.
    start : float
        Minute at which the run begins.
    """
    result = state.copy()
    position = model().index("states")
    left: dict[str, float] = {}
    for entry in entries:
        if not isinstance(entry, Injection):
            continue
        units = entry.units * dose_scale * PICOMOLES_PER_UNIT / body.value("body_weight")
        ages = [start - minutes(entry.time) + 1440.0 * day for day in range(_DAYS)]
        for name, share in insulins()[entry.product].inputs.items():
            (first, leaving), (second, absorbed) = depot_chain(name)
            one, two = _rate(first, leaving, body), _rate(second, absorbed, body)
            for age in ages:
                if age < 0.0:
                    continue
                kept = math.exp(-one * age)
                left[first] = left.get(first, 0.0) + share * units * kept
                moved = _moved(one, two, age)
                left[second] = left.get(second, 0.0) + share * units * moved
    for name, amount in left.items():
        result[position[name]] = amount
    return result


def _moved(one: float, two: float, age: float) -> float:
    """Return the share of a dose in the second depot at an age."""
    if abs(two - one) < 1e-9:
        return one * age * math.exp(-one * age)
    return one / (two - one) * (math.exp(-one * age) - math.exp(-two * age))
