"""Find what the rooms declare, and wire it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from types import MappingProxyType, ModuleType
from typing import Any

import dash
from dash import ClientsideFunction, Input, Output

import components
from components.room import Answer, Script

Check = Callable[[list[Any]], object]
"""Takes the values of inputs and state; raises a ValueError naming field, value and allowed."""


@cache
def rooms() -> tuple[ModuleType, ...]:
    """Return the ``callbacks`` of every room that has some, in the order of their names."""
    names = (found.name for found in iter_modules(components.__path__) if found.ispkg)
    wired = (f"components.{name}.callbacks" for name in sorted(names))
    return tuple(import_module(name) for name in wired if find_spec(name))


def _scripts() -> Iterator[Script]:
    for room in rooms():
        yield from getattr(room, "SCRIPTS", ())


def _answers() -> Iterator[Answer]:
    for room in rooms():
        yield from getattr(room, "ANSWERS", ())


def register(app: dash.Dash) -> None:
    """Wire every room.

    Parameters
    ----------
    app : dash.Dash
        The application the rooms belong to.
    """
    for script in _scripts():
        app.clientside_callback(
            ClientsideFunction(namespace=script.namespace, function_name=script.function),
            Input(script.identifier, script.prop),
            prevent_initial_call=not script.is_first,
        )
    for answer in _answers():
        output, question = Output(answer.store, "data"), Input(answer.question, "data")
        app.callback(output, question, prevent_initial_call=True)(answer.__call__)


def checks() -> Mapping[str, Check]:
    """Return the check of every callback that reaches the server, by output."""
    return MappingProxyType({answer.output: _first(answer.check) for answer in _answers()})


def _first(check: Callable[[Any], object]) -> Check:
    return lambda values: check(values[0])


def apart() -> Mapping[str, int]:
    """Return how many of the slower callbacks may run at once, by output."""
    return MappingProxyType(
        {answer.output: answer.at_once for answer in _answers() if answer.at_once is not None}
    )
