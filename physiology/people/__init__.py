"""The people: one file each, data only. They differ in parameter values and in nothing else."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True)
class Person:
    """A made-up patient.

    Attributes
    ----------
    values : mapping of str to float
        Parameters that differ from the healthy reference person.
    sources : mapping of str to str
        Where each of these values comes from.
    fasting_target : float or None
        Glucose in mg/dL to which the basal insulin of a treated person is set;
        ``None`` for a person without insulin treatment.
    order : int
        Place in lists.
    """

    key: str
    label: str
    description: str
    kind: str
    order: int
    values: Mapping[str, float] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    fasting_target: float | None = None


def _load() -> Mapping[str, Person]:
    found = [
        importlib.import_module(f"{__name__}.{info.name}").PERSON
        for info in pkgutil.iter_modules(__path__)
    ]
    return MappingProxyType({p.key: p for p in sorted(found, key=lambda person: person.order)})


people = _load()
