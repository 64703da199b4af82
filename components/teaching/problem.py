"""What is wrong with a file, told to its author."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field


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
        where = f"{self.file}: {self.place}" if self.place else self.file
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
    names = list(known)
    near = difflib.get_close_matches(str(name), names, n=1, cutoff=0.6)
    held = [one for one in names if str(name) and str(name) in one.split("_")]
    if near or held:
        return f' Did you mean "{(near or held)[0]}"?'
    return f" Known: {listed(names)}." if names else ""


def listed(names: Iterable[str], most: int = 12) -> str:
    """Return names as a list in words, the first ones if they are many."""
    all_names = list(names)
    shown = ", ".join(all_names[:most])
    return f"{shown}, ..." if len(all_names) > most else shown
