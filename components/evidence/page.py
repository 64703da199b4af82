"""The Evidence page: one dot per published outcome, their table, and one of them at large."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html

from components import parts
from components.addresses import EVIDENCE
from components.evidence.facts import evidence_facts
from components.evidence.subnav import subnav
from components.header import header
from components.page import Page
from components.theme import THEME

TITLE = "Islet: what the model is held to"


def _list() -> html.Div:
    """Return the left side; the scripts fill it."""
    table = html.Div(
        id="evidence-table",
        className="evidence-table",
        role="region",
        tabIndex=0,
        **{"aria-label": "Published outcomes"},
    )
    return html.Div(
        [
            subnav(EVIDENCE),
            parts.note(f"{EVIDENCE}-", text=parts.REST),
            html.H1(id="evidence-headline"),
            html.P(id="evidence-subline", className="small"),
            html.Div(
                id="evidence-dots",
                className="evidence-dots",
                role="group",
                **{"aria-label": "One dot per outcome; arrows move"},
            ),
            html.Div(
                id="evidence-filters",
                className="filters",
                role="group",
                **{"aria-label": "Which outcomes"},
            ),
            html.P(id="evidence-found", className="small", role="status"),
            table,
            html.Div(id="evidence-grades", className="evidence-grades"),
        ],
        className="evidence-list",
    )


def _detail() -> html.Section:
    return html.Section(
        [
            html.Div(id="evidence-detail", **{"aria-live": "polite"}),
            html.P(parts.NOTICE, className="notice"),
        ],
        className="evidence-detail",
        **{"aria-label": "The outcome that is chosen"},
    )


def evidence_page() -> dmc.MantineProvider:
    """Return the layout of the page; the scripts ``assets/js/evidence-*.js`` fill it."""
    main = html.Main([_list(), _detail()], id="evidence-page", className="evidence-page")
    frame = html.Div([header(EVIDENCE, unit="evidence-unit"), main], className="reading-page")
    facts = dcc.Store(id="evidence-facts", data=evidence_facts())
    return dmc.MantineProvider([facts, frame], theme=THEME)


PAGE = Page(TITLE, evidence_page)
