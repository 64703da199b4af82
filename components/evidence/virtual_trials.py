"""Trials over years, given to made-up people, beside what was published."""

from __future__ import annotations

from typing import Any

from components import units
from components.evidence.published import UNEXPLAINED
from physiology.evidence.sources import reference_in_full
from physiology.virtual_trials.misses import why
from physiology.virtual_trials.outcome import Outcome, kept

WAY = (
    "Made-up people with histories of their own are given what the trial gave: a drug, a diet, "
    "insulin, an immune treatment."
)
READ = {
    "published": "the published interval",
    "computed": "computed from the published counts",
    "assumption": "a tolerance of our own around the published value",
}
"""By the word in the kept table: what the range rests on."""


def _row(number: int, one: Outcome) -> dict[str, Any]:
    met = one.verdict == "met"
    return {
        "id": f"T{number:02d}",
        "label": f"{one.trial}: {one.outcome}",
        "kind": "years",
        "glucose": one.unit == "mmol/L",
        "value": one.simulated,
        "published": one.published,
        "low": one.low,
        "high": one.high,
        "unit": units.printed(one.unit),
        "met": met,
        "why": "" if met else why(one) or UNEXPLAINED,
        "way": WAY,
        "people": one.n,
        "use": "in view",
        "read": READ[one.range_from],
        "source": reference_in_full(one.source),
        "course": "",
    }


def trial_rows() -> list[dict[str, Any]]:
    """Return the outcomes of the virtual trials as the browser needs them."""
    return [_row(number, one) for number, one in enumerate(kept(), start=1)]
