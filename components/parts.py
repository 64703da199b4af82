"""Parts that stand on several pages: the notice, an empty figure, messages, a table, the wait.

Identifiers begin with the name of their page (``"years-"``); those of Explore have no prefix.
"""

from __future__ import annotations

from typing import Any

from dash import dcc, html

from components.icons import icon

NOTICE = "Made-up patients, for teaching only. Never use it to decide a treatment."
PREPARING = "Preparing the model. The first start takes a few seconds."
UNKNOWN = "Some of this link is not known here."
REST = "The rest is shown."

_EMPTY = {"data": [], "layout": {"xaxis": {"visible": False}, "yaxis": {"visible": False}}}
_CONFIG = {
    # Cursor and gestures are the page's own; the renderer only draws (assets/js/00-plot.js).
    "staticPlot": True,
    "displayModeBar": False,
    "displaylogo": False,
    "showSendToCloud": False,
    "responsive": False,
}


def graph(identifier: str, **more: Any) -> dcc.Graph:
    """Return an empty figure that a script draws."""
    return dcc.Graph(id=identifier, figure=_EMPTY, config=_CONFIG, responsive=False, **more)


def undo_button(prefix: str) -> html.Button:
    """Return the way back out of a run that failed."""
    return html.Button([icon("undo-2"), "Undo"], id=f"{prefix}message-undo", className="button")


def message(prefix: str, *ways_out: html.Button, title: str | None = None) -> html.Div:
    """Return what is said about a run that failed; a script fills and shows it.

    Parameters
    ----------
    prefix : str
        What the identifiers begin with.
    *ways_out : html.Button
        What a visitor can do about it.
    title : str, optional
        What is always its title; by default the script writes one.
    """
    heading = html.B(title) if title else html.B(id=f"{prefix}message-title")
    words = [heading, html.P(id=f"{prefix}message-text"), *ways_out]
    return html.Div(
        [icon("triangle-alert"), html.Div(words)],
        id=f"{prefix}message",
        className="message",
        role="alert",
        hidden=True,
    )


def note(prefix: str, title: str = UNKNOWN, text: str | None = None) -> html.Div:
    """Return what is said about a link that is not wholly understood; a script shows it.

    Parameters
    ----------
    prefix : str
        What the identifiers begin with.
    title : str
        Its title.
    text : str, optional
        What it always says; by default the script writes it.
    """
    said = html.P(text) if text else html.P(id=f"{prefix}note-text")
    return html.Div(
        [icon("info"), html.Div([html.B(title), said])],
        id=f"{prefix}note",
        className="message note",
        role="status",
        hidden=True,
    )


def preparing(class_name: str, **more: str) -> html.Div:
    """Return what stands in place of the curves until the first run is there."""
    return html.Div(
        [html.Div(className="preparing-curve"), html.P(PREPARING)],
        className=class_name,
        role="status",
        **more,
    )


def table_button(prefix: str, panel: str) -> html.Button:
    """Return the button that shows a table; ``panel`` is the identifier of its place."""
    return html.Button(
        [icon("table"), "Table"],
        id=f"{prefix}table-button",
        className="button",
        **{"aria-expanded": "false", "aria-controls": panel},
    )


def table_panel(identifier: str, label: str) -> html.Div:
    """Return the place of a table, hidden until its button is pressed."""
    return html.Div(
        id=identifier,
        className="table-panel",
        role="region",
        tabIndex=0,
        hidden=True,
        **{"aria-label": label},
    )


def late(prefix: str) -> html.Div:
    """Return the thin bar that shows while an answer is late."""
    return html.Div(id=f"{prefix}late", className="late", hidden=True)
