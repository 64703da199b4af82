"""Trials over years, given to made-up people, beside what was published."""

from __future__ import annotations

from typing import Any

from components import units
from physiology.evidence.sources import in_words
from physiology.virtual_trials.misses import why
from physiology.virtual_trials.outcome import Outcome, kept

_EXPLANATION = (
    "Made-up people with histories of their own are given what the trials gave: a drug, a diet, "
    "insulin, an immune treatment. Ranges are the published intervals, or a tolerance of our own "
    "where none was published. Some numbers of the model, and how much these people differ, were "
    "chosen with these results in view: meeting one shows that the model can, not that it predicts."
)


def _number(value: float) -> str:
    return f"{value:.3g}".replace("-", "\N{MINUS SIGN}")


def _row(one: Outcome) -> dict[str, Any]:
    met = one.verdict == "met"
    span = _number(one.low)
    if one.high > one.low:
        span = f"{_number(one.published)} ({_number(one.low)} to {_number(one.high)})"
    return {
        "name": f"{one.trial}: {one.outcome} (n = {one.n})",
        "model": _number(one.simulated),
        "published": span,
        "unit": units.printed(one.unit),
        "met": met,
        "why": "" if met else f"{one.verdict}. {why(one)}",
        "source": in_words(one.source),
    }


def trial_facts() -> dict[str, Any]:
    """Return the table of virtual trials as the browser needs it."""
    rows = kept()
    met = sum(one.verdict == "met" for one in rows)
    return {
        "headline": f"Trials over years: {met} of {len(rows)} outcomes met",
        "explanation": _EXPLANATION,
        "rows": [_row(one) for one in rows],
    }
