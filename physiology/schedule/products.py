"""Insulin as a schedule names it: which input of the model takes a dose."""

from __future__ import annotations

from collections.abc import Iterator

from physiology.core.errors import ScenarioError
from physiology.core.integrate import Level
from physiology.core.treatment import InsulinProduct, insulins
from physiology.schedule.entry import PICOMOLES_PER_UNIT

MEALTIME, BASAL = "mealtime", "basal"
#: The insulin in a pump.
PUMP_INPUT = "rapid_insulin_dose_rate"


def product_of(name: object, *kinds: str) -> InsulinProduct:
    """Return a product by its key.

    Raises
    ------
    ScenarioError
        If there is none of these kinds.
    """
    allowed = {key: product for key, product in insulins().items() if product.kind in kinds}
    if not isinstance(name, str) or name not in allowed:
        raise ScenarioError(f"product: unknown insulin; allowed are {', '.join(allowed)}")
    return allowed[name]


def injected(
    product: InsulinProduct, units: float, start: float, minutes: float = 1.0
) -> Iterator[Level]:
    """Yield the levels of units injected evenly over some minutes."""
    rate = units * PICOMOLES_PER_UNIT / minutes
    for name, share in product.inputs.items():
        yield Level(name, start, start + minutes, share * rate)
