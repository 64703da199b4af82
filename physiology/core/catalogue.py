"""Discover every declaration; refuse duplicates and unknown names, naming file and name."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType
from typing import Any

from physiology.core.declare import EQUATION, Equation, Input, Parameter, State

#: Folders that hold mechanisms: where in the body, or in life, it happens.
MECHANISM_PACKAGES = (
    "organs", "hormones", "inflammation", "cells", "lifestyle", "treatments", "sensors", "slow",
)  # fmt: skip
#: The folder whose states and equations follow the slow clock, in days.
SLOW_PACKAGE = "physiology.slow."


class DeclarationError(Exception):
    """A mechanism is declared wrongly; the message names the file and the name."""


@dataclass(frozen=True)
class Declared:
    """One declared item with its name and the mechanism (file) it comes from."""

    name: str
    mechanism: str
    module: str
    item: Parameter | State | Input | Equation

    def __getattr__(self, attribute: str) -> Any:
        return getattr(self.item, attribute)

    @property
    def kind(self) -> str:
        """Parameter, state, input, signal, flow, rate, modifier or held."""
        if isinstance(self.item, Equation):
            return self.item.kind
        kinds = {Parameter: "parameter", State: "state", Input: "input"}
        return next(kind for made, kind in kinds.items() if isinstance(self.item, made))

    @property
    def is_slow(self) -> bool:
        """True for what follows the slow clock; parameters are shared by both clocks."""
        return self.module.startswith(SLOW_PACKAGE) and self.kind != "parameter"


def mechanism_modules() -> list[ModuleType]:
    """Import every mechanism file, in a fixed order."""
    modules = []
    for package_name in MECHANISM_PACKAGES:
        package = importlib.import_module(f"physiology.{package_name}")
        names = sorted(found.name for found in pkgutil.iter_modules(package.__path__))
        modules += [importlib.import_module(f"{package.__name__}.{name}") for name in names]
    return modules


def collect(modules: Iterable[ModuleType], *, slow: bool = False) -> dict[str, Declared]:
    """Gather the declarations of ``modules`` for the model of a day, or for the slow clock.

    Parameters are in both.

    Raises
    ------
    DeclarationError
        If a name is declared twice.
    """
    found: dict[str, Declared] = {}
    for module in modules:
        for name, value in vars(module).items():
            item = _own_declaration(module, value)
            if item is None:
                continue
            if name in found:
                raise DeclarationError(
                    f"{module.__name__} declares '{name}' again; "
                    f"it is already declared in {found[name].module}"
                )
            mechanism = module.__name__.rsplit(".", 1)[-1]
            found[name] = Declared(name, mechanism, module.__name__, item)
    return {n: one for n, one in found.items() if one.kind == "parameter" or one.is_slow == slow}


def _own_declaration(module: ModuleType, value: Any) -> Parameter | State | Input | Equation | None:
    if isinstance(value, Parameter | State | Input):
        return value
    equation = getattr(value, EQUATION, None)
    if equation is not None and value.__module__ == module.__name__:
        return equation
    return None


@lru_cache(maxsize=1)
def declarations() -> dict[str, Declared]:
    """Return every declaration of the model of a day, and all parameters, keyed by name."""
    return collect(mechanism_modules())


@lru_cache(maxsize=1)
def slow_declarations() -> dict[str, Declared]:
    """Return every declaration of the slow clock, and all parameters, keyed by name."""
    return collect(mechanism_modules(), slow=True)
