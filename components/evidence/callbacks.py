"""Which event calls which script of the Evidence page; nothing here reaches the server."""

from __future__ import annotations

from components.room import scripts

SCRIPTS = scripts(
    "evidence",
    data={"evidence-facts": "start"},
    value={"evidence-unit": "unitChosen"},
)
