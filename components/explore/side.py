"""The panels at the right: body and cell, why a change happened, treatments, parts of the model.

In a narrower window they open below the curves; on a phone they share the foot with the sliders.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html

from components.icons import icon
from components.treatments.panel import treatments_panel

TABS = (
    ("controls", "sliders-horizontal", "Controls"),
    ("body", "person-standing", "Body"),
    ("why", "circle-help", "Why?"),
    ("treatments", "pill", "Treatments"),
    ("mechanisms", "list-checks", "Mechanisms"),
)
"""Name, drawing and word of each tab; that of the sliders is there on a phone only."""

_PANELS = {"controls": "rail"} | {name: f"{name}-panel" for name, _, _ in TABS[1:]}


def _tab(name: str, drawing: str, word: str) -> html.Button:
    count = html.Span(id=f"tab-count-{name}", className="tab-count")
    return html.Button(
        [icon(drawing), word, count],
        id=f"tab-{name}",
        className=f"side-tab tab-{name}",
        role="tab",
        **{
            "aria-selected": "true" if name == "body" else "false",
            "aria-controls": _PANELS[name],
        },
    )


def _panel(name: str, content: Sequence[Any] = (), hidden: bool = True) -> html.Div:
    """Return a panel; the script fills it from the facts."""
    return html.Div(
        list(content),
        id=_PANELS[name],
        className=f"side-panel {name}",
        role="tabpanel",
        tabIndex=-1,
        hidden=hidden,
        **{"aria-labelledby": f"tab-{name}"},
    )


def side() -> html.Aside:
    """Return the panels and the tabs that show them."""
    tabs = html.Div(
        [_tab(*one) for one in TABS],
        id="tabs",
        className="tabs",
        role="tablist",
        **{"aria-label": "Panels"},
    )
    return html.Aside(
        [
            tabs,
            html.Div([_panel("body", hidden=False), _panel("why", hidden=False)], className="pair"),
            _panel("treatments", treatments_panel()),
            _panel("mechanisms"),
            html.Div(id="play-bar", className="play-bar"),
        ],
        id="side",
        className="side",
        **{"aria-label": "Body, causes, treatments and mechanisms"},
    )
