"""Which event calls which script of the Lessons page, and what the server answers it."""

from __future__ import annotations

from components import teaching
from components.room import Answer, scripts

SCRIPTS = scripts(
    "lessons",
    data={"lessons-facts": "start", "lessons-answer": "answered"},
    n_clicks={
        "lesson-table-button": "tablePressed",
        "lessons-clear": "clearPressed",
        "lessons-again": "againPressed",
    },
    value={"lessons-unit": "unitChosen"},
)

ANSWERS = (
    Answer(
        "lessons-request",
        "lessons-answer",
        teaching.check,
        teaching.answer,
        at_once=2,
        number="run",
    ),
)
