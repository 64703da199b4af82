"""Which event calls which script of Explore and of the bar, and what the server answers."""

from __future__ import annotations

from components.controls.declared import CONTROLS
from components.explore import request as asking
from components.explore.run import answer
from components.explore.side import TABS
from components.room import Answer, scripts
from components.why import asked, causes

SCRIPTS = scripts(
    "islet",
    data={"facts": "start", "answer": "answered", "causes": "explained"},
    value={
        **{name: f"{name}Chosen" for name in ("person", "reference", "unit", "view")},
        **{f"slider-{name}": "sliderMoved" for name in CONTROLS},
        **{f"number-{name}": "numberTyped" for name in CONTROLS},
    },
    n_clicks={
        "undo": "undoPressed",
        "message-undo": "undoPressed",
        "reset": "resetPressed",
        "theme": "themePressed",
        "table-button": "tablePressed",
        "drawer": "drawerPressed",
        **{f"tab-{name}": "tabPressed" for name, _, _ in TABS},
        **{f"back-{name}": "backToCase" for name in CONTROLS},
    },
)

ANSWERS = (
    Answer("request", "answer", asking.check, answer, number="run"),
    Answer("question", "causes", asked.check, causes.answer, at_once=2, seconds=4.0),
)
