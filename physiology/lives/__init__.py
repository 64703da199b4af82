"""Lives: made-up courses from age 20 on, one file each, data only."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from physiology.body import Body, checked_values
from physiology.years.changes import Change, checked_changes


@dataclass(frozen=True)
class Life:
    """A made-up life.

    Attributes
    ----------
    person : str
        Key of ``people``: the body it begins with.
    values : mapping of str to float
        Parameters in which it differs: what is inherited, and the age.
    years : float
        How long it is followed.
    changes : tuple of Change
        What happens, in years from the beginning.
    order : int
        Place in lists.
    """

    key: str
    label: str
    description: str
    order: int
    person: str = "healthy"
    values: Mapping[str, float] = field(default_factory=dict)
    years: float = 60.0
    changes: tuple[Change, ...] = ()

    @property
    def body(self) -> Body:
        """The body it begins with."""
        return Body(self.person, checked_values(self.values))


def _load() -> Mapping[str, Life]:
    found = [
        importlib.import_module(f"{__name__}.{info.name}").LIFE
        for info in pkgutil.iter_modules(__path__)
    ]
    for life in found:
        checked_changes(life.changes)
    return MappingProxyType({one.key: one for one in sorted(found, key=lambda one: one.order)})


lives = _load()
