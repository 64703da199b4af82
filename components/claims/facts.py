"""What one often reads about diabetes, as the browser needs it."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

from components.glossary.places import places
from physiology.evidence.claims import VERDICTS, Claim, claims

MARKS = {
    "right": "check",
    "simplified": "equal-approximately",
    "contested": "scale",
    "wrong": "x",
}
"""Drawing beside the word of a verdict."""

SQUARES = {"strong": 3, "moderate": 2, "weak": 1, "wrong as stated": 3}
"""Filled squares of a grade, out of three; the word always stands beside them."""


@lru_cache(maxsize=1)
def seen() -> dict[int, tuple[str, ...]]:
    """Return the keys of the places where each claim can be seen, by its number."""
    text = files("components.claims").joinpath("places.toml").read_text(encoding="utf-8")
    return {int(number): tuple(keys) for number, keys in tomllib.loads(text).items()}


def _facts(claim: Claim) -> dict[str, Any]:
    keys = (*seen().get(claim.number, ()), *(f"mechanism:{name}" for name in claim.where))
    return {
        "number": claim.number,
        "text": claim.text,
        "verdict": claim.verdict,
        "correction": claim.correction,
        "statement": claim.statement,
        "size": claim.size,
        "source": "our own choice" if claim.source == "assumption" else claim.source,
        "grade": claim.grade,
        "squares": SQUARES.get(claim.grade, 0),
        "note": claim.note,
        "see": places(keys),
    }


def claim_facts() -> dict[str, Any]:
    """Return every claim, and what the words of the verdicts mean."""
    return {
        "claims": [_facts(claim) for claim in claims()],
        "verdicts": [
            {"word": word, "meaning": meaning, "mark": MARKS.get(word, "circle-help")}
            for word, meaning in VERDICTS.items()
        ],
    }
