"""What the Model page may ask for, checked before anything is run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import physiology as ph
from components.explore.invalid import check_key, check_mapping
from components.explore.request import check_number_of_run
from components.model.parts import parts

FIELDS = ("ask", "person", "part")


@dataclass(frozen=True)
class Asked:
    """A question that passed the check: its number, who, and which part of the model."""

    ask: int
    person: str
    part: str


def check(sent: Any) -> Asked:
    """Return a question that may be answered.

    Parameters
    ----------
    sent : object
        As the browser sends it: ``ask``, ``person`` and ``part``.

    Raises
    ------
    InvalidRequest
        If anything else is sent; the message names the field and what is allowed.
    """
    fields = check_mapping("request", sent, FIELDS)
    return Asked(
        ask=check_number_of_run("ask", fields["ask"]),
        person=check_key("person", fields["person"], tuple(ph.people)),
        part=check_key("part", fields["part"], tuple(parts())),
    )
