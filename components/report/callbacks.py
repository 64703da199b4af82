"""Which event calls which script of the report, and its one callback that reaches the server."""

from __future__ import annotations

from typing import Any

import dash
from dash import ClientsideFunction, Input, Output

from components.explore.invalid import InvalidRequest
from components.report import request as asking
from components.report.run import answer

CHECKS = {"report.data": lambda values: asking.check(values[0])}
APART = {"report.data": 2}

_CHOSEN = {
    "report-person": "personChosen",
    "report-therapy": "therapyChosen",
    "report-counting": "countingChosen",
    "report-days": "daysChosen",
    "report-unit": "unitChosen",
}
_PRESSED = {
    "report-again": "againPressed",
    "report-print": "printPressed",
    "report-csv": "csvPressed",
    "report-table-button": "tablePressed",
}
_TOLD = {"report-facts": "start", "report": "answered"}


def register(app: dash.Dash) -> None:
    """Wire the report.

    Parameters
    ----------
    app : dash.Dash
        The application the page belongs to.
    """
    for prop, scripts in (("value", _CHOSEN), ("n_clicks", _PRESSED), ("data", _TOLD)):
        for identifier, function in scripts.items():
            app.clientside_callback(
                ClientsideFunction(namespace="report", function_name=function),
                Input(identifier, prop),
                prevent_initial_call=identifier != "report-facts",
            )

    @app.callback(
        Output("report", "data"), Input("report-request", "data"), prevent_initial_call=True
    )
    def report(request: Any) -> Any:
        """Answer one request; a request that is not allowed changes nothing."""
        try:
            return answer(request)
        except InvalidRequest as wrong:
            return {"run": None, "error": str(wrong)}
