"""Which event calls which script, and the two callbacks that reach the server."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import dash
from dash import ClientsideFunction, Input, Output

from components.controls.declared import CONTROLS
from components.explore import request as asking
from components.explore.invalid import InvalidRequest
from components.explore.run import answer
from components.explore.side import TABS
from components.why import asked, causes

CHECKS = {
    "answer.data": lambda values: asking.check(values[0]),
    "causes.data": lambda values: asked.check(values[0]),
}
APART = {"causes.data": 2}

_TOLD = {"facts": "start"}
_CHOSEN = {name: f"{name}Chosen" for name in ("person", "reference", "unit", "view")}
_ANSWERED = {"answer": "answered", "causes": "explained"}
_PRESSED = {
    "undo": "undoPressed",
    "message-undo": "undoPressed",
    "reset": "resetPressed",
    "theme": "themePressed",
    "table-button": "tablePressed",
    "drawer": "drawerPressed",
    **{f"tab-{name}": "tabPressed" for name, _, _ in TABS},
}
"""Script by the identifier of a button; the others are by what is told, chosen or answered."""


def _script(app: dash.Dash, function: str, identifier: str, prop: str, first: bool = False) -> None:
    """Call ``islet.<function>(value)`` in the browser when a property changes."""
    app.clientside_callback(
        ClientsideFunction(namespace="islet", function_name=function),
        Input(identifier, prop),
        prevent_initial_call=not first,
    )


def _of_controls() -> Iterator[tuple[str, str, str]]:
    """Yield function, identifier and property for every part of every slider."""
    for name in CONTROLS:
        yield "sliderMoved", f"slider-{name}", "value"
        yield "numberTyped", f"number-{name}", "value"
        yield "backToCase", f"back-{name}", "n_clicks"


def _register_scripts(app: dash.Dash) -> None:
    for prop, scripts in (("value", _CHOSEN), ("n_clicks", _PRESSED), ("data", _ANSWERED)):
        for identifier, function in scripts.items():
            _script(app, function, identifier, prop)
    for identifier, function in _TOLD.items():
        _script(app, function, identifier, "data", first=True)
    for function, identifier, prop in _of_controls():
        _script(app, function, identifier, prop)


def register(app: dash.Dash) -> None:
    """Wire the Explore page.

    Parameters
    ----------
    app : dash.Dash
        The application the page belongs to.
    """
    _register_scripts(app)

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
