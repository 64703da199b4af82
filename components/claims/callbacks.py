"""What calls the script of the claims; nothing here reaches the server."""

from __future__ import annotations

import dash
from dash import ClientsideFunction, Input


def register(app: dash.Dash) -> None:
    """Wire the claims.

    Parameters
    ----------
    app : dash.Dash
        The application the page belongs to.
    """
    app.clientside_callback(
        ClientsideFunction(namespace="claims", function_name="start"),
        Input("claims-facts", "data"),
    )
