"""What the server answers about people like the one on the page; a script asks beside the drag."""

from __future__ import annotations

from components.cohort import request as asking
from components.cohort.run import answer
from components.room import Answer, scripts

SCRIPTS = scripts("islet", data={"cohort": "cohortCame"})

ANSWERS = (Answer("cohort-question", "cohort", asking.check, answer, at_once=1),)

STORES = tuple(name for one in ANSWERS for name in (one.question, one.store))
"""Questions and answers."""
