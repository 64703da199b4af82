"""Words for the fields of entries and for what can be chosen in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import physiology as ph


@dataclass(frozen=True)
class FieldWords:
    """A field as the editor shows it.

    Parameters
    ----------
    label : str
        Word for it.
    step : float
        How far an arrow key moves it.
    decimals : int
        Digits behind the point that are kept.
    open : str
        What an empty field means, where it may be empty.
    """

    label: str
    step: float = 1.0
    decimals: int = 2
    open: str = ""


FIELDS: Mapping[str, FieldWords] = MappingProxyType(
    {
        "carbohydrate": FieldWords("Carbohydrate", 5.0, 1),
        "fat": FieldWords("Fat", 5.0, 1),
        "protein": FieldWords("Protein", 5.0, 1),
        "fibre": FieldWords("Fibre", 1.0, 1),
        "glycaemic_index": FieldWords("Glycaemic index", 5.0, 0, open="by its fibre"),
        "minutes": FieldWords("Lasts", 5.0, 0),
        "product": FieldWords("Insulin"),
        "units": FieldWords("Dose", 0.5),
        "shape": FieldWords("Given"),
        "now_share": FieldWords("Share at once", 0.1),
        "rate": FieldWords("Rate", 0.05),
        "intensity": FieldWords("Effort", 5.0, 0),
        "kind": FieldWords("Kind"),
        "hours": FieldWords("Lasts", 1.0, 1),
        "severity": FieldWords("Severity, 0 to 1", 0.1),
        "micrograms": FieldWords("Dose", 50.0, 0),
    }
)

_ONLY_FOR: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"bolus.minutes": ("shape", "extended", "dual"), "bolus.now_share": ("shape", "dual")}
)
"""Fields that mean something for some choices only."""

_CHOICES: Mapping[str, str] = MappingProxyType(
    {
        "normal": "all at once",
        "extended": "extended",
        "dual": "dual wave",
    }
)


def only_for(kind: str, name: str) -> tuple[str, ...]:
    """Return the field and its words for which a field means something; empty for always."""
    return _ONLY_FOR.get(f"{kind}.{name}", ())


def choice_words(name: str, key: str) -> str:
    """Return the words for something that can be chosen.

    Parameters
    ----------
    name, key : str
        The field, and what the model calls the choice.
    """
    product = getattr(ph, "insulins", {}).get(key) if name == "product" else None
    if product is not None:
        return str(product.label)
    return _CHOICES.get(key, key.replace("_u100", " U100").replace("_", " "))
