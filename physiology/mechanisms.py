"""What the model is made of: one file is one mechanism, and says itself what it does."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from physiology.core.assemble import Model, model
from physiology.core.catalogue import Declared


@dataclass(frozen=True)
class Mechanism:
    """One mechanism of the model, as its file declares it.

    Attributes
    ----------
    name : str
        The stem of its file; ``Scenario(without=...)`` takes it if it is switchable.
    label : str
        What it is called, from the first line of its file.
    folder : str
        Where in the body, or in life, it happens.
    summary : str
        One sentence on what it does, from the same line.
    parameters, states, modifiers : tuple of str
        Names of what it declares.
    weak : bool
        True if the evidence for one of its effects is weak.
    """

    name: str
    label: str
    folder: str
    summary: str
    parameters: tuple[str, ...]
    states: tuple[str, ...]
    modifiers: tuple[str, ...]
    weak: bool

    @property
    def switchable(self) -> bool:
        """Tell whether the mechanism acts through factors, so that it can be switched off."""
        return bool(self.modifiers)


def mechanisms(assembled: Model | None = None) -> Mapping[str, Mechanism]:
    """Return every mechanism by name, in the order of the folders.

    Parameters
    ----------
    assembled : Model, optional
        Instead of the model of Islet.
    """
    declared = (assembled or model()).declared
    of_module: dict[str, list[Declared]] = {}
    for item in declared.values():
        of_module.setdefault(item.module, []).append(item)
    found = [_mechanism(module, items) for module, items in of_module.items()]
    return MappingProxyType({mechanism.name: mechanism for mechanism in found})


def _mechanism(module: str, items: list[Declared]) -> Mechanism:
    def of_kind(kind: str) -> tuple[str, ...]:
        return tuple(item.name for item in items if item.kind == kind)

    label, summary = _words(module)
    return Mechanism(
        name=items[0].mechanism,
        label=label,
        folder=module.split(".")[-2],
        summary=summary,
        parameters=of_kind("parameter"),
        states=of_kind("state"),
        modifiers=of_kind("modifier"),
        weak=any(item.kind == "parameter" and item.weak for item in items),
    )


def _words(module: str) -> tuple[str, str]:
    """Split the first line of a file, "Label: sentence.", into label and sentence."""
    first = (sys.modules[module].__doc__ or "").strip().split("\n", 1)[0]
    label, colon, sentence = first.partition(": ")
    if not colon:
        return module.rsplit(".", 1)[-1].replace("_", " ").capitalize(), first
    return label, sentence[:1].upper() + sentence[1:]
