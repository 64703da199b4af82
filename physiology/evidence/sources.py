"""Sources in words: what a citation key, a calibration or an assumption stands for."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from physiology.core.declare import grade

__all__ = ["grade", "in_words", "reference_in_full", "references"]

_ENTRY = re.compile(r"@\w+\{(\w+),(.*?)\n\}", re.DOTALL)
#: What the file format needs and a reader does not.
_MARKUP = str.maketrans("", "", "{}\\")
_FIELD = re.compile(r"^\s*(\w+)\s*=\s*\{(.*?)\},?$", re.DOTALL | re.MULTILINE)


@lru_cache(maxsize=1)
def references() -> dict[str, dict[str, str]]:
    """Return the works of ``references.bib``, by key."""
    text = files("physiology.evidence").joinpath("references.bib").read_text(encoding="utf-8")
    return {
        key: {name: " ".join(value.split()) for name, value in _FIELD.findall(body)}
        for key, body in _ENTRY.findall(text)
    }


def in_words(source: str) -> str:
    """Return a source as a reader understands it.

    Parameters
    ----------
    source : str
        As declared: a key of ``references.bib``, ``"assumption"`` or ``"calibrated: A008"``.
    """
    if source == "assumption":
        return "our own choice"
    if source.startswith("calibrated:"):
        return f"fitted to published outcomes {source.removeprefix('calibrated:').strip()}"
    work = references()[source]
    first_author = work["author"].split(",")[0]
    place = " ".join(part for part in (work.get("journal"), work.get("volume")) if part)
    return f"{first_author} {work['year']}, {place}"


def reference_in_full(key: str) -> str:
    """Return the full reference of a work: authors, year, title, journal and place in it.

    Parameters
    ----------
    key : str
        Key of ``references.bib``.

    Raises
    ------
    KeyError
        If there is no such work.
    """
    work = references()[key]
    people = [name.split(",")[0].strip() for name in work["author"].split(" and ")]
    others = " and others" if len(people) > 3 or "others" in people else ""
    names = ", ".join(name for name in people[:3] if name != "others") + others
    place = " ".join(part for part in (work.get("journal"), work.get("volume")) if part)
    pages = work.get("pages", "").replace("--", "\N{EN DASH}")
    parts = (f"{names} {work['year']}", work["title"], f"{place}:{pages}" if pages else place)
    text = ". ".join(part for part in parts if part)
    return text.translate(_MARKUP) + "."
