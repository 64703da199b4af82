"""The equations of a mechanism: what is declared in its file, and what others do to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from components.model.mathematics import Mathematics, mathematics, name
from components.model.tree import Call, Definition, Tree, definition
from components.units import printed
from physiology import catalogue
from physiology.evidence.sources import in_words, references

EQUATIONS = ("signal", "flow", "modifier", "held")
"""Kinds that are shown under their own name; a rate is shown under that of its state."""
_KEY = re.compile("|".join(references()))
_BRACKETS = re.compile(r"\[([^\]]*)\]")
_WRITTEN_OUT = frozenset({"max", "min", "abs", "exp", "log1p", "cos"})


@lru_cache(maxsize=1)
def _acting() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return by name: what multiplies it, what flows in and out of it, what its rate is."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}

    def add(target: str, how: str, source: str) -> None:
        ways = found.setdefault(target, {})
        ways[how] = (*ways.get(how, ()), source)

    for source, entry in catalogue().items():
        if entry.kind == "modifier":
            add(entry.target, "factors", source)
        elif entry.kind == "rate":
            add(entry.target, "rates", source)
        elif entry.kind == "flow":
            if entry.into:
                add(entry.into, "in", source)
            if entry.out_of:
                add(entry.out_of, "out", source)
    return found


def acting(target: str, how: str) -> tuple[str, ...]:
    """Return the names that act on another.

    Parameters
    ----------
    target : str
    how : str
        ``factors``, ``rates``, ``in`` or ``out``.
    """
    return _acting().get(target, {}).get(how, ())


def _as_cited(key: re.Match[str]) -> str:
    return in_words(key[0]).partition(",")[0]


def _sentence(note: str) -> str:
    """Return what an equation says of itself, as a sentence about it; works as one cites them."""
    text = _BRACKETS.sub(lambda found: f"({_KEY.sub(_as_cited, found[1])})", note)
    text = " ".join(text.replace("``", "").split()).removeprefix("Return ")
    return text[:1].upper() + text[1:]


def _computed(of: Definition) -> dict[str, Any]:
    local = frozenset(step for step, _ in of.steps)
    return {
        "right": mathematics(of.result, local),
        "steps": [[["l", step], mathematics(tree, local)] for step, tree in of.steps],
    }


def _own(identifier: str) -> dict[str, Any]:
    """Return one equation under its own name, with the factors that multiply it."""
    entry = catalogue()[identifier]
    return {
        "name": identifier,
        "kind": entry.kind,
        "label": entry.label,
        "unit": printed(entry.unit),
        "doc": _sentence(entry.note),
        "left": name(identifier),
        **_computed(definition(entry.function)),
        "factors": list(acting(identifier, "factors")),
        "names": list(dict.fromkeys(entry.arguments)),
        "target": entry.target or "",
        "when": entry.when or "",
    }


def _change(identifier: str) -> dict[str, Any]:
    """Return how a state changes: by flows, or at a rate."""
    entry = catalogue()[identifier]
    per = "day" if entry.is_slow else "min"
    unit = printed(entry.unit)
    told: dict[str, Any] = {
        "name": identifier,
        "kind": "state",
        "label": entry.label,
        "unit": f"{unit}/{per}" if unit else f"1/{per}",
        "left": [
            "mfrac",
            ["mrow", ["mi", "d"], name(identifier)],
            ["mrow", ["mi", "d"], ["mi", "t"]],
        ],
        "doc": _sentence(getattr(entry.item, "note", "")),
    }
    rates = acting(identifier, "rates")
    if rates:
        rate = catalogue()[rates[0]]
        told |= _computed(definition(rate.function))
        told |= {"doc": _sentence(rate.note), "names": list(dict.fromkeys(rate.arguments))}
        return told | {"factors": list(acting(rates[0], "factors"))}
    entering = [["+", flow] for flow in acting(identifier, "in")]
    leaving = [["\N{MINUS SIGN}", flow] for flow in acting(identifier, "out")]
    return told | {"terms": [*entering, *leaving], "names": []}


def _moved(identifier: str) -> dict[str, Any]:
    """Return a parameter that factors multiply before it is used."""
    entry = catalogue()[identifier]
    return {
        "name": identifier,
        "kind": "moved",
        "label": entry.label,
        "unit": printed(entry.unit),
        "doc": "",
        "left": name(identifier),
        "right": name(identifier),
        "steps": [],
        "factors": list(acting(identifier, "factors")),
        "names": [],
    }


def equations(module: str) -> list[dict[str, Any]]:
    """Return the equations of a mechanism as the browser needs them.

    Parameters
    ----------
    module : str
        Its file, as ``catalogue()`` names it.
    """
    own = {key: entry for key, entry in catalogue().items() if entry.module == module}
    states = [_change(key) for key, entry in own.items() if entry.kind == "state"]
    computed = [_own(key) for key, entry in own.items() if entry.kind in EQUATIONS]
    moved = [
        _moved(key)
        for key, entry in own.items()
        if entry.kind == "parameter" and acting(key, "factors")
    ]
    return [*states, *computed, *moved]


def _calls(tree: Any) -> Iterator[str]:
    if isinstance(tree, Call):
        yield tree.function
    for part in getattr(tree, "__dict__", {}).values():
        for one in part if isinstance(part, tuple) else (part,):
            if hasattr(one, "__dataclass_fields__"):
                yield from _calls(one)


def _trees(of: Definition) -> Iterator[Tree]:
    yield of.result
    yield from (tree for _, tree in of.steps)


@lru_cache(maxsize=1)
def helpers() -> dict[str, dict[str, Any]]:
    """Return the functions that equations use, with their own definition, by name."""
    found: dict[str, dict[str, Any]] = {}
    for entry in catalogue().values():
        function = getattr(entry.item, "function", None)
        if function is None:
            continue
        for tree in _trees(definition(function)):
            for called in set(_calls(tree)) - _WRITTEN_OUT - set(found):
                found[called] = _helper(called, function.__globals__[called])
    return found


def _helper(called: str, function: Any) -> dict[str, Any]:
    of = definition(function)
    local = frozenset((*of.arguments, *(step for step, _ in of.steps)))
    listed: Mathematics = ["mrow"]
    for argument in of.arguments:
        listed += [["mo", ","], ["l", argument]] if len(listed) > 1 else [["l", argument]]
    return {
        "label": called.replace("_", " "),
        "doc": _sentence((function.__doc__ or "").split("\n")[0]),
        "left": ["mrow", ["mi", called.replace("_", " ")], ["fence", listed]],
        "right": mathematics(of.result, local),
        "steps": [[["l", step], mathematics(tree, local)] for step, tree in of.steps],
    }


def used_helpers(module: str) -> list[str]:
    """Return the names of the helper functions that a mechanism uses.

    Parameters
    ----------
    module : str
        Its file, as ``catalogue()`` names it.
    """
    found: list[str] = []
    for entry in catalogue().values():
        function = getattr(entry.item, "function", None)
        if function is None or entry.module != module:
            continue
        for tree in _trees(definition(function)):
            found += [called for called in _calls(tree) if called in helpers()]
    return list(dict.fromkeys(found))
