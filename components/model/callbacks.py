"""Which event calls which script of the Model page, and what the server answers it."""

from __future__ import annotations

from components.model import request as asking
from components.model.effects import answer
from components.room import Answer, scripts

SCRIPTS = scripts(
    "model",
    data={"model-facts": "start", "model-effects": "answered"},
    value={"model-unit": "unitChosen"},
)

# Up to forty runs of a morning: one at a time.
ANSWERS = (Answer("model-effects-question", "model-effects", asking.check, answer, at_once=1),)
