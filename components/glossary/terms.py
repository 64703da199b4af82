"""The words of the field, read from ``terms.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from components.addresses import GLOSSARY


@dataclass(frozen=True)
class Term:
    """A word and what it means.

    Attributes
    ----------
    key : str
        Kept for good; the address is ``glossary#<key>``.
    term : str
        The word.
    text : str
        One or two plain sentences.
    see : tuple of str
        Keys of places (``components.glossary.places``) where it can be seen.
    also : tuple of str
        Other forms in running text that lead here.
    """

    key: str
    term: str
    text: str
    see: tuple[str, ...]
    also: tuple[str, ...] = ()

    @property
    def href(self) -> str:
        """Where it stands."""
        return f"{GLOSSARY}#{self.key}"

    @property
    def forms(self) -> tuple[str, ...]:
        """Every form in running text that leads here."""
        return (self.term, *self.also)


@lru_cache(maxsize=1)
def terms() -> tuple[Term, ...]:
    """Return every term, in the order of the alphabet."""
    text = files("components.glossary").joinpath("terms.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)["term"]
    made = [
        Term(**(row | {"see": tuple(row["see"]), "also": tuple(row.get("also", ()))}))
        for row in rows
    ]
    return tuple(sorted(made, key=lambda one: one.term.lower()))
