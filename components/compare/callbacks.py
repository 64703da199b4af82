"""Which event calls which script of the Compare page, and its one call to the server."""

from __future__ import annotations

from typing import Any

import dash
from dash import ClientsideFunction, Input, Output

from components.compare import request as asking
from components.compare.run import answer
from components.explore.invalid import InvalidRequest
from components.texts import told

CHECKS = {"compare-answer.data": lambda values: asking.check(values[0])}
APART = {"compare-answer.data": 2}

_SCRIPTS = {
    "compare-facts.data": "start",
    "compare-answer.data": "answered",
    "compare-unit.value": "unitChosen",
    "compare-view.value": "viewChosen",
    "compare-layout.value": "layoutChosen",
}
"""Script by what changes; the buttons of the page are the scripts' own."""


def register(app: dash.Dash) -> None:
    """Wire the Compare page; the buttons of the bar on top are wired with Explore.

    Parameters
    ----------
    app : dash.Dash
        The application the page belongs to.
    """
    for source, function in _SCRIPTS.items():
        app.clientside_callback(
            ClientsideFunction(namespace="compare", function_name=function),
            Input(*source.split(".")),
            prevent_initial_call=function != "start",
        )

    @app.callback(
        Output("compare-answer", "data"),
        Input("compare-request", "data"),
        prevent_initial_call=True,
    )
    def run(request: Any) -> Any:
        """Answer one request; a request that is not allowed changes nothing."""
        try:
            return told(answer(request))
        except InvalidRequest as wrong:
            return told({"run": None, "error": str(wrong)})
