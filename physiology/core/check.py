"""Refuse declarations that do not fit together, naming the file and the name."""

from __future__ import annotations

from collections.abc import Mapping

from physiology.core.catalogue import DeclarationError, Declared

VALUES = ("parameter", "state", "input", "held", "signal", "flow")
COMPUTED = ("signal", "flow")


def check(declared: Mapping[str, Declared]) -> None:
    """Check names, targets, flows and states.

    Raises
    ------
    DeclarationError
        At the first thing that does not fit.
    """
    for name, item in declared.items():
        if item.kind not in ("parameter", "state", "input"):
            _check_arguments(declared, name, item)
            _check_ends(declared, name, item)
        if item.kind == "flow":
            _check_flow(declared, name, item)
    _check_states(declared)


def _check_arguments(declared: Mapping[str, Declared], name: str, item: Declared) -> None:
    for argument in item.arguments:
        if argument not in declared or declared[argument].kind not in VALUES:
            raise DeclarationError(f"{item.module}: '{name}' reads undeclared name '{argument}'")


def _check_ends(declared: Mapping[str, Declared], name: str, item: Declared) -> None:
    for end, allowed in (("out_of", "state"), ("into", "state"), ("when", "input")):
        target = getattr(item, end)
        if target and (target not in declared or declared[target].kind != allowed):
            raise DeclarationError(f"{item.module}: '{name}' names unknown {end} '{target}'")
    if item.target:
        kinds = ("state",) if item.kind == "rate" else (*COMPUTED, "parameter")
        if item.target not in declared or declared[item.target].kind not in kinds:
            raise DeclarationError(f"{item.module}: '{name}' acts on unknown '{item.target}'")


def _check_flow(declared: Mapping[str, Declared], name: str, item: Declared) -> None:
    ends = {end for end in (item.out_of, item.into) if end}
    if not ends:
        raise DeclarationError(f"{item.module}: flow '{name}' starts and ends nowhere")
    for end in ends:
        if declared[end].substance is None:
            raise DeclarationError(
                f"{item.module}: flow '{name}' moves '{end}', which is no substance"
            )
    if len({declared[end].substance for end in ends}) > 1:
        raise DeclarationError(f"{item.module}: flow '{name}' joins two substances")


def _check_states(declared: Mapping[str, Declared]) -> None:
    flows = [item for item in declared.values() if item.kind == "flow"]
    touched = {end for item in flows for end in (item.out_of, item.into) if end}
    rates: dict[str, Declared] = {}
    for item in declared.values():
        if item.kind == "rate":
            if item.target in rates:
                raise DeclarationError(f"{item.module}: second rate for state '{item.target}'")
            rates[item.target] = item
    for name, item in declared.items():
        if item.kind != "state":
            continue
        if item.substance and name in rates:
            rate = rates[name]
            raise DeclarationError(
                f"{rate.module}: '{rate.name}' is a rate, but '{name}' is matter; "
                "only flows may move it"
            )
        if name not in rates and name not in touched:
            raise DeclarationError(f"{item.module}: state '{name}' has no flow and no rate")
