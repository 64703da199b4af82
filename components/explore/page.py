"""The sheet in the middle: finding, chips, figure, words, table."""

from __future__ import annotations

from dash import html

from components import parts
from components.addresses import EVIDENCE
from components.controls.information import explained
from components.figures.rows import ROWS, Row
from components.icons import icon
from components.report.link import report_link
from components.schedule.panel import add_menu, editor, rings, view_switch


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


def _meaning(row: Row) -> html.Div:
    """Return the "i" beside the name of a row; the script puts it in its place."""
    return html.Div(
        explained(f"information-row-{row.signal}", row.name),
        id=f"row-information-{row.signal}",
        className="row-information",
    )


def _stage() -> html.Div:
    plot = parts.graph("plot", className="plot")
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
    waiting = parts.preparing("preparing", id="preparing")
    gutter = html.Div(id="gutter", className="gutter", **{"aria-hidden": "true"})
    return html.Div(
        [plot_box, overlay, gutter, cursor, *rings(), *map(_meaning, ROWS), waiting],
        id="stage",
        className="stage",
    )


def _words() -> html.Figcaption:
    buttons = [
        parts.table_button("", "table-panel"),
        html.A([icon("check"), "Evidence"], href=EVIDENCE, className="button"),
        report_link(),
    ]
    summary = html.P([html.B("In words. "), html.Span(id="summary")], **{"aria-live": "polite"})
    return html.Figcaption([summary, *buttons], className="summary")


def page() -> html.Main:
    """Return the sheet; the scripts in ``assets/js`` fill it."""
    title = html.Div(html.H1(id="headline"), className="titlebar")
    first_screen = html.Div(
        [
            html.P(id="context", className="context"),
            title,
            html.Div(id="chips", className="chips", role="group", **{"aria-label": "Outcomes"}),
            parts.message("", parts.undo_button("")),
            parts.note(""),
            _toolbar(),
            html.Figure([_stage(), _words()], id="figure", className="figure"),
            html.P(parts.NOTICE, className="notice"),
        ],
        className="first-screen",
    )
    table = parts.table_panel("table-panel", "Table of the curves")
    return html.Main([parts.late(""), first_screen, table, editor()], className="sheet")
