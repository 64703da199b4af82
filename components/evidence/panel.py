"""The evidence: claims, the published outcomes met and missed alike, and every number."""

from __future__ import annotations

from typing import Any

from dash import html

from components import units
from components.evidence.claims import claim_facts
from components.evidence.parameters import parameter_facts
from physiology.evidence.anchors import Anchor, anchors
from physiology.evidence.measured import measured
from physiology.evidence.misses import MISSES

_EXPLANATION = (
    "Each row is a published result and what the model gives for the same experiment, in the "
    "published unit. The ranges were set before the model was fitted. Most rows were used to fit "
    "it, so meeting them shows that the model can, not that it predicts."
)


def _number(value: float) -> str:
    return f"{value:.3g}".replace("-", "\N{MINUS SIGN}")


def _verdict(anchor: Anchor, value: float) -> list:
    if anchor.meets(value):
        return ["met"]
    return [html.B("missed"), f": {MISSES.get(anchor.id, 'not yet explained')}"]


def _row(anchor: Anchor, value: float) -> html.Tr:
    between = f"{_number(anchor.low)} to {_number(anchor.high)}"
    return html.Tr(
        [
            html.Th(f"{anchor.scenario}: {anchor.readout}", scope="row"),
            html.Td(_number(value)),
            html.Td(between),
            html.Td(units.printed(anchor.unit)),
            html.Td(_verdict(anchor, value), className="words"),
            html.Td(anchor.source, className="words"),
        ]
    )


def headline(values: dict[str, float]) -> str:
    """Return how many of the outcomes are met.

    Parameters
    ----------
    values : dict of str to float
        What the model gives, by id of the outcome.
    """
    met = sum(anchors()[identifier].meets(value) for identifier, value in values.items())
    return f"{met} of {len(values)} published outcomes met"


def _outcomes() -> list:
    values = measured()
    head = ("Outcome", "Model", "Published range", "Unit", "", "Source")
    columns = [html.Th(name or html.Span("Met or missed"), scope="col") for name in head]
    rows = [_row(anchors()[identifier], value) for identifier, value in values.items()]
    table = html.Table([html.Thead(html.Tr(columns)), html.Tbody(rows)])
    return [
        html.H2(headline(values)),
        html.P(_EXPLANATION),
        html.Div(table, className="table-panel", tabIndex=0, role="region", **_NAMED),
    ]


_NAMED = {"aria-label": "Published outcomes and what the model gives"}


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


def _section(name: str, content: list) -> html.Div:
    return html.Div(
        content,
        id=f"evidence-{name}",
        className="evidence-section",
        role="tabpanel",
        hidden=name != SECTIONS[0],
        **{"aria-labelledby": f"evidence-tab-{name}"},
    )


SECTIONS = ("claims", "outcomes", "parameters")
"""What the panel holds; the script fills the first and the last when they are opened."""


def evidence_facts() -> dict[str, Any]:
    """Return what the scripts fill the panel with."""
    return {**claim_facts(), "parameters": parameter_facts()}


def evidence_panel() -> html.Section:
    """Return claims, published outcomes and parameters, hidden until they are asked for."""
    words = ("Claims", "Outcomes", "Numbers")
    tabs = [_tab(*one) for one in zip(SECTIONS, words, strict=True)]
    filled = {"outcomes": _outcomes()}
    return html.Section(
        [
            html.Div(tabs, className="evidence-tabs", role="tablist", **{"aria-label": "Evidence"}),
            *(_section(name, filled.get(name, [])) for name in SECTIONS),
        ],
        id="evidence-panel",
        className="evidence-panel",
        hidden=True,
        **{"aria-label": "Evidence"},
    )
