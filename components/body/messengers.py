"""What acts from afar: hormones, fatty acids and ketones, by the names of the model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from components.units import INSULIN_UNIT


@dataclass(frozen=True)
class Messenger:
    """One hormone or fuel that acts on other organs through the blood.

    Parameters
    ----------
    key, label : str
        Part of its identifiers, and its name.
    organ : str
        Where it comes from, a key of ``organs.ORGANS``.
    levels : tuple of str
        What it is in the model; an action begins at one of them.
    signal : str
        The level that is printed.
    unit, factor, decimals
        How it is printed.
    colour, dash : str
        Token of its colour, and its dash.
    row : str
        Row of the figure that shows it; may be empty.
    """

    key: str
    label: str
    organ: str
    levels: tuple[str, ...]
    signal: str
    unit: str
    decimals: int
    colour: str
    dash: str
    row: str
    factor: float = 1.0

    def facts(self) -> dict[str, Any]:
        """Return the messenger as the browser needs it."""
        return {key: value for key, value in vars(self).items() if key != "levels"}


MESSENGERS = (
    Messenger(
        "insulin",
        "Insulin",
        "pancreas",
        ("plasma_insulin_mass", "liver_insulin_mass", "portal_insulin", "insulin_secretion_rate"),
        "plasma_insulin",
        INSULIN_UNIT.label,
        INSULIN_UNIT.decimals,
        "insulin",
        "4 3",
        "plasma_insulin",
        INSULIN_UNIT.factor,
    ),
    Messenger(
        "glucagon", "Glucagon", "pancreas", ("glucagon",), "glucagon", "pg/mL", 0,
        "glucagon", "7 3", "glucagon",
    ),
    Messenger(
        "cortisol", "Cortisol", "adrenal", ("cortisol",), "cortisol", "µg/dL", 1,
        "cortisol", "7 2 2 2", "cortisol",
    ),
    Messenger(
        "adrenaline", "Adrenaline", "adrenal", ("adrenaline",), "adrenaline", "of an alarm", 2,
        "cortisol", "2 2", "adrenaline",
    ),
    Messenger(
        "growth_hormone", "Growth hormone", "brain", ("growth_hormone",), "growth_hormone",
        "\N{MULTIPLICATION SIGN} normal", 2, "cortisol", "9 2", "growth_hormone",
    ),
    Messenger(
        "incretins", "Incretins", "gut", ("incretin_signal",), "incretin_signal", "of the most", 2,
        "insulin", "2 2", "incretin_factor",
    ),
    Messenger(
        "fatty_acids", "Fatty acids", "fat", ("free_fatty_acids",), "free_fatty_acids", "mmol/L", 2,
        "fatty", "4 3", "free_fatty_acids",
    ),
    Messenger(
        "ketones", "Ketones", "liver", ("ketones",), "ketones", "mmol/L", 2,
        "fatty", "2 2", "ketones",
    ),
)  # fmt: skip
"""Every messenger, in the order of the list under the map."""

SHOWN_AT_FIRST = ("insulin", "glucagon")

OMITTED_MECHANISMS = {
    "c_peptide": "It is measured in place of insulin and acts on nothing.",
    "insulin_lack": "It is how the body answers to too little insulin, not a hormone of its own.",
}
"""Files among the hormones of the model that are no messenger, with the reason."""
