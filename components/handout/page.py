"""The sheet: a page that is read from its address, to be printed on one side of A4 or Letter."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html

from components.handout.facts import handout_facts
from components.header import language_links, logo
from components.icons import icon
from components.page import Page
from components.parts import NOTICE, PREPARING
from components.theme import THEME

TITLE = "Islet: handout"


def _header() -> html.Header:
    brand = html.A(logo(), href="./", id="handout-back", className="logo")
    line = html.Span("One side of A4 or Letter", className="tagline")
    button = html.Button(
        [icon("printer"), html.Span("Print")], id="handout-print", className="button primary"
    )
    parts = [brand, line, html.Span(className="grow"), *language_links(), button]
    return html.Header(parts, className="header")


def _paper() -> html.Article:
    brand = html.P([*logo(), html.Span("Handout")], className="handout-brand")
    waiting = html.P(PREPARING, id="handout-waiting", role="status")
    body = html.Div([waiting, html.Div(id="handout-body")], className="handout-content")
    foot = html.Footer(
        [
            html.P(NOTICE, className="notice"),
            html.P(id="handout-link", className="handout-link"),
        ],
        id="handout-foot",
    )
    return html.Article([brand, body, foot], id="handout-paper", className="handout-paper")


def handout_page() -> dmc.MantineProvider:
    """Return the layout of the sheet; the scripts ``assets/js/share-handout-*.js`` fill it."""
    note = html.Div(
        [icon("info"), html.P(id="handout-note-text")],
        id="handout-note",
        className="message note",
        role="status",
        hidden=True,
    )
    sheet = html.Main([note, _paper()], className="handout-sheet")
    stores = [dcc.Store(id="handout-facts", data=handout_facts())]
    frame = html.Div([_header(), sheet], className="handout-shell")
    return dmc.MantineProvider([*stores, frame], theme=THEME)


PAGE = Page(TITLE, handout_page)
