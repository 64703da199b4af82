"""The glossary: every term with its meaning and where it can be seen."""

from __future__ import annotations

from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from components import parts
from components.addresses import GLOSSARY
from components.evidence.subnav import subnav
from components.glossary.places import places
from components.glossary.terms import terms
from components.header import header
from components.page import Page
from components.theme import THEME

TITLE = "Islet: glossary"


def glossary_facts() -> list[dict[str, Any]]:
    """Return every term as the browser needs it."""
    return [
        {
            "key": one.key,
            "term": one.term,
            "text": one.text,
            "also": list(one.also),
            "see": places(one.see),
        }
        for one in terms()
    ]


def glossary_page() -> dmc.MantineProvider:
    """Return the layout of the page; the script ``assets/js/glossary.js`` fills it."""
    sheet = html.Main(
        html.Div(
            [
                subnav(GLOSSARY),
                html.H1("Glossary"),
                parts.note(f"{GLOSSARY}-", text=parts.REST),
                html.Div(id="glossary-tools", className="glossary-tools"),
                html.Div(id="glossary-list"),
                html.P(parts.NOTICE, className="notice"),
            ],
            className="prose-page",
        ),
        id="glossary-page",
        className="reading-sheet",
    )
    frame = html.Div([header(GLOSSARY, unit=""), sheet], className="reading-page")
    facts = dcc.Store(id="glossary-facts", data=glossary_facts())
    return dmc.MantineProvider([facts, frame], theme=THEME)


PAGE = Page(TITLE, glossary_page)
