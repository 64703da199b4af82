"""The frame of the page: bar on top, rail at the left, sheet in the middle, panels at the right."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import dcc, html

from components.cohort.callbacks import STORES as COHORT
from components.controls.rail import rail
from components.explore.facts import facts
from components.explore.page import page
from components.explore.side import side
from components.header import header
from components.theme import THEME
from components.treatments.callbacks import STORES

TITLE = "Islet: explore the physiology of diabetes"


def shell() -> dmc.MantineProvider:
    """Return the layout of the whole application."""
    names = ("request", "answer", "question", "causes", *STORES, *COHORT)
    stores = [dcc.Store(id="facts", data=facts()), *(dcc.Store(id=name) for name in names)]
    frame = html.Div([header(), rail(), page(), side()], className="shell")
    return dmc.MantineProvider([*stores, frame], theme=THEME)
