"""Which event calls which script of the Compare page, and what the server answers it."""

from __future__ import annotations

from components.compare import request as asking
from components.compare.run import answer
from components.room import Answer, scripts

SCRIPTS = scripts(
    "compare",
    data={"compare-facts": "start", "compare-answer": "answered"},
    value={
        "compare-unit": "unitChosen",
        "compare-view": "viewChosen",
        "compare-layout": "layoutChosen",
    },
)
"""The buttons of the page are the scripts' own, those of the bar on top are wired with Explore."""

ANSWERS = (
    Answer("compare-request", "compare-answer", asking.check, answer, at_once=2, number="run"),
)
