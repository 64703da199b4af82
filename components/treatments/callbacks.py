"""The two callbacks of the treatment drawer that reach the server."""

from __future__ import annotations

from typing import Any

import dash
from dash import ClientsideFunction, Input, Output

from components.explore.invalid import InvalidRequest
from components.treatments import offer, weeks

CHECKS = {
    "offer.data": lambda values: offer.check(values[0]),
    "weeks.data": lambda values: weeks.check(values[0]),
}
APART = {"offer.data": 1, "weeks.data": 1}

STORES = ("offer-question", "offer", "weeks-question", "weeks")
"""Questions and answers of the drawer."""

_ANSWERED = {"offer": "offered", "weeks": "weeksTold"}


def register(app: dash.Dash) -> None:
    """Wire the treatment drawer.

    Parameters
    ----------
    app : dash.Dash
        The application the page belongs to.
    """
    for identifier, function in _ANSWERED.items():
        app.clientside_callback(
            ClientsideFunction(namespace="islet", function_name=function),
            Input(identifier, "data"),
            prevent_initial_call=True,
        )

    @app.callback(
        Output("offer", "data"), Input("offer-question", "data"), prevent_initial_call=True
    )
    def offered(question: Any) -> Any:
        """Say what is offered to a person; a question that is not allowed changes nothing."""
        try:
            return offer.answer(question)
        except InvalidRequest as wrong:
            return {"ask": None, "error": str(wrong)}

    @app.callback(
        Output("weeks", "data"), Input("weeks-question", "data"), prevent_initial_call=True
    )
    def over_weeks(question: Any) -> Any:
        """Tell what weeks change; a question that is not allowed changes nothing."""
        try:
            return weeks.answer(question)
        except InvalidRequest as wrong:
            return {"ask": None, "error": str(wrong)}
