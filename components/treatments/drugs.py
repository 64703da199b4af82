"""The drugs as the page lists them, all read from their declarations."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import physiology as ph
from components import units
from components.controls.declared import CONTROLS, Control, control
from components.evidence.cited import cited
from physiology.regimens import regimens

DOSES = tuple(one.dose for one in ph.treatments.values() if one.dose in CONTROLS)
"""Names of the sliders that are doses: they stand in the drawer and not in the rail."""


def dose_controls() -> dict[str, Control]:
    """Return the slider of each drug by the drug's key, first those that regimens use."""
    order = dict.fromkeys(drug for one in regimens.values() for drug in one.doses)
    keys = [*order, *(key for key in ph.treatments if key not in order)]
    found = {key: ph.treatments[key].dose for key in keys}
    return {key: control(dose) for key, dose in found.items() if dose in CONTROLS}


@lru_cache(maxsize=1)
def drug_facts() -> tuple[dict[str, Any], ...]:
    """Return every drug as the browser needs it, in the order of the drawer."""
    return tuple(_facts(key, one) for key, one in dose_controls().items())


def _facts(key: str, slider: Control) -> dict[str, Any]:
    drug = ph.treatments[key]
    return {
        "key": key,
        "dose": drug.dose,
        "label": drug.label,
        "drug_class": drug.drug_class,
        "unit": units.printed(ph.catalogue()[drug.dose].unit),
        "doses": [0.0, *(dose for dose in drug.doses if slider.low < dose <= slider.high)],
        "said": [
            ["Acts on", drug.acts_on],
            ["Taken", drug.taken],
            ["Half-life", drug.half_life],
            ["Onset", drug.onset],
            ["Risk", drug.risk],
            ["Described in", cited(drug.source)],
        ],
        "grade": slider.grade,
        "squares": slider.facts()["squares"],
        "source": slider.source,
    }
