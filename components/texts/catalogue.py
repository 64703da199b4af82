"""The texts of a language, read from its PO file when they are first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from components.texts.languages import DECIMAL_COMMA, ENGLISH

FOLDER = Path(__file__).resolve().parent

IN_THE_BROWSER = "assets/js"
"""Where a text comes from that the scripts say themselves."""


@dataclass(frozen=True)
class Catalogue:
    """The texts of a language.

    Parameters
    ----------
    language : str
        Its code.
    texts : mapping of str to str
        By the English text; what has no entry is said in English.
    of_scripts : frozenset of str
        English texts that the scripts in the browser say.
    """

    language: str
    texts: Mapping[str, str]
    of_scripts: frozenset[str] = frozenset()

    @property
    def comma(self) -> bool:
        """Whether decimals stand behind a comma."""
        return self.language in DECIMAL_COMMA

    def text(self, english: str) -> str:
        """Return a text in this language, or in English where it is not translated."""
        return self.texts.get(english, english)


def path_of(language: str) -> Path:
    """Return where the texts of a language stand."""
    return FOLDER / f"{language}.po"


@cache
def catalogue(language: str) -> Catalogue:
    """Return the texts of a language; those of English are empty.

    Parameters
    ----------
    language : str
        One of ``components.texts.LANGUAGES``.

    Raises
    ------
    FileNotFoundError
        If a language has no PO file.
    """
    if language == ENGLISH:
        return Catalogue(ENGLISH, {})
    # Only who asks for another language waits for the library and the file.
    from babel.messages.pofile import read_po

    with path_of(language).open("rb") as file:
        read = read_po(file, locale=language)
    entries = [one for one in read if one.id and one.string and not one.fuzzy]
    scripts = {str(one.id) for one in entries if IN_THE_BROWSER in dict(one.locations)}
    return Catalogue(
        language, {str(one.id): str(one.string) for one in entries}, frozenset(scripts)
    )
