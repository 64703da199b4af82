"""The rooms that talk to the server: each wires its own callbacks and names their checks.

A room is a folder with ``callbacks.py``, which has ``register(app)`` and, if a callback reaches
the server, ``CHECKS`` and ``APART``:

``CHECKS``
    By output (``"answer.data"``): the function that takes the values of inputs and state and
    raises a ValueError naming field, value and what is allowed. It is the function that the
    callback itself calls, so the limits of a slider and of the server cannot drift apart.
``APART``
    By output: how many may run at once, for what takes longer than one run of the model, since
    a drag must never wait behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from types import MappingProxyType, ModuleType
from typing import Any

import dash

import components

Check = Callable[[list[Any]], object]


@cache
def rooms() -> tuple[ModuleType, ...]:
    """Return the ``callbacks`` of every room that has some, in the order of their names."""
    names = (found.name for found in iter_modules(components.__path__) if found.ispkg)
    wired = (f"components.{name}.callbacks" for name in sorted(names))
    return tuple(import_module(name) for name in wired if find_spec(name))


def register(app: dash.Dash) -> None:
    """Wire every room.

    Parameters
    ----------
    app : dash.Dash
        The application the rooms belong to.
    """
    for room in rooms():
        room.register(app)


def _declared(name: str) -> Iterator[tuple[str, Any]]:
    for room in rooms():
        yield from getattr(room, name, {}).items()


def checks() -> Mapping[str, Check]:
    """Return the check of every callback that reaches the server, by output."""
    return MappingProxyType(dict(_declared("CHECKS")))


def apart() -> Mapping[str, int]:
    """Return how many of the slower callbacks may run at once, by output."""
    return MappingProxyType(dict(_declared("APART")))
