"""The callbacks behind the tables; only a script asks them (``assets/js/share-table.js``)."""

from __future__ import annotations

from typing import Any

import dash
from dash import Input, Output

from components.explore.invalid import InvalidRequest
from components.share import life_table
from components.share import request as asking
from components.share.table import answer, listed

CHECKS = {
    "share-table.data": lambda values: asking.check_any(values[0]),
    "share-life.data": lambda values: life_table.check(values[0]),
}
APART = dict.fromkeys(CHECKS, 2)


def register(app: dash.Dash) -> None:
    """Wire the tables.

    Parameters
    ----------
    app : dash.Dash
        The application the page belongs to.
    """

    @app.callback(
        Output("share-table", "data"),
        Input("share-table-question", "data"),
        prevent_initial_call=True,
    )
    def told(question: Any) -> Any:
        """Answer one question; one that is not allowed changes nothing."""
        try:
            return listed(question) if asking.is_for_names(question) else answer(question)
        except InvalidRequest as wrong:
            return {"ask": None, "error": str(wrong)}

    @app.callback(
        Output("share-life", "data"),
        Input("share-life-question", "data"),
        prevent_initial_call=True,
    )
    def lived(question: Any) -> Any:
        """Answer one question; one that is not allowed changes nothing."""
        try:
            return life_table.answer(question)
        except InvalidRequest as wrong:
            return {"ask": None, "error": str(wrong)}
