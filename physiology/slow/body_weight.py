"""Body weight: it follows the balance of energy, ever more slowly, and visceral fat follows it."""

from __future__ import annotations

import math

from physiology.core.declare import Parameter

energy_of_weight = Parameter(
    label="Energy in a kilogram of body weight",
    unit="kcal/kg",
    default=8800.0,
    bounds=(6000.0, 10000.0),
    source="assumption",
    group="Body weight",
    note="With the next number it gives a time constant of a year [Hall2011].",
)
energy_to_keep_weight = Parameter(
    label="Energy a day that a kilogram of body weight costs",
    unit="kcal/day/kg",
    default=24.0,
    bounds=(15.0, 35.0),
    source="Hall2011",
    group="Body weight",
    note="So a lasting change of 24 kcal a day moves weight by one kilogram in the end.",
)
energy_need_per_weight = Parameter(
    label="Energy eaten a day by a body at rest in its weight",
    unit="kcal/day/kg",
    default=25.0,
    bounds=(15.0, 40.0),
    source="assumption",
    group="Body weight",
    note="On this a change of appetite acts.",
)
energy_of_glucose = Parameter(
    label="Energy in a gram of glucose",
    unit="kcal/g",
    default=4.0,
    bounds=(3.5, 4.2),
    source="assumption",
    group="Body weight",
)
uncompensated_urinary_energy = Parameter(
    label="Share of glucose lost in urine that is not eaten again",
    unit="1",
    default=0.45,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Body weight",
    note="SGLT2 inhibitors lose far less weight than the glucose in urine would explain.",
)
kept_urinary_energy = Parameter(
    label="Share of glucose no longer lost in urine that is not left on the plate",
    unit="1",
    default=1.0,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Body weight",
    note="Hunger makes up for losses, but hardly for what is saved.",
)
visceral_fat_per_weight = Parameter(
    label="Visceral fat lost per share of weight lost",
    unit="1",
    default=2.2,
    bounds=(1.0, 4.0),
    source="calibrated: A093",
    group="Body weight",
    note="5 % of weight takes 11 % of visceral fat.",
)


def weight_change(
    energy_change: float, days: float, *, energy_per_kilogram: float, energy_to_keep: float
) -> float:
    """Return the change of weight after a lasting change of energy.

    Parameters
    ----------
    energy_change : float
        kcal/day.
    days : float
    energy_per_kilogram : float
        kcal/kg.
    energy_to_keep : float
        kcal/day/kg.

    Returns
    -------
    float
        kg; it ends at ``energy_change / energy_to_keep`` [Hall2011].
    """
    final = energy_change / energy_to_keep
    return final * (1.0 - math.exp(-days * energy_to_keep / energy_per_kilogram))
