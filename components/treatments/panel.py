"""The treatment drawer: three lists, of regimens, of drugs with their sliders, of insulins."""

from __future__ import annotations

from dash import html

from components.controls.declared import Control
from components.controls.slider_row import slider_row
from components.icons import icon
from components.treatments.drugs import dose_controls

LISTS = (("regimens", "Regimens"), ("drugs", "Drugs"), ("insulin", "Insulin"))
"""Name and word of each list; the first is open at first."""


def _list_button(name: str, word: str, first: bool) -> html.Button:
    return html.Button(
        word,
        id=f"treatments-{name}-button",
        type="button",
        **{"aria-pressed": "true" if first else "false", "aria-controls": f"treatments-{name}"},
    )


def _lists() -> html.Div:
    buttons = [_list_button(*one, first=one is LISTS[0]) for one in LISTS]
    return html.Div(
        buttons,
        id="treatment-lists",
        className="filters treatment-lists",
        role="group",
        **{"aria-label": "What is listed"},
    )


def drug(key: str, slider: Control) -> html.Details:
    """Return one drug: a heading, and behind it the slider; the script writes what it does.

    Parameters
    ----------
    key : str
        Of the drug.
    slider : Control
        Its dose.
    """
    heading = html.Summary(
        [
            icon("chevron-right"),
            html.Span(id=f"drug-name-{key}", className="group-title drug-name"),
            html.Span(id=f"drug-dose-{key}", className="drug-dose"),
        ],
        className="group-heading",
    )
    rows = [slider_row(slider, 0.0), html.Div(id=f"drug-said-{key}")]
    return html.Details(
        [heading, html.Div(rows, className="group-rows")], id=f"drug-{key}", className="group drug"
    )


def _drugs() -> html.Div:
    found = [drug(key, slider) for key, slider in dose_controls().items()]
    lead = html.P(
        "Any dose for any body: here the sliders are free. None of them is for a real person.",
        className="side-lead",
    )
    return html.Div([lead, *found], id="treatments-drugs", hidden=True)


def treatments_panel() -> list[object]:
    """Return what stands in the panel; the script fills the lists from the facts."""
    status = html.P(id="treatments-status", className="side-lead", role="status")
    return [
        html.H2("Treatments", className="unseen"),
        _lists(),
        status,
        html.Div(id="treatments-regimens"),
        _drugs(),
        html.Div(id="treatments-insulin", hidden=True),
    ]
