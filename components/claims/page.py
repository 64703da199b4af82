"""The claims: sentences one often reads; the reader judges before the evidence does."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html

from components import parts
from components.addresses import CLAIMS
from components.claims.facts import claim_facts
from components.evidence.subnav import subnav
from components.header import header
from components.page import Page
from components.theme import THEME

TITLE = "Islet: what one often reads about diabetes"


def claims_page() -> dmc.MantineProvider:
    """Return the layout of the page; the scripts ``assets/js/claims*.js`` fill it."""
    sheet = html.Main(
        html.Div(
            [
                subnav(CLAIMS),
                html.H1("What one often reads"),
                html.P("Choose a verdict first; then the evidence answers.", className="small"),
                parts.note(f"{CLAIMS}-", text=parts.REST),
                html.Div(id="claims-tools", className="claims-tools"),
                html.P(id="claims-status", className="claims-status", role="status"),
                html.Ol(id="claims-list", className="claims"),
                html.P(parts.NOTICE, className="notice"),
            ],
            className="prose-page",
        ),
        id="claims-page",
        className="reading-sheet",
    )
    frame = html.Div([header(CLAIMS, unit=""), sheet], className="reading-page")
    facts = dcc.Store(id="claims-facts", data=claim_facts())
    return dmc.MantineProvider([facts, frame], theme=THEME)


PAGE = Page(TITLE, claims_page)
