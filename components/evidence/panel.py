"""The evidence: claims, the published outcomes met and missed alike, and every number."""

from __future__ import annotations

from typing import Any

from dash import html

from components.evidence.claims import claim_facts
from components.evidence.parameters import parameter_facts
from components.evidence.published import outcome_facts
from components.evidence.virtual_trials import trial_facts


def _tab(name: str, words: str) -> html.Button:
    return html.Button(
        words,
        id=f"evidence-tab-{name}",
        className="evidence-tab",
        role="tab",
        **{
            "aria-selected": "true" if name == SECTIONS[0] else "false",
            "aria-controls": f"evidence-{name}",
        },
    )


def _section(name: str) -> html.Div:
    return html.Div(
        id=f"evidence-{name}",
        className="evidence-section",
        role="tabpanel",
        hidden=name != SECTIONS[0],
        **{"aria-labelledby": f"evidence-tab-{name}"},
    )


SECTIONS = ("claims", "outcomes", "parameters")
"""What the panel holds; the script fills each when it is first opened."""


def evidence_facts() -> dict[str, Any]:
    """Return what the scripts fill the panel with."""
    tables = {"outcomes": outcome_facts(), "trials": trial_facts()}
    return {**claim_facts(), **tables, "parameters": parameter_facts()}


def evidence_panel() -> html.Section:
    """Return claims, published outcomes and parameters, hidden until they are asked for."""
    words = ("Claims", "Outcomes", "Numbers")
    tabs = [_tab(*one) for one in zip(SECTIONS, words, strict=True)]
    return html.Section(
        [
            html.Div(tabs, className="evidence-tabs", role="tablist", **{"aria-label": "Evidence"}),
            *map(_section, SECTIONS),
        ],
        id="evidence-panel",
        className="evidence-panel",
        hidden=True,
        **{"aria-label": "Evidence"},
    )
