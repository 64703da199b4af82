"""The sheet of the Years page: life-line, curves, words; and beside it the plane and the plans."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html

import physiology as ph
from components import parts
from components.addresses import YEARS
from components.controls.information import explained
from components.figures.life_rows import ROWS
from components.figures.row import Row
from components.header import header
from components.icons import icon
from components.page import Page
from components.theme import THEME
from components.years.facts import years_facts

TITLE = "Islet: years of a life with diabetes, and without"
STORES = (
    *("years-request", "years-answer"),
    *("years-plans-question", "years-plans"),
    *("years-band-question", "years-band"),
)


def _graph(name: str) -> html.Div:
    """Return an empty figure; what it shows is told in words and in the table."""
    graph = parts.graph(f"years-{name}-plot")
    return html.Div(graph, id=f"years-{name}", className="years-plot", **{"aria-hidden": "true"})


def _button(name: str, drawing: str, words: str, bare: bool = False) -> html.Button:
    dress = "button bare" if bare else "button"
    return html.Button([icon(drawing), html.Span(words)], id=f"years-{name}", className=dress)


def _title() -> html.Div:
    entries = [
        html.Span([html.I(className="key-line key-now"), "this life"]),
        html.Span(
            [html.I(className="key-line key-before"), "nothing done"], id="years-key-nothing"
        ),
    ]
    key = html.Div(entries, className="key", **{"aria-hidden": "true"})
    return html.Div([html.H1(id="years-headline"), key], className="years-title")


def _toolbar() -> html.Div:
    lives = [html.Option(life.label, value=key) for key, life in ph.lives.items()]
    choice = [html.Label("Life", htmlFor="years-life"), html.Select(lives, id="years-life")]
    button = html.Summary(
        [icon("chevron-down"), "Rows", html.Span(id="years-rows-count", className="tab-count")],
        className="button",
    )
    menu = html.Div(id="years-rows-menu", className="menu", role="group", **{"aria-label": "Rows"})
    return html.Div(
        [
            html.Div(choice, className="years-choice"),
            html.P(id="years-description", className="small"),
            html.Span(className="grow"),
            _button("undo", "undo-2", "Undo", bare=True),
            _button("reset", "rotate-ccw", "Reset", bare=True),
            html.Details([button, menu], id="years-rows", className="drop"),
        ],
        className="years-toolbar",
    )


def _line() -> html.Div:
    button = html.Summary([icon("plus"), "Add"], id="years-add-button", className="button")
    menu = html.Div(id="years-add-menu", className="menu", role="group", **{"aria-label": "Add"})
    name = "Bars of this life: arrows move, Shift stretches, Enter opens, Delete removes"
    gutter = html.Div(
        [
            html.B("A life"),
            html.Span("drag bars and ends", className="small"),
            html.Details([button, menu], id="years-add", className="drop"),
        ],
        className="years-line-gutter",
    )
    return html.Div(
        [
            gutter,
            html.Div(id="years-bars", role="group", **{"aria-label": name}),
            html.Div(id="years-marks", **{"aria-hidden": "true"}),
            html.Div(id="years-status", className="unseen", role="status"),
        ],
        id="years-line",
        className="years-line",
    )


def _meaning(row: Row) -> html.Div:
    """Return the "i" beside the name of a row; the script puts it in its place."""
    return html.Div(
        explained(f"information-row-{row.signal}", row.name),
        id=f"row-information-{row.signal}",
        className="row-information",
        hidden=True,
    )


def _stage() -> html.Div:
    limits = {"aria-valuemin": "20", "aria-valuemax": "80", "aria-valuenow": "60"}
    cursor = html.Div(
        id="years-cursor",
        className="years-cursor",
        role="slider",
        tabIndex=0,
        **{"aria-label": "Age on the curves", **limits},
    )
    return html.Div(
        [
            _graph("curves"),
            html.Div(id="years-overlay", className="overlay", **{"aria-hidden": "true"}),
            html.Div(id="years-gutter", className="gutter", **{"aria-hidden": "true"}),
            cursor,
            *map(_meaning, ROWS),
        ],
        id="years-stage",
        className="years-stage",
    )


def _words() -> html.Figcaption:
    said = [
        html.B("In words. "),
        html.Span(id="years-summary"),
        " ",
        html.Span(id="years-sureness"),
    ]
    summary = html.P(said, **{"aria-live": "polite"})
    day = html.A(
        [html.Span(id="years-day-word"), icon("chevron-right")],
        id="years-day",
        href="./",
        className="button",
    )
    table = parts.table_button("years-", "years-table")
    csv = _button("csv", "download", "CSV")
    return html.Figcaption([summary, day, table, csv], className="years-words")


def _sheet() -> html.Main:
    waiting = parts.preparing("years-preparing", id="years-preparing")
    table = parts.table_panel("years-table", "Table of the curves")
    first_screen = html.Div(
        [
            _title(),
            _toolbar(),
            parts.message("years-", parts.undo_button("years-")),
            parts.note("years-"),
            _line(),
            html.Figure([_stage(), _words()], className="years-figure"),
            waiting,
            html.P(parts.NOTICE, className="notice"),
        ],
        className="years-screen",
    )
    editor = html.Dialog(
        id="years-editor", className="entry-editor", **{"aria-labelledby": "years-editor-title"}
    )
    return html.Main(
        [parts.late("years-"), first_screen, table, editor], id="years-sheet", className="sheet"
    )


def _part(name: str, title: str, *content: object) -> html.Section:
    """Return a part of the aside: a heading, what stands at its right, and the rest."""
    head = html.Div(
        [
            html.H2(title, id=f"years-{name}-title"),
            html.Span(id=f"years-{name}-note", className="small"),
        ],
        className="years-part-head",
    )
    return html.Section(
        [head, *content],
        className=f"years-part years-part-{name}",
        **{"aria-labelledby": f"years-{name}-title"},
    )


def _side() -> html.Aside:
    plane = html.Div(
        [
            _graph("plane"),
            html.Div(id="years-plane-overlay", className="overlay", **{"aria-hidden": "true"}),
        ],
        className="years-plane-stage",
    )
    healthy = (
        "On the dashed line the beta cells make up for lost sensitivity. Below it, glucose rises."
    )
    of_groups = html.P(
        "Relative to nothing done, as found in groups; never one person's prognosis.",
        className="small",
    )
    keys = (
        "Press on a curve to choose an age. Drag a bar or its ends. Keys: Tab to a bar, arrows "
        "move it, Shift and arrows stretch its end, Ctrl and arrows its beginning, Enter opens "
        "it, Delete removes it."
    )
    return html.Aside(
        [
            _part("demand", "Demand and supply", html.P(healthy, className="small"), plane),
            _part("plans", "Plans compared", html.Div(id="years-plans-list")),
            _part(
                "risks",
                "Complications",
                html.Dl(id="years-risks", className="years-risks"),
                of_groups,
            ),
            _part("edit", "Edit a life", html.P(keys, className="small")),
        ],
        className="years-side",
        **{"aria-label": "Demand and supply, plans"},
    )


def years_page() -> dmc.MantineProvider:
    """Return the layout of the page; the scripts ``assets/js/years-*.js`` fill it."""
    stores = [
        dcc.Store(id="years-facts", data=years_facts()),
        *(dcc.Store(id=name) for name in STORES),
    ]
    frame = html.Div(
        [header(YEARS, unit="years-unit"), _sheet(), _side()], className="shell years-shell"
    )
    return dmc.MantineProvider([*stores, frame], theme=THEME)


PAGE = Page(TITLE, years_page)
