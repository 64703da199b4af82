"""The sheet in the middle: finding, chips, figure, words, table."""

from __future__ import annotations

from dash import dcc, html

from components.addresses import EVIDENCE
from components.controls.information import explained
from components.figures.rows import ROWS, Row
from components.icons import icon
from components.report.link import report_link
from components.schedule.panel import add_menu, editor, rings, view_switch

NOTICE = "Made-up patients, for teaching only. Never use it to decide a treatment."
PREPARING = "Preparing the model. The first start takes a few seconds."

_PLOT_CONFIG = {
    # Cursor and gestures are the page's own; the renderer only draws.
    "staticPlot": True,
    "displayModeBar": False,
    "displaylogo": False,
    "showSendToCloud": False,
    "responsive": False,
}


def _key() -> html.Div:
    lines = [("now", "now"), ("before", "before this change")]
    entries = [
        html.Span([html.I(className=f"key-line key-{style}"), words], id=f"key-{style}")
        for style, words in lines
    ]
    reference = html.Span(
        [html.I(className="key-line key-reference"), html.Span(id="key-reference-word")]
    )
    return html.Div([*entries, reference], className="key", **{"aria-hidden": "true"})


def _toolbar() -> html.Div:
    """Return what is looked at: view, key of the lines, what happens, choice of rows."""
    button = html.Summary(
        [icon("chevron-down"), "Rows", html.Span(id="rows-count", className="tab-count")],
        className="button",
    )
    menu = html.Div(id="rows-menu", className="menu", role="group", **{"aria-label": "Rows"})
    rows = html.Details([button, menu], id="rows", className="drop")
    return html.Div([view_switch(), _key(), add_menu(), rows], className="toolbar")


def _message() -> html.Div:
    undo = html.Button([icon("undo-2"), "Undo"], id="message-undo", className="button")
    words = [html.B(id="message-title"), html.P(id="message-text"), undo]
    return html.Div(
        [icon("triangle-alert"), html.Div(words)],
        id="message",
        className="message",
        role="alert",
        hidden=True,
    )


def _note() -> html.Div:
    """Return what is said about a link of which some is not known."""
    words = [html.B("Some of this link is not known here."), html.P(id="note-text")]
    return html.Div(
        [icon("info"), html.Div(words)],
        id="note",
        className="message note",
        role="status",
        hidden=True,
    )


def preparing() -> html.Div:
    """Return what stands in place of the curves until the first run is there."""
    return html.Div(
        [html.Div(className="preparing-curve"), html.P(PREPARING)],
        id="preparing",
        className="preparing",
        role="status",
    )


def _meaning(row: Row) -> html.Div:
    """Return the "i" beside the name of a row; the script puts it in its place."""
    return html.Div(
        explained(f"information-row-{row.signal}", row.name),
        id=f"row-information-{row.signal}",
        className="row-information",
    )


def _stage() -> html.Div:
    plot = dcc.Graph(
        id="plot",
        figure={"data": [], "layout": {"xaxis": {"visible": False}, "yaxis": {"visible": False}}},
        config=_PLOT_CONFIG,
        responsive=False,
        className="plot",
    )
    cursor = html.Div(
        id="cursor",
        className="cursor",
        role="slider",
        tabIndex=0,
        **{
            "aria-label": "Time on the curves",
            "aria-valuemin": "0",
            "aria-valuemax": "0",
            "aria-valuenow": "0",
        },
    )
    plot_box = html.Div(plot, **{"aria-hidden": "true"})
    overlay = html.Div(id="overlay", className="overlay", **{"aria-hidden": "true"})
    gutter = html.Div(id="gutter", className="gutter", **{"aria-hidden": "true"})
    return html.Div(
        [plot_box, overlay, gutter, cursor, *rings(), *map(_meaning, ROWS), preparing()],
        id="stage",
        className="stage",
    )


def _panel_button(name: str, drawing: str, words: str) -> html.Button:
    return html.Button(
        [icon(drawing), words],
        id=f"{name}-button",
        className="button",
        **{"aria-expanded": "false", "aria-controls": f"{name}-panel"},
    )


def _words() -> html.Figcaption:
    buttons = [
        _panel_button("table", "table", "Table"),
        html.A([icon("check"), "Evidence"], href=EVIDENCE, className="button"),
        report_link(),
    ]
    summary = html.P([html.B("In words. "), html.Span(id="summary")], **{"aria-live": "polite"})
    return html.Figcaption([summary, *buttons], className="summary")


def _table_panel() -> html.Div:
    return html.Div(
        id="table-panel",
        className="table-panel",
        role="region",
        tabIndex=0,
        hidden=True,
        **{"aria-label": "Table of the curves"},
    )


def page() -> html.Main:
    """Return the sheet; the scripts in ``assets/js`` fill it."""
    title = html.Div(html.H1(id="headline"), className="titlebar")
    first_screen = html.Div(
        [
            html.P(id="context", className="context"),
            title,
            html.Div(id="chips", className="chips", role="group", **{"aria-label": "Outcomes"}),
            _message(),
            _note(),
            _toolbar(),
            html.Figure([_stage(), _words()], id="figure", className="figure"),
            html.P(NOTICE, className="notice"),
        ],
        className="first-screen",
    )
    late = html.Div(id="late", className="late", hidden=True)
    return html.Main([late, first_screen, _table_panel(), editor()], className="sheet")
