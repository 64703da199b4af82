"""The sheet of the Compare page: finding, columns with their curves and outcomes, words, table."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html

from components import parts
from components.addresses import COMPARE
from components.compare.facts import compare_facts
from components.compare.rail import rail
from components.figures.views import VIEWS
from components.header import header
from components.icons import icon
from components.page import Page
from components.theme import THEME

TITLE = "Islet: compare bodies with and without diabetes"
STORES = ("compare-request", "compare-answer")

LAYOUTS = {"columns": "Columns", "overlay": "Overlay"}


def _switch(name: str, label: str, options: dict[str, str]) -> dmc.SegmentedControl:
    return dmc.SegmentedControl(
        id=f"compare-{name}",
        data=[{"value": key, "label": word} for key, word in options.items()],
        value=next(iter(options)),
        transitionDuration=0,
        className="segmented",
        **{"aria-label": label},
    )


def _drop(name: str, label: str, *button: object) -> html.Details:
    """Return a menu behind a button; the scripts fill it."""
    menu = html.Div(
        id=f"compare-{name}-menu", className="menu", role="group", **{"aria-label": label}
    )
    summary = html.Summary(list(button), className="button")
    return html.Details([summary, menu], id=f"compare-{name}", className="drop")


def _toolbar() -> html.Div:
    key = html.Div(id="compare-key", className="key", **{"aria-hidden": "true"})
    count = html.Span(id="compare-rows-count", className="tab-count")
    views = {key: view.label for key, view in VIEWS.items()}
    return html.Div(
        [
            _switch("layout", "Bodies", LAYOUTS),
            _switch("view", "View", views),
            key,
            _drop("add", "Add a body", icon("plus"), "Body"),
            _drop("rows", "Rows", icon("chevron-down"), "Rows", count),
        ],
        className="compare-toolbar",
    )


def _stage() -> html.Div:
    graph = parts.graph("compare-plot", className="plot")
    limits = {"aria-valuemin": "0", "aria-valuemax": "1440", "aria-valuenow": "0"}
    cursor = html.Div(
        id="compare-cursor",
        className="compare-cursor",
        role="slider",
        tabIndex=0,
        **{"aria-label": "Time on the curves", **limits},
    )
    return html.Div(
        [
            html.Div(id="compare-ground", className="overlay", **{"aria-hidden": "true"}),
            html.Div(graph, **{"aria-hidden": "true"}),
            html.Div(id="compare-overlay", className="overlay", **{"aria-hidden": "true"}),
            cursor,
        ],
        id="compare-stage",
        className="compare-stage",
    )


def _columns() -> html.Div:
    """Return heads, curves and outcomes; on a phone one body is a screen, swiped to the next."""
    return html.Div(
        html.Div(
            [
                html.Div(id="compare-heads", className="compare-heads"),
                _stage(),
                html.Div(id="compare-outcomes", className="compare-outcomes"),
            ],
            className="compare-across",
        ),
        id="compare-scroll",
        className="compare-scroll",
    )


def _words() -> html.Figcaption:
    summary = html.P(
        [html.B("In words. "), html.Span(id="compare-summary")], **{"aria-live": "polite"}
    )
    table = parts.table_button("compare-", "compare-table")
    return html.Figcaption([summary, table, html.Div(id="compare-share")], className="summary")


def _sheet() -> html.Main:
    waiting = parts.preparing("compare-preparing")
    title = html.Div(
        [html.H1(id="compare-headline"), html.P(id="compare-context", className="small")],
        className="titlebar compare-title",
    )
    pager = html.Nav(id="compare-pager", className="compare-pager", **{"aria-label": "Bodies"})
    first_screen = html.Div(
        [
            title,
            parts.message("compare-", parts.undo_button("compare-")),
            parts.note("compare-"),
            _toolbar(),
            pager,
            html.Figure([_columns(), _words()], id="compare-figure", className="figure"),
            waiting,
            html.P(parts.NOTICE, className="notice"),
        ],
        className="first-screen",
    )
    table = parts.table_panel("compare-table", "Table of the curves")
    status = html.Div(id="compare-status", className="unseen", role="status")
    return html.Main(
        [parts.late("compare-"), first_screen, table, status],
        id="compare-sheet",
        className="sheet compare-sheet",
    )


def compare_page() -> dmc.MantineProvider:
    """Return the layout of the page; the scripts ``assets/js/compare-*.js`` fill it."""
    stores = [
        dcc.Store(id="compare-facts", data=compare_facts()),
        *(dcc.Store(id=name) for name in STORES),
    ]
    frame = html.Div(
        [header(COMPARE, unit="compare-unit"), rail(), _sheet()],
        id="compare-shell",
        className="shell compare-shell",
    )
    return dmc.MantineProvider([*stores, frame], theme=THEME)


PAGE = Page(TITLE, compare_page)
