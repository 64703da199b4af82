"""What a callback request must look like, read from the callbacks that are registered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import dash
from dash._callback import GLOBAL_CALLBACK_MAP

MEMBERS = {"output", "outputs", "inputs", "changedPropIds", "parsedChangedPropsIds", "state"}
REQUIRED = {"output", "outputs", "inputs", "changedPropIds"}

Property = dict[str, str]


class WrongShape(ValueError):
    """The request does not match a registered callback."""


@dataclass(frozen=True)
class Shape:
    """The fixed part of one callback's requests.

    Parameters
    ----------
    outputs : dict or list of dict
        Identifier and property of each output, as the renderer sends them.
    inputs, state : list of dict
        The same for what the callback reads.
    """

    outputs: Property | list[Property]
    inputs: list[Property]
    state: list[Property]

    def values(self, request: Mapping[str, Any]) -> list[Any]:
        """Return the values of inputs and state, in order; raise `WrongShape` otherwise."""
        if not REQUIRED <= request.keys() <= MEMBERS or request["outputs"] != self.outputs:
            raise WrongShape("members")
        changed = {f"{one['id']}.{one['property']}" for one in self.inputs}
        for member in ("changedPropIds", "parsedChangedPropsIds"):
            if not _all_among(request.get(member, []), changed):
                raise WrongShape(member)
        state = request.get("state", [])
        return _values(request["inputs"], self.inputs) + _values(state, self.state)


def _all_among(names: object, known: set[str]) -> bool:
    if not isinstance(names, list) or len(names) > len(known):
        return False
    return all(isinstance(name, str) and name in known for name in names)


def _values(sent: object, expected: list[Property]) -> list[Any]:
    if not isinstance(sent, list) or len(sent) != len(expected):
        raise WrongShape("inputs")
    values = []
    for one, plan in zip(sent, expected, strict=True):
        if not isinstance(one, dict) or not plan.keys() <= one.keys() <= {*plan, "value"}:
            raise WrongShape("inputs")
        if any(one[name] != plan[name] for name in plan):
            raise WrongShape("inputs")
        # The renderer leaves out a value that is undefined.
        values.append(one.get("value"))
    return values


def _plain(dependencies: list[Mapping[str, Any]]) -> list[Property]:
    for one in dependencies:
        if not isinstance(one["id"], str) or one["id"].startswith("{"):
            raise ValueError("callbacks on patterns of identifiers cannot be checked")
    return [{"id": one["id"], "property": one["property"]} for one in dependencies]


def shapes(app: dash.Dash) -> dict[str, Shape]:
    """Return the shape of every callback that runs on the server, by its output."""
    found = {}
    for output, callback in {**GLOBAL_CALLBACK_MAP, **app.callback_map}.items():
        if "callback" not in callback:
            continue  # It runs in the browser.
        target = callback["output"]
        several = isinstance(target, (list, tuple))
        outputs = _plain([one.to_dict() for one in (target if several else [target])])
        found[output] = Shape(
            outputs if several else outputs[0],
            _plain(callback["inputs"]),
            _plain(callback["state"]),
        )
    return found
