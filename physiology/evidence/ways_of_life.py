"""How published outcomes of food, weight and sleep are read from the model."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from physiology.evidence.bench import Bench

#: Hall 2011: an adult of 90 kg, here without other burdens.
NINETY_KILOGRAMS: Mapping[str, float] = {"body_weight": 90.0}
#: The participants of the ketogenic study began at an HbA1c of 7.6 %.
BEGINS_AT_7_6: Mapping[str, float] = {"beta_cell_function": 0.6}
#: They ate at most 30 g of carbohydrate a day at first, and lost 12 % of their weight.
KETOGENIC: Mapping[str, float] = {"carbohydrate_share": 8.0, "weight_loss": 12.0}


def _lived(
    person: str, name: str, body: Mapping[str, float] | None = None, **settings: Any
) -> Callable[[Bench], float]:
    return lambda bench: bench.read("lifestyle_trial", person, name, body=body, **settings)


READERS: dict[str, Callable[[Bench], float]] = {
    "A090": _lived("healthy", "weight_change", NINETY_KILOGRAMS, energy_change=-500.0),
    "A091": _lived(
        "healthy", "weight_change", NINETY_KILOGRAMS, energy_change=-500.0, weeks=1040.0
    ),
    "A093": _lived("insulin_resistant", "visceral_fat_change", weight_loss=5.0),
    "A096": _lived("type2_early", "hba1c", BEGINS_AT_7_6, **KETOGENIC),
    "A097": _lived("healthy", "sensitivity_change", sleep_hours=4.0, weeks=1.0 / 7.0),
}
