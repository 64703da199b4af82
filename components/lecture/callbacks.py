"""What the lecture hears of, and what the server answers it: curves of a scene, and codes."""

from __future__ import annotations

from typing import Any

from components import teaching
from components.lecture import qr_code
from components.room import Answer, scripts

SCRIPTS = scripts(
    "lecture",
    data={"lecture-facts": "start"},
    value={"lecture-unit": "unitChosen"},
)


def _check_code(request: Any) -> object:
    return qr_code.check(request, qr_code.place_of_visit())


def _draw_code(request: Any) -> Any:
    return qr_code.answer(request, qr_code.place_of_visit())


ANSWERS = (
    Answer(
        "lecture-request",
        "lecture-answer",
        teaching.check,
        teaching.answer,
        at_once=2,
        number="run",
    ),
    Answer("qr-request", "qr-answer", _check_code, _draw_code, at_once=4),
)
"""Asked for by ``assets/js/lecture-ask.js``."""
