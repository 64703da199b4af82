"""What the server answers about people like the one on the page; a script asks beside the drag."""

from __future__ import annotations

from components.cohort import request as asking
from components.cohort.run import answer
from components.room import Answer, scripts

SCRIPTS = scripts("islet", data={"cohort": "cohortCame"})

SECONDS = 5.0
"""Processor time. A hundred people take a quarter of a second; on a closed loop, which decides
every five minutes for each alone, twenty fit in."""

ANSWERS = (Answer("cohort-question", "cohort", asking.check, answer, at_once=1, seconds=SECONDS),)

STORES = tuple(name for one in ANSWERS for name in (one.question, one.store))
"""Questions and answers."""
