"""Texts of lessons and scenes that a language does not have yet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from components.teaching.problem import Notes, listed
from components.teaching.texts import Placed

MOST_PLACES = 6
_WORD = re.compile(r"[^\W\d_]{3,}")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def check_translation(
    texts: Iterable[Placed], language: str, known: Mapping[str, str], notes: Notes
) -> None:
    """Note how many texts a language lacks, and where they stand.

    Parameters
    ----------
    texts : iterable of (str, str)
        Place and English text.
    language : str
        Its code.
    known : mapping of str to str
        What it has, by the English text.
    notes : Notes
    """
    missing = [place for place, text in texts if text not in known and _has_words(place, text)]
    if missing:
        places = listed(dict.fromkeys(missing), MOST_PLACES)
        many = "1 text" if len(missing) == 1 else f"{len(missing)} texts"
        message = f"{language}: {many} missing ({places}). English is shown there."
        notes.add("", message, warning=True)


def _has_words(place: str, text: str) -> bool:
    """Tell whether there is something to translate; published works keep their own words."""
    return not place.startswith("source") and bool(_WORD.search(_PLACEHOLDER.sub("", text)))
