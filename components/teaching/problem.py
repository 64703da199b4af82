"""What is wrong with a file, told to its author."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field

_ALIKE = 0.6


@dataclass(frozen=True)
class Problem:
    """Something an author has to mend, or may want to.

    Parameters
    ----------
    file : str
        Name of the file.
    place : str
        Where in it: ``"explain 1"``; empty for the file as a whole.
    message : str
        What is wrong, and a way out.
    warning : bool
        True if the file can be used all the same.
    """

    file: str
    place: str
    message: str
    warning: bool = False

    def __str__(self) -> str:
        joint = ", " if self.place.startswith("line ") else ": "
        where = f"{self.file}{joint}{self.place}" if self.place else self.file
        return f"{where}: {self.message}"


@dataclass
class Notes:
    """Problems of one file, gathered while it is read, so that all are told at once."""

    file: str
    found: list[Problem] = field(default_factory=list)

    def add(self, place: str, message: str, *, warning: bool = False) -> None:
        """Note a problem."""
        problem = Problem(self.file, place, message, warning)
        if problem not in self.found:
            self.found.append(problem)

    @property
    def fatal(self) -> bool:
        """Tell whether the file has to be left out."""
        return any(not one.warning for one in self.found)


def did_you_mean(name: object, known: Iterable[str]) -> str:
    """Return a hint at the nearest known name, or what is known if few, or nothing."""
    names, wanted = list(known), str(name)
    near = max(names, key=lambda one: _likeness(wanted, one), default="")
    if near and _likeness(wanted, near) >= _ALIKE:
        return f' Did you mean "{near}"?'
    return f" Known: {listed(names)}." if names else ""


def _likeness(wanted: str, name: str) -> float:
    """Return how alike two names are, from 0 to 1; one that is a word of the other is alike."""
    if wanted and f"_{wanted}_" in f"_{name}_":
        return 1.0
    return difflib.SequenceMatcher(None, wanted, name).ratio()


def listed(names: Iterable[str], most: int = 12) -> str:
    """Return names as a list in words, the first ones if they are many."""
    all_names = list(names)
    shown = ", ".join(all_names[:most])
    return f"{shown}, ..." if len(all_names) > most else shown
