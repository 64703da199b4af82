"""What a file of a treatment declares beside its equations, and the list of all such files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TypeVar

from physiology.core.catalogue import DeclarationError, mechanism_modules

Kind = TypeVar("Kind", "InsulinProduct", "Treatment")


@dataclass(frozen=True)
class InsulinProduct:
    """An insulin that can be injected.

    Attributes
    ----------
    key, label : str
        Its name in a schedule, and for the reader.
    kind : str
        ``"mealtime"`` for a bolus, ``"basal"`` for one or two injections a day.
    inputs : mapping of str to float
        The inputs that take its dose, and the share each takes; a premix has two.
    largest_dose : float
        U; the largest single injection.
    onset, peak, duration : str
        Published hours, for the reader; sources are in ``source``.
    source : str
        Citation key.
    """

    key: str
    label: str
    kind: str
    inputs: Mapping[str, float]
    largest_dose: float
    onset: str
    peak: str
    duration: str
    source: str
    note: str = ""


@dataclass(frozen=True)
class Treatment:
    """A drug whose dose is a parameter of the body that takes it.

    Attributes
    ----------
    key, label, drug_class : str
        Its name in ``Scenario.treatments``, the name of the drug, and its class.
    dose : str
        The parameter that takes the dose.
    doses : tuple of float
        Usual doses, in the unit of that parameter.
    taken : str
        How often and how, in words.
    half_life, onset : str
        Published, for the reader.
    onset_time : float
        Days in which the effect on glucose comes (its time constant).
    source : str
        Citation key of the figures in words.
    risk : str
        What it can do besides, in one or two sentences.
    """

    key: str
    label: str
    drug_class: str
    dose: str
    doses: tuple[float, ...]
    taken: str
    half_life: str
    onset: str
    onset_time: float
    source: str
    acts_on: str
    risk: str


@lru_cache(maxsize=1)
def insulins() -> Mapping[str, InsulinProduct]:
    """Return every insulin by key, mealtime insulins first, in the order of their speed."""
    return MappingProxyType(_declared(InsulinProduct))


@lru_cache(maxsize=1)
def treatments() -> Mapping[str, Treatment]:
    """Return every drug by key."""
    return MappingProxyType(_declared(Treatment))


def _declared(kind: type[Kind]) -> dict[str, Kind]:
    found: dict[str, Kind] = {}
    for module in mechanism_modules():
        for value in vars(module).values():
            if not isinstance(value, kind):
                continue
            if found.get(value.key, value) is not value:
                raise DeclarationError(f"{module.__name__} declares '{value.key}' again")
            found[value.key] = value
    return found
