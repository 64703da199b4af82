"""What the page may ask about people like the one on it, checked like a run."""

from __future__ import annotations

from dataclasses import dataclass

from components.explore import request as explore
from components.explore.invalid import InvalidRequest, check_mapping, is_number
from components.texts import say

RUN = ("person", "values", "without", "view", "schedule", "therapy", "signals")
FIELDS = ("ask", *RUN, "people")

NUMBERS = (20, 50, 100)
"""How many people may be asked for; what a question may cost the server is in the last."""


@dataclass(frozen=True)
class Asked:
    """A question that passed the check.

    Parameters
    ----------
    run : Request
        What the person on the page does, as Explore asks for it.
    people : int
        How many like it.
    """

    run: explore.Request
    people: int

    @property
    def ask(self) -> int:
        """Return the number of the question, given back with the answer."""
        return self.run.run


def _people(value: object) -> int:
    if is_number(value) and value in NUMBERS:
        return int(value)
    names = ", ".join(map(str, NUMBERS))
    raise InvalidRequest("people", value, say("one of {names}", names=names))


def check(question: object) -> Asked:
    """Return the question as checked values, or raise.

    Parameters
    ----------
    question : object
        ``{"ask": 3, "people": 50, "person": "type2_early", "values": {...}, "without": [],
        "view": "morning", "schedule": [...], "therapy": "usual", "signals": [...]}``; what is
        run is as ``components.explore.request.check`` takes it.

    Raises
    ------
    InvalidRequest
        Naming the field, the value and what is allowed.
    """
    sent = check_mapping("question", question, FIELDS)
    people = _people(sent["people"])
    run = {name: sent[name] for name in RUN}
    checked = explore.check({**run, "run": sent["ask"], "reference": explore.NO_REFERENCE})
    return Asked(checked, people)
