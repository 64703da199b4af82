"""The sheet of the report, laid out as the published one-page report."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html

from components import parts
from components.header import language_links, logo, theme_switch, unit_switch
from components.page import Page
from components.report.facts import report_facts
from components.report.rail import rail
from components.share.menu import share_menu
from components.theme import THEME

TITLE = "Islet: ambulatory glucose profile"


def _graph(name: str) -> html.Div:
    """Return an empty figure; what it shows is told in words and in the table."""
    graph = parts.graph(f"report-{name}-plot")
    return html.Div(graph, id=f"report-{name}", className="report-plot", **{"aria-hidden": "true"})


def _cursor() -> html.Div:
    """Return what lies over the modal day: a time that pointer and arrow keys move."""
    limits = {"aria-valuemin": "0", "aria-valuemax": "1440", "aria-valuenow": "0"}
    handle = html.Div(
        id="report-cursor",
        className="report-cursor",
        role="slider",
        tabIndex=0,
        **{"aria-label": "Time of day", **limits},
    )
    tag = html.Div(id="report-cursor-tag", className="report-cursor-tag", hidden=True)
    line = html.Div(id="report-cursor-line", className="cursor-line", hidden=True)
    drawn = html.Div([line, tag], className="report-cursor-drawn", **{"aria-hidden": "true"})
    return html.Div([_graph("agp"), drawn, handle], className="report-stage")


def _section(name: str, title: str, *parts: object) -> html.Section:
    heading = html.H2(title, id=f"report-{name}-title")
    return html.Section(
        [heading, *parts],
        className=f"report-part report-part-{name}",
        **{"aria-labelledby": f"report-{name}-title"},
    )


def _head() -> html.Div:
    return html.Div(
        [
            html.P([*logo(), html.Span("Ambulatory glucose profile")], className="report-brand"),
            html.H1(id="report-headline"),
            html.P(id="report-subline", className="report-subline"),
            html.P(parts.NOTICE, className="notice"),
        ],
        className="report-head",
    )


def _words() -> html.Div:
    table = parts.table_button("report-", "report-table")
    words = html.P(
        [html.B("In words. "), html.Span(id="report-summary")], **{"aria-live": "polite"}
    )
    return html.Div([words, table], className="report-words")


def _sheet() -> html.Main:
    table = parts.table_panel("report-table", "Table of the report")
    body = html.Div(
        [
            html.Div(
                [
                    _section("ranges", "Time in ranges", html.Div(id="report-bar")),
                    _section("metrics", "Numbers and their targets", html.Div(id="report-metrics")),
                ],
                className="report-top",
            ),
            _section("agp", "A day in percentiles", html.P(id="report-agp-note"), _cursor()),
            _section("strips", "Day by day", html.P(id="report-strips-note"), _graph("strips")),
            _words(),
        ],
        id="report-body",
    )
    waiting = parts.preparing("report-preparing", id="report-preparing")
    told = [parts.message("report-"), parts.note("report-"), _head(), body, waiting, table]
    return html.Main(
        [parts.late("report-"), html.Div(told, id="report-sheet", className="report-paper")],
        className="sheet",
    )


def _header() -> html.Header:
    grow = html.Span(className="grow")
    line = html.Span("Some days of a glucose sensor on one sheet", className="tagline")
    brand = html.A(logo(), href="./", className="logo report-back", title="Explore")
    switches = [unit_switch("report-unit"), *language_links(), theme_switch(), share_menu()]
    bar = [brand, line, grow, *switches]
    return html.Header(bar, className="header")


def report_page() -> dmc.MantineProvider:
    """Return the layout of the report; the scripts ``assets/js/report-*.js`` fill it."""
    stores = [
        dcc.Store(id="report-facts", data=report_facts()),
        dcc.Store(id="report-request"),
        dcc.Store(id="report"),
    ]
    frame = html.Div([_header(), rail(), _sheet()], className="shell report-shell")
    return dmc.MantineProvider([*stores, frame], theme=THEME)


PAGE = Page(TITLE, report_page)
