"""What the lecture asks the server: curves of a scene, and codes of addresses."""

from __future__ import annotations

from typing import Any

import dash
from dash import ClientsideFunction, Input, Output

from components import teaching
from components.explore.invalid import InvalidRequest
from components.lecture import qr_code

CHECKS = {
    "lecture-answer.data": lambda values: teaching.check(values[0]),
    "qr-answer.data": lambda values: qr_code.check(values[0], qr_code.place_of_visit()),
}
APART = {"lecture-answer.data": 2, "qr-answer.data": 4}


def register(app: dash.Dash) -> None:
    """Wire the page; questions to the server are asked by ``assets/js/lecture-ask.js``.

    Parameters
    ----------
    app : dash.Dash
        The application the page belongs to.
    """
    for identifier, prop, function in (
        ("lecture-facts", "data", "start"),
        ("lecture-unit", "value", "unitChosen"),
    ):
        app.clientside_callback(
            ClientsideFunction(namespace="lecture", function_name=function),
            Input(identifier, prop),
            prevent_initial_call=identifier != "lecture-facts",
        )

    @app.callback(
        Output("lecture-answer", "data"),
        Input("lecture-request", "data"),
        prevent_initial_call=True,
    )
    def played(request: Any) -> Any:
        """Answer one scene; a request that is not allowed changes nothing."""
        try:
            return teaching.answer(request)
        except InvalidRequest as wrong:
            return {"run": None, "error": str(wrong)}

    @app.callback(
        Output("qr-answer", "data"), Input("qr-request", "data"), prevent_initial_call=True
    )
    def drawn(request: Any) -> Any:
        """Draw one code; an address that is not of this application is not drawn."""
        try:
            return qr_code.answer(request, qr_code.place_of_visit())
        except InvalidRequest as wrong:
            return {"ask": None, "error": str(wrong)}
