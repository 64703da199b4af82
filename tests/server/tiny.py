"""A small application with the page's callback shape, for what the page never does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import dash
from dash import Input, Output, State, dcc, html
from flask import Flask

from components.server import protection
from components.server.readiness import Readiness
from components.server.settings import Settings

SECRET = "the-secret-of-a-learner"


class NotAllowed(ValueError):
    """What a check raises."""

    def __init__(self) -> None:
        self.field, self.value, self.allowed = "dose", SECRET, "a number from 0 to 1"
        super().__init__(f"dose: {SECRET}")


def check(values: list[Any]) -> None:
    """Allow numbers from 0 to 1."""
    if not isinstance(values[0], float) or not 0 <= values[0] <= 1:
        raise NotAllowed


def echo(value: float) -> float:
    """Answer with what came."""
    return value


def make(
    run: Callable[[Any], Any] = echo,
    prepare: Callable[[], bool] = lambda: True,
    assets: Path | None = None,
    settings: Settings | None = None,
) -> Flask:
    """Return a guarded server with one callback `request.data -> answer.data`."""
    app = dash.Dash("tiny", assets_folder=str(assets or "no-assets"), enable_mcp=False)
    app.layout = html.Div(
        [dcc.Store(id=name) for name in ("request", "answer", "kept", "a", "b", "click")]
    )
    app.callback(Output("answer", "data"), Input("request", "data"))(run)
    app.callback(
        Output("a", "data"), Output("b", "data"), Input("click", "data"), State("kept", "data")
    )(lambda click, kept: (click, kept))
    app.clientside_callback("(x) => x", Output("kept", "data"), Input("click", "data"))
    checks = {"answer.data": check, "..a.data...b.data..": check}
    protection.protect(app, checks, Readiness(prepare), settings)
    return app.server


def call(value: Any) -> dict[str, Any]:
    """Return the request of the callback `request.data -> answer.data`."""
    return {
        "output": "answer.data",
        "outputs": {"id": "answer", "property": "data"},
        "inputs": [{"id": "request", "property": "data", "value": value}],
        "changedPropIds": ["request.data"],
        "parsedChangedPropsIds": ["request.data"],
    }


def call_apart(value: Any) -> dict[str, Any]:
    """Return the request of the callback `click.data, kept.data -> a.data, b.data`."""
    return {
        "output": "..a.data...b.data..",
        "outputs": [{"id": "a", "property": "data"}, {"id": "b", "property": "data"}],
        "inputs": [{"id": "click", "property": "data", "value": value}],
        "state": [{"id": "kept", "property": "data", "value": None}],
        "changedPropIds": ["click.data"],
    }
