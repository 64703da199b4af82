"""Names that the model knows, asked for once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import physiology as ph
from components.figures.rows import SIGNALS

_COMPUTED = ("state", "signal", "flow", "modifier")


@cache
def parameters() -> Mapping[str, Any]:
    """Return every parameter of a body; those that have a slider come first."""
    found = {name: item for name, item in ph.catalogue().items() if item.kind == "parameter"}
    return MappingProxyType(dict(sorted(found.items(), key=lambda pair: pair[1].step is None)))


@cache
def switchable() -> tuple[str, ...]:
    """Return the mechanisms that can be switched off."""
    return tuple(name for name, one in ph.mechanisms().items() if one.switchable)


@cache
def readable() -> frozenset[str]:
    """Return what has a time course in a run: every row, and all that the model computes."""
    computed = (name for name, one in ph.catalogue().items() if one.kind in _COMPUTED)
    return frozenset((*SIGNALS, *computed))
