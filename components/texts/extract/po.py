"""A PO file as it should be, and what is wrong with it as it is."""

from __future__ import annotations

import io
import re
import string
from collections.abc import Mapping
from dataclasses import dataclass

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from components.texts.catalogue import path_of

SHOWN = 3
"""Texts that a message names; the others are counted."""

_GAP = re.compile(r"\{(\w+)(?::[^{}]*)?\}")


@dataclass(frozen=True)
class Problems:
    """What is wrong with the texts of a language.

    Parameters
    ----------
    language : str
        Its code.
    missing, obsolete, misfit : tuple of str
        English texts without a translation, translations of texts that are no longer there, and
        texts whose translation has other placeholders.
    """

    language: str
    missing: tuple[str, ...]
    obsolete: tuple[str, ...]
    misfit: tuple[str, ...]

    def messages(self) -> tuple[str, ...]:
        """Return each kind of problem in a sentence; nothing if there is none."""
        said = (
            ("texts missing", self.missing, " English is shown there."),
            ("texts are no longer said", self.obsolete, ""),
            ("texts have other placeholders than the English", self.misfit, ""),
        )
        return tuple(
            f"{self.language}: {len(found)} {words} ({_named(found)}).{rest}"
            for words, found, rest in said
            if found
        )


def _named(texts: tuple[str, ...]) -> str:
    named = ", ".join(f'"{text[:60]}"' for text in texts[:SHOWN])
    return named if len(texts) <= SHOWN else f"{named}, ..."


def gaps(text: str) -> list[str]:
    """Return the names in braces of a text, sorted."""
    return sorted(match[1] for match in _GAP.finditer(text))


def _fits(english: str, other: str) -> bool:
    return set(gaps(english)) == set(gaps(other)) and _is_plain(other) == _is_plain(english)


def _is_plain(text: str) -> bool:
    """Tell whether Python can read the braces of a text."""
    try:
        list(string.Formatter().parse(text))
    except ValueError:
        return False
    return True


def read(language: str) -> dict[str, str]:
    """Return the translations of a language as they are kept, empty ones too."""
    path = path_of(language)
    if not path.exists():
        return {}
    with path.open("rb") as file:
        return {str(one.id): str(one.string) for one in read_po(file, locale=language) if one.id}


def problems(language: str, texts: Mapping[str, object], kept: Mapping[str, str]) -> Problems:
    """Return what is wrong with the texts of a language.

    Parameters
    ----------
    language : str
        Its code.
    texts : mapping
        The English texts there are.
    kept : mapping of str to str
        Their translations.
    """
    return Problems(
        language,
        missing=tuple(text for text in texts if not kept.get(text)),
        obsolete=tuple(text for text in kept if text not in texts),
        misfit=tuple(
            text
            for text, other in kept.items()
            if text in texts and other and not _fits(text, other)
        ),
    )


def written(language: str, texts: Mapping[str, tuple[str, ...]], kept: Mapping[str, str]) -> bytes:
    """Return the PO file of a language: every text there is, with the translation that is kept.

    Parameters
    ----------
    language : str
        Its code; empty for the template.
    texts : mapping of str to tuple of str
        The English texts and where they come from.
    kept : mapping of str to str
        Their translations.
    """
    made = Catalog(locale=language or None, project="Islet", charset="utf-8", fuzzy=False)
    for text, places in sorted(texts.items(), key=lambda one: (one[1], one[0])):
        made.add(text, kept.get(text, ""), locations=[(place, 0) for place in places])
    made.mime_headers = [("Content-Type", "text/plain; charset=utf-8")]
    file = io.BytesIO()
    write_po(file, made, width=100, omit_header=True, sort_output=False)
    head = b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    if language:
        head += f'"Language: {language}\\n"\n'.encode()
    return head + b"\n" + file.getvalue()
