"""Small mechanism files written for one test."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

HEAD = (
    "from physiology.core.declare import *\nfrom physiology.core.declare import Parameter, State\n"
)

#: A whole model: matter flows in, and out again in proportion.
POND = (
    HEAD
    + '''
filling = Parameter(label="Filling", unit="1/min", default=2.0, bounds=(0, 9), source="assumption")
draining = Parameter(label="Draining", unit="1/min", default=0.5, bounds=(0, 9), source="assumption")
water = State(label="Water", unit="1", substance="water", initial=1.0)


@signal("1/min")
def wish(filling):
    """Return what the sky wishes."""
    return filling


@flow("1/min", into="water")
def rain(wish):
    """Return rain."""
    return wish


@flow("1/min", out_of="water")
def drain(water, draining):
    """Return loss."""
    lost = draining * water
    return lost
'''
)


def write(folder: Path, name: str, text: str) -> ModuleType:
    """Write a mechanism file and import it under a name of its own."""
    path = folder / f"{name}.py"
    path.write_text(text, encoding="utf-8")
    full = f"mechanisms_{folder.name.replace('-', '_')}.{name}"
    spec = importlib.util.spec_from_file_location(full, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[full] = module
    spec.loader.exec_module(module)
    return module
