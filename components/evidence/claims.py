"""What one often reads about diabetes, as the browser needs it."""

from __future__ import annotations

from typing import Any

from components.evidence.cited import cited
from physiology.evidence.claims import GRADES, VERDICTS, Claim, claims

MARKS = {
    "right": "check",
    "simplified": "equal-approximately",
    "contested": "scale",
    "wrong": "x",
}
"""Drawing beside the word of a verdict."""

SQUARES = {"strong": 3, "moderate": 2, "weak": 1, "wrong as stated": 3}
"""Filled squares of a grade, out of three; the word always stands beside them."""


def _facts(claim: Claim) -> dict[str, Any]:
    source = cited(claim.source) if claim.source == "assumption" else claim.source
    return {**vars(claim), "source": source, "squares": SQUARES.get(claim.grade, 0)}


def claim_facts() -> dict[str, Any]:
    """Return every claim, and what the words of the verdicts and grades mean."""
    return {
        "claims": [_facts(claim) for claim in claims()],
        "verdicts": [
            {"word": word, "meaning": meaning, "mark": MARKS.get(word, "circle-help")}
            for word, meaning in VERDICTS.items()
        ],
        "grades": GRADES,
    }
