"""The stored state of a person: where the sliders stand before anyone touches them."""

from __future__ import annotations

import physiology as ph
from components.controls.declared import CONTROLS

DOSE_STEP = 0.5
"""Pens and pumps dose rapid-acting insulin in half units."""


def case_values(person: str) -> dict[str, float]:
    """Return the value of each slider in the person's own case.

    Someone on insulin takes the usual dose for the meal; anyone else takes none.

    Parameters
    ----------
    person : str
        Key in ``physiology.people``.
    """
    values = {name: float(ph.case_value(person, name)) for name in CONTROLS}
    therapy = ph.usual_therapy(person)
    values["bolus_dose"] = 0.0
    if therapy is not None:
        dose = values["meal_carbohydrate"] / therapy.carbohydrate_ratio
        values["bolus_dose"] = round(dose / DOSE_STEP) * DOSE_STEP
    return values
