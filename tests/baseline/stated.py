"""Every number that stands by itself in the physiology: constants of a file, and usual values."""

from __future__ import annotations

import ast
import inspect
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from importlib import import_module
from types import ModuleType
from typing import Any

import numpy as np

import physiology
from physiology.core import declare
from tests.baseline.kept import Tables

#: Arrays and tables longer than this are made by a computation, which other tests look at.
_LONGEST = 200


def tables() -> Tables:
    """Return the constants of every file, and the usual values of every argument and field."""
    constants: dict[str, float] = {}
    usual: dict[str, float] = {}
    for module in modules():
        short = module.__name__.removeprefix("physiology.")
        for name in _assigned(module):
            constants |= _numbers(f"{short}: {name}", getattr(module, name))
        for name, call in _callables(module):
            for argument, value in _usual_values(call):
                usual |= _numbers(f"{short}: {name}({argument})", value)
    return {"constants": {"value": constants}, "usual_values": {"value": usual}}


def modules() -> list[ModuleType]:
    """Return every file of the physiology but those that are pasted into compiled ones."""
    found = pkgutil.walk_packages(physiology.__path__, "physiology.")
    return [physiology, *(import_module(one.name) for one in found)]


def classes(module: ModuleType) -> Iterator[tuple[str, type]]:
    """Yield the classes that a file defines."""
    for name, value in vars(module).items():
        if inspect.isclass(value) and value.__module__ == module.__name__:
            yield name, value


def _assigned(module: ModuleType) -> Iterator[str]:
    """Yield the names that a file itself gives a value to."""
    for line in ast.parse(inspect.getsource(module)).body:
        targets = line.targets if isinstance(line, ast.Assign) else []
        if isinstance(line, ast.AnnAssign) and line.value is not None:
            targets = [line.target]
        for target in targets:
            for one in ast.walk(target):
                if isinstance(one, ast.Name) and hasattr(module, one.id):
                    yield one.id


def _callables(module: ModuleType) -> Iterator[tuple[str, Any]]:
    for name, value in vars(module).items():
        if inspect.isfunction(value) and value.__module__ == module.__name__:
            yield name, value
    for name, kind in classes(module):
        yield name, kind
        for inner, value in vars(kind).items():
            own = inspect.isfunction(value) and value.__module__ == module.__name__
            if own and not inner.startswith("__"):
                yield f"{name}.{inner}", value


def _usual_values(call: Any) -> Iterator[tuple[str, Any]]:
    if is_dataclass(call):
        yield from ((field.name, field.default) for field in fields(call))
        return
    if inspect.isclass(call):
        return
    for name, argument in inspect.signature(call).parameters.items():
        if argument.default is not argument.empty:
            yield name, argument.default


def _numbers(name: str, value: Any) -> dict[str, float]:
    """Return the numbers of anything that is made of numbers, by where they stand."""
    if isinstance(value, bool | int | float | np.number):
        return {name: float(value)}
    if type(value).__module__ == declare.__name__ or inspect.isclass(value):
        return {}
    inside: Iterator[tuple[Any, Any]]
    if is_dataclass(value):
        inside = ((field.name, getattr(value, field.name)) for field in fields(value))
    elif isinstance(value, Mapping) and len(value) <= _LONGEST:
        inside = iter(value.items())
    elif isinstance(value, set | frozenset):
        inside = enumerate(sorted(value, key=str))
    elif isinstance(value, tuple | list | np.ndarray) and len(value) <= _LONGEST:
        inside = enumerate(value)
    else:
        return {}
    rows: dict[str, float] = {}
    for key, one in inside:
        rows |= _numbers(f"{name}, {key}", one)
    return rows
