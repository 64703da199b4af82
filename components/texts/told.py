"""Plain data as a visitor gets it: its texts in the visitor's language, all else untouched."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from components.texts.catalogue import Catalogue, catalogue
from components.texts.languages import ENGLISH, current
from components.texts.sentence import Sentence

_NAME = re.compile(r"[a-z0-9_.:/@-]*")
"""What names look like: of signals, people, fields. A text in lower case may look the same."""

TEXTS = frozenset(
    {
        *("label", "labels", "words", "title", "text", "note", "unit", "units", "short", "said"),
        *("meaning", "summary", "description", "more", "less", "open", "allowed", "refusal"),
        *("relation", "term", "also"),
    }
)
"""Members of an object that hold nothing but texts for the visitor."""

NAMES = frozenset(
    {
        *("value", "source", "id", "key", "signal", "href", "className", "color"),
        # Parts of equations.
        *("letter", "below", "left", "right", "steps", "terms", "factors", "names"),
    }
)
"""Members that never hold a text; works are cited in their own language."""


def is_text(value: str, key: str = "") -> bool:
    """Tell whether a string may be a text for the visitor, and not the name of something.

    Parameters
    ----------
    value : str
        What is told.
    key : str
        The member of an object it stands under, if any.
    """
    if key in NAMES:
        return False
    return key in TEXTS or not _NAME.fullmatch(value)


def translated(value: Any, texts: Catalogue, key: str = "") -> Any:
    """Return plain data with its texts in a language; what is given is never changed.

    A string is a text if the whole of it stands in the catalogue and it cannot be a name.

    Parameters
    ----------
    value : object
        As JSON takes it.
    texts : Catalogue
        Of that language.
    key : str
        The member of an object it stands under, if any.
    """
    if isinstance(value, Sentence):
        return value.translated(texts)
    if isinstance(value, str):
        return texts.text(value) if is_text(value, key) else value
    if isinstance(value, Mapping):
        return {name: translated(one, texts, str(name)) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        if value and isinstance(value[0], (int, float)):
            return value  # A curve.
        return [translated(one, texts, key) for one in value]
    return value


def told(value: Any) -> Any:
    """Return an answer in the language of the current request.

    Parameters
    ----------
    value : object
        As JSON takes it.
    """
    language = current()
    return value if language == ENGLISH else translated(value, catalogue(language))
