"""Which event calls which script of the Model page, and its one call to the server."""

from __future__ import annotations

from typing import Any

import dash
from dash import ClientsideFunction, Input, Output

from components.explore.invalid import InvalidRequest
from components.model import request as asking
from components.model.effects import answer

CHECKS = {"model-effects.data": lambda values: asking.check(values[0])}
APART = dict.fromkeys(CHECKS, 1)
"""Up to forty runs of a morning: one at a time."""

_SCRIPTS = (
    ("model-facts", "data", "start"),
    ("model-effects", "data", "answered"),
    ("model-unit", "value", "unitChosen"),
)


def register(app: dash.Dash) -> None:
    """Wire the Model page.

    Parameters
    ----------
    app : dash.Dash
        The application the page belongs to.
    """
    for identifier, prop, function in _SCRIPTS:
        app.clientside_callback(
            ClientsideFunction(namespace="model", function_name=function),
            Input(identifier, prop),
            prevent_initial_call=function != "start",
        )

    @app.callback(
        Output("model-effects", "data"),
        Input("model-effects-question", "data"),
        prevent_initial_call=True,
    )
    def moved(question: Any) -> Any:
        """Tell what 10 % more does; a question that is not allowed changes nothing."""
        try:
            return answer(question)
        except InvalidRequest as wrong:
            return {"ask": None, "error": str(wrong)}
