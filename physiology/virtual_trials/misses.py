"""Published outcomes of long trials that made-up people miss, and why."""

from __future__ import annotations

from physiology.virtual_trials.outcome import Outcome

#: By trial, or by trial and the beginning of the outcome; the longest that fits is told.
_WHY: dict[str, str] = {
    "Prevention: New diabetes": (
        "How fast people pass from 100 to 126 mg/dL is set by the spread of inherited decline, "
        "which nobody has measured, and few of these people are diagnosed in three years."
    ),
    "Prevention: Risk reduction": (
        "Beta cells that work less wear less at once. In people a part of the decline goes on "
        "whatever the weight, and fewer keep to what they were asked."
    ),
    "Remission": (
        "Everybody here loses function by the same law, so remission depends on lost weight and "
        "on years of diabetes more narrowly than in people."
    ),
    "Low-energy diet: Fasting glucose": (
        "Fat leaves the liver as fast as measured, but glucose output of the liver follows "
        "insulin and stores as well, and those need longer than a week here."
    ),
    "Low-energy diet: First phase": (
        "What fat in the pancreas and high glucose take from beta cells comes back; wear and "
        "inherited decline do not, and they are the larger part here."
    ),
    "Diet alone": "How fast function is lost after diagnosis depends on the spread of decline.",
    "Intensive insulin": (
        "Insulin that is injected lowers the number of receptors as one's own does, and that hides "
        "what rest gives back; the measured gain is of those who came into remission."
    ),
    "Early or late": "After diagnosis glucose rises more slowly here than in the published model.",
    "Type 1: Stage 2": (
        "A late attack takes cells at a constant rate, and glucose rises only with the last of "
        "them; people in the trial were found at any time of stage 2."
    ),
    "Type 1: The same": (
        "The memory of the treatment was set to the delay of years, which a short stage 2 makes "
        "too long in proportion."
    ),
    "Type 1: Remission": (
        "Doses here follow the need without error, so the cells that are left spare insulin for "
        "longer than in people, who are given more than the least that would do."
    ),
    "Type 1: C-peptide": "The attack is not of the same strength in all of these people.",
}


def why(missed: Outcome) -> str:
    """Return why an outcome is missed, in a sentence; empty if nobody knows."""
    name = f"{missed.trial}: {missed.outcome}"
    fitting = [key for key in _WHY if name.startswith(key)]
    return _WHY[max(fitting, key=len)] if fitting else ""
