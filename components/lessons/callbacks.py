"""Which event calls which script of the Lessons page, and its callback that reaches the server."""

from __future__ import annotations

from typing import Any

import dash
from dash import ClientsideFunction, Input, Output

from components import teaching
from components.explore.invalid import InvalidRequest

CHECKS = {"lessons-answer.data": lambda values: teaching.check(values[0])}
APART = dict.fromkeys(CHECKS, 2)

_TOLD = {"lessons-facts": "start", "lessons-answer": "answered"}
_CHOSEN = {"lessons-unit": "unitChosen"}
_PRESSED = {
    "lesson-table-button": "tablePressed",
    "lessons-clear": "clearPressed",
    "lessons-again": "againPressed",
}


def register(app: dash.Dash) -> None:
    """Wire the Lessons page.

    Parameters
    ----------
    app : dash.Dash
        The application the page belongs to.
    """
    for prop, scripts in (("data", _TOLD), ("n_clicks", _PRESSED), ("value", _CHOSEN)):
        for identifier, function in scripts.items():
            app.clientside_callback(
                ClientsideFunction(namespace="lessons", function_name=function),
                Input(identifier, prop),
                prevent_initial_call=identifier != "lessons-facts",
            )

    @app.callback(
        Output("lessons-answer", "data"),
        Input("lessons-request", "data"),
        prevent_initial_call=True,
    )
    def ran(request: Any) -> Any:
        """Answer one request; a request that is not allowed changes nothing."""
        try:
            return teaching.answer(request)
        except InvalidRequest as wrong:
            return {"run": None, "error": str(wrong)}
