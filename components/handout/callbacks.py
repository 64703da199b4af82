"""What begins the sheet; what it shows it asks of the callbacks of other pages."""

from __future__ import annotations

import dash
from dash import ClientsideFunction, Input


def register(app: dash.Dash) -> None:
    """Wire the sheet.

    Parameters
    ----------
    app : dash.Dash
        The application the page belongs to.
    """
    app.clientside_callback(
        ClientsideFunction(namespace="handout", function_name="start"),
        Input("handout-facts", "data"),
    )
