"""The parts of the model: every mechanism with its place, its words and what is joined to it."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from components.mechanisms.listed import FOLDERS
from components.model.equations import acting
from physiology import catalogue, mechanisms
from physiology.mechanisms import Mechanism


@dataclass(frozen=True)
class Part:
    """One mechanism.

    Attributes
    ----------
    name, label, summary, more : str
        Stem of its file, words, one sentence, and what else its file says.
    place : str
        Heading under which it stands.
    module : str
        Its file.
    names : tuple of str
        What it declares.
    switchable, weak : bool
        Whether it can be switched off; whether the evidence for it is weak.
    """

    name: str
    label: str
    summary: str
    more: str
    place: str
    module: str
    names: tuple[str, ...]
    switchable: bool
    weak: bool


def _for_readers(text: str) -> str:
    """Return the sentences that do not speak of code."""
    sentences = re.split(r"(?<=\.) ", " ".join(text.split()))
    return " ".join(one for one in sentences if "``" not in one)


def _words(module: str) -> tuple[str, str, str]:
    """Split the words of a file into label, sentence and the rest."""
    first, _, rest = (sys.modules[module].__doc__ or "").strip().partition("\n")
    label, colon, sentence = first.partition(": ")
    if not colon:
        label, sentence = module.rsplit(".", 1)[-1].replace("_", " ").capitalize(), first
    return label, sentence[:1].upper() + sentence[1:], _for_readers(rest)


@lru_cache(maxsize=1)
def parts() -> Mapping[str, Part]:
    """Return every part by name, place by place."""
    names: dict[str, list[str]] = {}
    for name, entry in catalogue().items():
        names.setdefault(entry.module, []).append(name)
    switched = mechanisms()
    found = [_part(module, tuple(of), switched) for module, of in names.items()]
    places = list(dict.fromkeys([*FOLDERS.values(), *(one.place for one in found)]))
    ordered = sorted(found, key=lambda one: (places.index(one.place), one.label))
    return {one.name: one for one in ordered}


def _part(module: str, names: tuple[str, ...], switched: Mapping[str, Mechanism]) -> Part:
    folder, name = module.split(".")[-2:]
    label, summary, more = _words(module)
    known = switched.get(name)
    return Part(
        name=name,
        label=label,
        summary=summary,
        more=more,
        place=FOLDERS.get(folder, folder.replace("_", " ").capitalize()),
        module=module,
        names=names,
        switchable=bool(known and known.switchable),
        weak=bool(known and known.weak),
    )


@lru_cache(maxsize=1)
def joined() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return for each part which others act on it (``from``) and which it acts on (``to``).

    A part acts on another whose equations read what it declares, or that holds what one of its
    factors multiplies, or a state that one of its flows fills or empties.
    """
    entries = catalogue()
    pairs: dict[tuple[str, str], None] = {}
    for name, entry in entries.items():
        if entry.kind in ("parameter", "state", "input"):
            continue
        for argument in entry.arguments:
            pairs[entries[argument].mechanism, entry.mechanism] = None
        for end in (entry.target, entry.into, entry.out_of):
            if end:
                pairs[entry.mechanism, entries[end].mechanism] = None
        for factor in acting(name, "factors"):
            pairs[entries[factor].mechanism, entry.mechanism] = None
    found: dict[str, dict[str, tuple[str, ...]]] = {
        name: {"to": (), "from": ()} for name in parts()
    }
    for source, target in pairs:
        if source != target:
            found[source]["to"] = (*found[source]["to"], target)
            found[target]["from"] = (*found[target]["from"], source)
    return found
