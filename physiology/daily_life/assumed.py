"""Assumptions about behaviour: numbers with a unit, bounds and a reason, checked when set."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

from physiology.body import checked_number

_KEY = "assumption"


@dataclass(frozen=True)
class Assumption:
    """What is said about one number of a behaviour.

    Attributes
    ----------
    unit, note : str
    bounds : tuple of float
        Lowest and highest allowed value.
    """

    unit: str
    bounds: tuple[float, float]
    note: str


def assumed(value: float, unit: str, bounds: tuple[float, float], note: str) -> Any:
    """Return a field of a dataclass that carries its unit, bounds and reason."""
    return dataclasses.field(
        default=value, metadata={_KEY: Assumption(unit=unit, bounds=bounds, note=note)}
    )


def assumptions(kind: type) -> dict[str, tuple[float, Assumption]]:
    """Return every assumption of a dataclass by name, with its usual value."""
    return {
        item.name: (float(item.default), item.metadata[_KEY])  # type: ignore[arg-type]
        for item in dataclasses.fields(kind)
        if _KEY in item.metadata
    }


def check(made: Any) -> None:
    """Refuse values out of bounds.

    Raises
    ------
    ScenarioError
        Naming the field, the value and what is allowed.
    """
    for name, (_, said) in assumptions(type(made)).items():
        checked_number(name, getattr(made, name), *said.bounds, said.unit)
