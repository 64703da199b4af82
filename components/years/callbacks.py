"""Which event calls which script of the Years page, and what the server answers it."""

from __future__ import annotations

from components.room import Answer, scripts
from components.years import band, plans, run
from components.years import request as asking
from components.years.course import SECONDS

SCRIPTS = scripts(
    "years",
    data={
        "years-facts": "start",
        "years-answer": "answered",
        "years-plans": "plansTold",
        "years-band": "bandTold",
    },
    n_clicks={
        "years-undo": "undoPressed",
        "years-message-undo": "undoPressed",
        "years-reset": "resetPressed",
        "years-table-button": "tablePressed",
        "years-csv": "csvPressed",
    },
    value={"years-unit": "unitChosen"},
)
"""The buttons of the bar on top are wired with Explore."""

ANSWERS = (
    Answer(
        "years-request",
        "years-answer",
        asking.check,
        run.answer,
        at_once=2,
        number="run",
        seconds=SECONDS,
    ),
    Answer(
        "years-plans-question",
        "years-plans",
        asking.check_plans,
        plans.answer,
        at_once=2,
        seconds=SECONDS,
    ),
    Answer(
        "years-band-question",
        "years-band",
        asking.check_band,
        band.answer,
        at_once=2,
        seconds=SECONDS,
    ),
)
