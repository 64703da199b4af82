"""The Model page: parts at the left, and of one part all equations and numbers."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html

from components import parts
from components.addresses import MODEL
from components.header import header
from components.model.facts import model_facts
from components.page import Page
from components.theme import THEME

TITLE = "Islet: the model, equation by equation"


def model_page() -> dmc.MantineProvider:
    """Return the layout of the page; the scripts ``assets/js/model-*.js`` fill it."""
    rail = html.Nav(
        [
            html.Div(id="model-tools", className="model-tools"),
            html.Div(id="model-found", hidden=True),
            html.Div(id="model-parts"),
        ],
        id="model-nav",
        className="model-nav",
        **{"aria-label": "Parts of the model"},
    )
    sheet = html.Main(
        [
            parts.note(f"{MODEL}-", text=parts.REST),
            html.Div(id="model-part", className="model-part"),
            html.P(parts.NOTICE, className="notice"),
        ],
        id="model-page",
        className="model-sheet",
    )
    frame = html.Div(
        [header(MODEL, unit="model-unit"), rail, sheet], className="reading-page model-shell"
    )
    stores = [
        dcc.Store(id="model-facts", data=model_facts()),
        dcc.Store(id="model-effects-question"),
        dcc.Store(id="model-effects"),
    ]
    return dmc.MantineProvider([*stores, frame], theme=THEME)


PAGE = Page(TITLE, model_page)
