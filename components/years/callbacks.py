"""Which event calls which script of the Years page, and its callbacks that reach the server."""

from __future__ import annotations

from typing import Any

import dash
from dash import ClientsideFunction, Input, Output

from components.explore.invalid import InvalidRequest
from components.years import band, plans, run
from components.years import request as asking

CHECKS = {
    "years-answer.data": lambda values: asking.check(values[0]),
    "years-plans.data": lambda values: asking.check_plans(values[0]),
    "years-band.data": lambda values: asking.check_band(values[0]),
}
APART = dict.fromkeys(CHECKS, 2)

_TOLD = {
    "years-facts": "start",
    "years-answer": "answered",
    "years-plans": "plansTold",
    "years-band": "bandTold",
}
_CHOSEN = {"years-unit": "unitChosen"}
_PRESSED = {
    "years-undo": "undoPressed",
    "years-message-undo": "undoPressed",
    "years-reset": "resetPressed",
    "years-table-button": "tablePressed",
    "years-csv": "csvPressed",
}


def register(app: dash.Dash) -> None:
    """Wire the Years page; the buttons of the bar on top are wired with Explore.

    Parameters
    ----------
    app : dash.Dash
        The application the page belongs to.
    """
    for prop, scripts in (("data", _TOLD), ("n_clicks", _PRESSED), ("value", _CHOSEN)):
        for identifier, function in scripts.items():
            app.clientside_callback(
                ClientsideFunction(namespace="years", function_name=function),
                Input(identifier, prop),
                prevent_initial_call=identifier != "years-facts",
            )

    @app.callback(
        Output("years-answer", "data"), Input("years-request", "data"), prevent_initial_call=True
    )
    def lived(request: Any) -> Any:
        """Answer one request; a request that is not allowed changes nothing."""
        try:
            return run.answer(request)
        except InvalidRequest as wrong:
            return {"run": None, "error": str(wrong)}

    @app.callback(
        Output("years-plans", "data"),
        Input("years-plans-question", "data"),
        prevent_initial_call=True,
    )
    def planned(question: Any) -> Any:
        """Compare the plans of one life; a question that is not allowed changes nothing."""
        try:
            return plans.answer(question)
        except InvalidRequest as wrong:
            return {"ask": None, "error": str(wrong)}

    @app.callback(
        Output("years-band", "data"),
        Input("years-band-question", "data"),
        prevent_initial_call=True,
    )
    def surrounded(question: Any) -> Any:
        """Tell how sure one life is; a question that is not allowed changes nothing."""
        try:
            return band.answer(question)
        except InvalidRequest as wrong:
            return {"ask": None, "error": str(wrong)}
