"""Which script hears what the drawer is told, and what the server answers it."""

from __future__ import annotations

from components.room import Answer, scripts
from components.treatments import offer, weeks

SCRIPTS = scripts("islet", data={"offer": "offered", "weeks": "weeksTold"})

ANSWERS = (
    Answer("offer-question", "offer", offer.check, offer.answer, at_once=1),
    Answer("weeks-question", "weeks", weeks.check, weeks.answer, at_once=1, seconds=4.0),
)

STORES = tuple(name for answer in ANSWERS for name in (answer.question, answer.store))
"""Questions and answers of the drawer."""
