"""Published outcomes of long trials that made-up people miss, and why."""

from __future__ import annotations

from physiology.virtual_trials.outcome import Outcome

#: By trial, or by trial and the beginning of the outcome; the longest that fits is told.
_WHY: dict[str, str] = {
    "Prevention: New diabetes": (
        "The rate hangs on how inherited decline is spread, which nobody has measured."
    ),
    "Prevention: Risk reduction": (
        "What lowers glucose today also stops wear at once here, and hides a diagnosis."
    ),
    "Remission": "One law of loss for all: remission hangs on it more narrowly than in people.",
    "Low-energy diet: Fasting glucose": (
        "The liver loses fat as fast as measured; its glucose output follows more slowly here."
    ),
    "Low-energy diet: First phase": (
        "Wear and inherited decline do not come back here, and they are the larger part."
    ),
    "Diet alone": "Loss after diagnosis hangs on how inherited decline is spread.",
    "Intensive insulin": (
        "Injected insulin lowers the number of receptors here, which hides what rest gives back."
    ),
    "Early or late": "Glucose rises more slowly after diagnosis than in the published model.",
    "Type 1: Stage 2": "Glucose rises late here, with the last cells, and then fast.",
    "Type 1: The same": "Stage 2 is short here, so the delay is a large part of it.",
    "Type 1: Remission": (
        "Doses follow the need without error here, so few cells spare insulin for long."
    ),
    "Type 1: C-peptide": "The attack is not of one strength in these people.",
}


def why(missed: Outcome) -> str:
    """Return why an outcome is missed, in a sentence; empty if nobody knows."""
    name = f"{missed.trial}: {missed.outcome}"
    fitting = [key for key in _WHY if name.startswith(key)]
    return _WHY[max(fitting, key=len)] if fitting else ""
