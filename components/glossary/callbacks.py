"""What calls the script of the glossary; nothing here reaches the server."""

from __future__ import annotations

import dash
from dash import ClientsideFunction, Input


def register(app: dash.Dash) -> None:
    """Wire the glossary.

    Parameters
    ----------
    app : dash.Dash
        The application the page belongs to.
    """
    app.clientside_callback(
        ClientsideFunction(namespace="glossary", function_name="start"),
        Input("glossary-facts", "data"),
    )
