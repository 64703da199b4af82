"""The mechanisms of the model as the page lists them, by the place where they act."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import physiology as ph

FOLDERS = {
    "organs": "Organs",
    "hormones": "Hormones",
    "cells": "Inside the cell",
    "inflammation": "Inflammation",
    "lifestyle": "Life style",
    "treatments": "Treatments",
    "sensors": "Sensors",
    "slow": "Over weeks",
}
"""Plain words for the folders of the model, in the order of the page."""


_END = re.compile(r"\. | \[| \(see ")


@dataclass(frozen=True)
class Listed:
    """One mechanism in the list.

    Parameters
    ----------
    name, label, summary : str
        Key, words, and one sentence about what it does.
    place : str
        Heading under which it stands.
    switchable, weak : bool
        Whether it can be switched off; whether the evidence for it is weak.
    """

    name: str
    label: str
    summary: str
    place: str
    switchable: bool
    weak: bool

    def facts(self) -> dict[str, Any]:
        """Return the mechanism as the browser needs it."""
        return dict(vars(self))


def _place(folder: str) -> str:
    return FOLDERS.get(folder, folder.replace("_", " ").capitalize())


def _sentence(text: str) -> str:
    """Return the first sentence, without what stands in brackets for those who read the code."""
    first = _END.split(text, maxsplit=1)[0].strip().rstrip(".")
    return f"{first}." if first else ""


@lru_cache(maxsize=1)
def mechanisms() -> tuple[Listed, ...]:
    """Return every mechanism, place by place, those with a switch first."""
    found = [
        Listed(
            name=name,
            label=one.label,
            summary=_sentence(one.summary),
            place=_place(one.folder),
            switchable=one.switchable,
            weak=one.weak,
        )
        for name, one in ph.mechanisms().items()
    ]
    places = list(dict.fromkeys([*FOLDERS.values(), *(one.place for one in found)]))

    def order(one: Listed) -> tuple[int, bool, str]:
        return places.index(one.place), not one.switchable, one.label

    return tuple(sorted(found, key=order))


@lru_cache(maxsize=1)
def switchable() -> tuple[str, ...]:
    """Return the names of the mechanisms that can be switched off."""
    return tuple(one.name for one in mechanisms() if one.switchable)
