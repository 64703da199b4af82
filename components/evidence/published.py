"""The published outcomes the model is held to, met and missed alike."""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files
from typing import Any

from components import units
from components.evidence.courses import course_of
from components.texts import say
from physiology.evidence.anchors import Anchor, anchors
from physiology.evidence.fitted import use
from physiology.evidence.measured import measured
from physiology.evidence.misses import MISSES

UNEXPLAINED = "Not yet explained."
READ = {
    "V": "read in the paper",
    "D": "computed from open data",
    "M": "from memory, not read again",
}
"""By the letter in the table of outcomes: where the published range comes from."""
USES = {
    "fitted": "The model was fitted with this result in view: meeting it shows that it can.",
    "held out": "Not used for fitting: meeting it is a test.",
    "taken over": "A published relation that the model takes over as it is.",
}
WAYS = {
    "fast": "The body rests in its usual life; no food since the evening.",
    "drink": "75 g of glucose are drunk in five minutes after a night without food.",
    "meal": "One meal after a night without food.",
    "clamp": "Insulin runs for hours and glucose is given so that its level stays flat.",
    "vein": "Glucose is injected within a minute and followed for three hours.",
    "pump": "The pump's basal insulin runs, or stops, without food.",
    "days": "Days are lived with meals, errors of counting and the sensor's noise.",
    "exercise": "One bout, with the insulin on board that it meets.",
    "formula": "The published formula, computed by the same function as everywhere here.",
    "step": "Mean glucose rises at once and stays; haemoglobin follows.",
    "drug": "The drug is taken for the weeks of the trial, and the same tests are done again.",
    "insulin": "One injection during a clamp.",
    "life": "Food or sleep changes for the time of the study.",
    "infusion": "A hormone or fat is infused for hours, then the test is done.",
    "fall": "Glucose is lowered slowly by insulin.",
    "risk": "HbA1c over years is put into the published relation.",
}
"""By the word in ``outcomes.csv``: what is done in the model."""


@lru_cache(maxsize=1)
def told() -> dict[str, dict[str, str]]:
    """Return how each outcome is named, grouped, checked and converted, by id."""
    text = files("components.evidence").joinpath("outcomes.csv").read_text(encoding="utf-8")
    return {row["id"]: row for row in csv.DictReader(text.splitlines())}


def _row(anchor: Anchor, value: float) -> dict[str, Any]:
    met = anchor.meets(value)
    words = told()[anchor.id]
    return {
        "id": anchor.id,
        "label": words["label"],
        "kind": words["kind"],
        "glucose": words["quantity"] == "glucose",
        "value": value,
        "low": anchor.low,
        "high": anchor.high,
        "unit": units.printed(anchor.unit),
        "met": met,
        "why": "" if met else MISSES.get(anchor.id, UNEXPLAINED),
        "way": WAYS[words["way"]],
        "use": use(anchor),
        "read": READ[anchor.evidence],
        "source": anchor.source,
        "course": course_of(anchor.id),
    }


def number(value: float, digits: int = 3) -> str:
    """Return a number as it is printed, with a minus sign that is one."""
    return say(f"{{value:.{digits}g}}", value=value)


def misses() -> list[dict[str, str]]:
    """Return what is missed, in words and in the published unit: for a list on a wall."""
    return [
        {
            "name": row["label"],
            "model": number(row["value"]),
            "published": say("{low} to {high}", low=number(row["low"]), high=number(row["high"])),
            "unit": row["unit"],
            "why": row["why"],
        }
        for row in outcome_rows()
        if not row["met"]
    ]


def outcome_rows() -> list[dict[str, Any]]:
    """Return the outcomes as the browser needs them, in the order of their table."""
    return [_row(anchors()[identifier], value) for identifier, value in measured().items()]
