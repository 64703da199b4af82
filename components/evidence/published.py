"""The published outcomes the model is held to, met and missed alike."""

from __future__ import annotations

from typing import Any

from components import units
from components.texts import say
from physiology.evidence.anchors import Anchor, anchors
from physiology.evidence.measured import measured
from physiology.evidence.misses import MISSES

_EXPLANATION = (
    "Each row is a published result and what the model gives for the same experiment, in the "
    "published unit. The ranges were set before the model was fitted. Most rows were used to fit "
    "it, so meeting them shows that the model can, not that it predicts."
)


def number(value: float, digits: int = 3) -> str:
    """Return a number as it is printed, with a minus sign that is one."""
    return say(f"{{value:.{digits}g}}", value=value)


def span(low: float, high: float, digits: int = 3) -> str:
    """Return a range as it is printed."""
    return say("{low} to {high}", low=number(low, digits), high=number(high, digits))


def _row(anchor: Anchor, value: float) -> dict[str, Any]:
    met = anchor.meets(value)
    return {
        "name": say("{name}: {readout}", name=anchor.scenario, readout=anchor.readout),
        "model": number(value),
        "published": span(anchor.low, anchor.high),
        "unit": units.printed(anchor.unit),
        "met": met,
        "why": "" if met else MISSES.get(anchor.id, "not yet explained"),
        "source": anchor.source,
    }


def headline(values: dict[str, float]) -> str:
    """Return how many of the outcomes are met.

    Parameters
    ----------
    values : dict of str to float
        What the model gives, by id of the outcome.
    """
    met = sum(anchors()[identifier].meets(value) for identifier, value in values.items())
    return say("{met} of {count} published outcomes met", met=met, count=len(values))


def outcome_facts() -> dict[str, Any]:
    """Return the table of outcomes as the browser needs it."""
    values = measured()
    return {
        "headline": headline(values),
        "explanation": _EXPLANATION,
        "rows": [_row(anchors()[identifier], value) for identifier, value in values.items()],
    }
