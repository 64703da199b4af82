"""Which event calls which script, and the two callbacks that reach the server."""

from __future__ import annotations

from typing import Any

import dash
from dash import ClientsideFunction, Input, Output

from components.controls.declared import CONTROLS
from components.explore.request import InvalidRequest
from components.explore.run import answer
from components.explore.side import TABS
from components.figures.rows import ROWS
from components.why import causes


def _script(app: dash.Dash, function: str, identifier: str, prop: str, first: bool = False) -> None:
    """Call ``islet.<function>(value)`` in the browser when a property changes."""
    app.clientside_callback(
        ClientsideFunction(namespace="islet", function_name=function),
        Input(identifier, prop),
        prevent_initial_call=not first,
    )


def register(app: dash.Dash) -> None:
    """Wire the Explore page.

    Parameters
    ----------
    app : dash.Dash
        The application the page belongs to.
    """
    _script(app, "start", "facts", "data", first=True)
    for name in CONTROLS:
        _script(app, "sliderMoved", f"slider-{name}", "value")
        _script(app, "numberTyped", f"number-{name}", "value")
        _script(app, "backToCase", f"back-{name}", "n_clicks")
    for name in (*CONTROLS, *(f"row-{row.signal}" for row in ROWS)):
        _script(app, "informationOpened", f"popover-information-{name}", "opened")
    for identifier in ("person", "reference", "unit"):
        _script(app, f"{identifier}Chosen", identifier, "value")
    for identifier in ("undo", "message-undo"):
        _script(app, "undoPressed", identifier, "n_clicks")
    _script(app, "resetPressed", "reset", "n_clicks")
    _script(app, "themePressed", "theme", "n_clicks")
    _script(app, "copyPressed", "copy", "n_clicks")
    _script(app, "tablePressed", "table-button", "n_clicks")
    _script(app, "evidencePressed", "evidence-button", "n_clicks")
    _script(app, "drawerPressed", "drawer", "n_clicks")
    for name, _, _ in TABS:
        _script(app, "tabPressed", f"tab-{name}", "n_clicks")
    _script(app, "answered", "answer", "data")
    _script(app, "explained", "causes", "data")

    @app.callback(Output("answer", "data"), Input("request", "data"), prevent_initial_call=True)
    def run(request: Any) -> Any:
        """Answer one request; a request that is not allowed changes nothing."""
        try:
            return answer(request)
        except InvalidRequest as wrong:
            return {"run": None, "error": str(wrong)}

    @app.callback(Output("causes", "data"), Input("question", "data"), prevent_initial_call=True)
    def why(question: Any) -> Any:
        """Explain one change; a question that is not allowed changes nothing."""
        try:
            return causes.answer(question)
        except InvalidRequest as wrong:
            return {"ask": None, "error": str(wrong)}
