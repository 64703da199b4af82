"""Where a number comes from, in the words of the page: works are cited in their own language."""

from __future__ import annotations

from components.texts import say
from physiology.evidence.sources import in_words

_FITTED = "calibrated:"


def cited(source: str) -> str:
    """Return a source as a reader understands it.

    Parameters
    ----------
    source : str
        As declared: a key of ``references.bib``, ``"assumption"`` or ``"calibrated: A008"``.
    """
    if source == "assumption":
        return say("our own choice")
    if source.startswith(_FITTED):
        names = source.removeprefix(_FITTED).strip()
        return say("fitted to published outcomes {names}", names=names)
    return in_words(source)
