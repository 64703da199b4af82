"""Trials over years, given to made-up people, beside what was published."""

from __future__ import annotations

from typing import Any

from components import units
from components.evidence.cited import cited
from components.evidence.published import number, span
from components.texts import say, together
from physiology.virtual_trials.misses import why
from physiology.virtual_trials.outcome import Outcome, kept

_EXPLANATION = (
    "Made-up people with histories of their own are given what the trials gave: a drug, a diet, "
    "insulin, an immune treatment. Ranges are the published intervals, or a tolerance of our own "
    "where none was published. Some numbers of the model, and how much these people differ, were "
    "chosen with these results in view: meeting one shows that the model can, not that it predicts."
)


def _name(one: Outcome) -> str:
    return say("{name}: {readout} (n = {n})", name=one.trial, readout=one.outcome, n=one.n)


def _row(one: Outcome) -> dict[str, Any]:
    met = one.verdict == "met"
    published = number(one.low)
    if one.high > one.low:
        middle, around = number(one.published), span(one.low, one.high)
        published = say("{value} ({range})", value=middle, range=around)
    return {
        "name": _name(one),
        "model": number(one.simulated),
        "published": published,
        "unit": units.printed(one.unit),
        "met": met,
        "why": "" if met else together(say("{verdict}.", verdict=one.verdict), why(one)),
        "source": cited(one.source),
    }


def trial_facts() -> dict[str, Any]:
    """Return the table of virtual trials as the browser needs it."""
    rows = kept()
    met = sum(one.verdict == "met" for one in rows)
    return {
        "headline": say(
            "Trials over years: {met} of {count} outcomes met", met=met, count=len(rows)
        ),
        "explanation": _EXPLANATION,
        "rows": [_row(one) for one in rows],
    }
