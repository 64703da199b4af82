"""What one often reads about diabetes: what holds, how large it is, and where the model has it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

#: How a sentence fares.
VERDICTS = {
    "right": "true as it stands",
    "simplified": "true as a picture, misleading in detail",
    "contested": "the evidence is divided or weak",
    "wrong": "not true as it stands",
}
#: How well the statement in its place is known.
GRADES = {
    "strong": "found again and again in people, by experiment or in large studies",
    "moderate": "found in people, with few studies or results that differ",
    "weak": "observed only, indirect, or small and not repeated",
    "wrong as stated": "well known, and it speaks against the sentence",
}


@dataclass(frozen=True)
class Claim:
    """A sentence about diabetes that is often read, and what can be said of it.

    Attributes
    ----------
    number : int
        Kept for good.
    text : str
        The sentence.
    verdict : str
        A key of ``VERDICTS``.
    statement : str
        What holds, in its place.
    where : tuple of str
        Mechanisms of the model that represent it, as ``physiology.mechanisms`` names them.
    size : str
        How large the effect is in the literature.
    source : str
        Where that was published: author and year, or ``"assumption"``.
    grade : str
        A key of ``GRADES``.
    note : str
        What the model leaves out; always given if ``where`` is empty.
    correction : str
        What is wrong with the sentence; empty if nothing is.
    """

    number: int
    text: str
    verdict: str
    statement: str
    where: tuple[str, ...]
    size: str
    source: str
    grade: str
    note: str = ""
    correction: str = ""


@lru_cache(maxsize=1)
def claims() -> tuple[Claim, ...]:
    """Return every claim, in the order of the numbers."""
    text = files("physiology.evidence").joinpath("claims.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)["claim"]
    made = [Claim(**(row | {"where": tuple(row["where"])})) for row in rows]
    return tuple(sorted(made, key=lambda claim: claim.number))
