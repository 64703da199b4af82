"""Which event calls which script of the Evidence page; nothing here reaches the server."""

from __future__ import annotations

import dash
from dash import ClientsideFunction, Input


def register(app: dash.Dash) -> None:
    """Wire the Evidence page.

    Parameters
    ----------
    app : dash.Dash
        The application the page belongs to.
    """
    for identifier, prop, function in (
        ("evidence-facts", "data", "start"),
        ("evidence-unit", "value", "unitChosen"),
    ):
        app.clientside_callback(
            ClientsideFunction(namespace="evidence", function_name=function),
            Input(identifier, prop),
            prevent_initial_call=prop != "data",
        )
