"""Which event calls which script of the report, and what the server answers it."""

from __future__ import annotations

from components.report import request as asking
from components.report.run import answer
from components.room import Answer, scripts

SCRIPTS = scripts(
    "report",
    data={"report-facts": "start", "report": "answered"},
    value={
        "report-person": "personChosen",
        "report-therapy": "therapyChosen",
        "report-counting": "countingChosen",
        "report-days": "daysChosen",
        "report-unit": "unitChosen",
    },
    n_clicks={
        "report-again": "againPressed",
        "report-print": "printPressed",
        "report-csv": "csvPressed",
        "report-table-button": "tablePressed",
    },
)

ANSWERS = (Answer("report-request", "report", asking.check, answer, at_once=2, number="run"),)
