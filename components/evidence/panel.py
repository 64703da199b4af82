"""The published outcomes the model is held to, met and missed alike, as a table."""

from __future__ import annotations

from dash import html

from components import units
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


def evidence_panel() -> html.Div:
    """Return the table, hidden until it is asked for."""
    values = measured()
    head = ("Outcome", "Model", "Published range", "Unit", "", "Source")
    columns = [html.Th(name or html.Span("Met or missed"), scope="col") for name in head]
    rows = [_row(anchors()[identifier], value) for identifier, value in values.items()]
    table = html.Table([html.Thead(html.Tr(columns)), html.Tbody(rows)])
    return html.Div(
        [html.H2(headline(values)), html.P(_EXPLANATION), table],
        id="evidence-panel",
        className="table-panel evidence-panel",
        role="region",
        tabIndex=0,
        hidden=True,
        **{"aria-label": "Published outcomes and what the model gives"},
    )
