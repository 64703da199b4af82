"""What the server answers about tables; only a script asks (``assets/js/share-table.js``)."""

from __future__ import annotations

from typing import Any

from components.room import Answer
from components.share import life_table
from components.share import request as asking
from components.share.table import answer, listed
from components.years.course import SECONDS


def _table(question: Any) -> Any:
    return listed(question) if asking.is_for_names(question) else answer(question)


ANSWERS = (
    Answer("share-table-question", "share-table", asking.check_any, _table, at_once=2),
    Answer(
        "share-life-question",
        "share-life",
        life_table.check,
        life_table.answer,
        at_once=2,
        seconds=SECONDS,
    ),
)
