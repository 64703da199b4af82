"""Sources in words: what a citation key, a calibration or an assumption stands for."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from physiology.core.declare import grade

__all__ = ["grade", "in_words", "references"]

_ENTRY = re.compile(r"@\w+\{(\w+),(.*?)\n\}", re.DOTALL)
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
