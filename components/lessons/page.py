"""The Lessons page: the start, one lesson, and the three questions to remember."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html

from components import parts, teaching
from components.addresses import LESSONS
from components.header import header
from components.icons import icon
from components.lessons.facts import lessons_facts
from components.lessons.start import (
    cards_section,
    problems_section,
    remember_section,
    routes_section,
)
from components.page import Page
from components.theme import THEME

TITLE = "Islet: lessons on the physiology of diabetes"
STORES = ("lessons-request", "lessons-answer")


def _start() -> html.Div:
    told = (
        "Guess, run the model, compare, explain, try. A guess is never scored: being surprised is "
        "how one remembers."
    )
    aside = html.Div(
        [routes_section(), remember_section(), *problems_section()], className="lessons-aside"
    )
    title = html.H1("Guess first, then look", id="lessons-heading", tabIndex=-1)
    return html.Div(
        [
            html.Div([title, html.P(told)], className="lessons-title"),
            html.Div(
                [aside, cards_section(teaching.lessons().values())], className="lessons-columns"
            ),
        ],
        id="lessons-start",
        className="lessons-start",
    )


def _stage() -> html.Div:
    """Return the place of the curves, with what is pressed on top of them."""
    cursor = {"aria-label": "Time on the curves", "aria-valuemin": "0", "aria-valuemax": "1"}
    pad = {"aria-label": "Draw your guess", "aria-valuemin": "0", "aria-valuemax": "1"}
    now = {"aria-valuenow": "0"}
    return html.Div(
        [
            html.Div(id="lesson-curves", **{"aria-hidden": "true"}),
            html.Div(id="lesson-events", **{"aria-hidden": "true"}),
            html.Div(id="lesson-cursor", role="slider", tabIndex=0, hidden=True, **cursor, **now),
            html.Div(
                html.Span(id="lesson-pad-hint", className="lesson-pad-hint"),
                id="lesson-pad",
                role="slider",
                tabIndex=0,
                hidden=True,
                **pad,
                **now,
            ),
            html.Div(
                icon("pencil"),
                id="lesson-point",
                className="lesson-point",
                hidden=True,
                **{"aria-hidden": "true"},
            ),
        ],
        id="lesson-stage",
        className="lesson-stage",
    )


def _figure() -> html.Figure:
    button = html.Button(
        [icon("table"), "Table"],
        id="lesson-table-button",
        className="button",
        hidden=True,
        **{"aria-expanded": "false", "aria-controls": "lesson-table"},
    )
    words = [
        html.P(id="lesson-hint", className="lesson-hint"),
        html.P(id="lesson-summary", className="unseen"),
        button,
    ]
    table = html.Div(
        id="lesson-table",
        className="table-panel lesson-table",
        role="region",
        tabIndex=0,
        hidden=True,
        **{"aria-label": "Table of the curves"},
    )
    return html.Figure(
        [
            html.Div(id="lesson-key", className="lesson-key", **{"aria-hidden": "true"}),
            _stage(),
            html.Figcaption(words, className="lesson-caption"),
            table,
            html.P(parts.NOTICE, className="notice lesson-notice"),
        ],
        className="lesson-figure",
    )


def _lesson() -> html.Article:
    """Return one lesson; read in this order: text, question, figure, options, buttons."""
    answers = html.Div(
        [
            html.Div(id="lesson-answers", className="lesson-answers"),
            html.Div(id="lesson-foot", className="lesson-foot"),
        ],
        className="lesson-below",
    )
    return html.Article(
        [html.Div(id="lesson-text", className="lesson-text"), _figure(), answers],
        id="lesson",
        className="lesson",
        hidden=True,
    )


def _remember() -> html.Div:
    return html.Div(
        [
            html.H1("Three to remember", id="lessons-remember-heading", tabIndex=-1),
            html.P("Questions from lessons you opened earlier, mixed. Nothing is scored."),
            html.Ol(id="lessons-remember-cards", className="lessons-remember-cards"),
            html.A(
                [icon("arrow-left"), "All lessons"],
                href="#",
                id="lessons-remember-home",
                className="button",
            ),
        ],
        id="lessons-remember",
        className="lessons-remember",
        hidden=True,
    )


def lessons_page() -> dmc.MantineProvider:
    """Return the layout of the page; the scripts ``assets/js/lesson*.js`` fill it."""
    stores = [
        dcc.Store(id="lessons-facts", data=lessons_facts()),
        *(dcc.Store(id=name) for name in STORES),
    ]
    again = html.Button([icon("rotate-ccw"), "Try again"], id="lessons-again", className="button")
    sheet = html.Main(
        [
            parts.late("lessons-"),
            parts.message("lessons-", again, title="The lesson could not be run."),
            parts.note("lessons-", title="About this link"),
            _start(),
            _lesson(),
            _remember(),
            html.P(parts.NOTICE, className="notice lessons-notice"),
            html.Div(id="lessons-status", className="unseen", role="status"),
        ],
        id="lessons-sheet",
        className="sheet lessons-sheet",
    )
    frame = html.Div([header(LESSONS, unit="lessons-unit"), sheet], className="shell lessons-shell")
    return dmc.MantineProvider([*stores, frame], theme=THEME)


PAGE = Page(TITLE, lessons_page)
