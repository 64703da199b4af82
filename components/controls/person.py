"""Whose body it is, and which curve it is held against."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import html

import physiology as ph
from components.explore.people import FIRST_PERSON, introduction, shape
from components.icons import icon
from components.treatments.untreated import UNTREATED


def person_chooser(identifier: str = "person") -> dmc.Select:
    """Return the list of bodies, the body's own shape before its name."""
    first = html.Span(id=f"{identifier}-shape", className=f"shape shape-{shape(FIRST_PERSON)}")
    return dmc.Select(
        id=identifier,
        label="Person",
        data=[
            {"value": key, "label": person.label, "shape": shape(key)}
            for key, person in ph.people.items()
        ],
        value=FIRST_PERSON,
        allowDeselect=False,
        # Each body with its own shape (assets/js/person.js).
        renderOption={"function": "bodyOption"},
        leftSection=first,
        rightSection=icon("chevrons-up-down"),
        className="person",
        withScrollArea=False,
        # Inside the rail, so that the list belongs to its landmark.
        comboboxProps={"withinPortal": False, "shadow": "sm", "transitionProps": {"duration": 0}},
    )


def person_introduction() -> html.P:
    """Return who that body is, in a sentence."""
    return html.P(
        introduction(FIRST_PERSON), id="person-introduction", className="small introduction"
    )


def reference_chooser() -> html.Div:
    """Return the choice of the thin dashed curve: the own case, a healthy body or no treatment."""
    return html.Div(
        [
            html.Span("Compare with", id="reference-label", className="small"),
            dmc.SegmentedControl(
                id="reference",
                data=[
                    {"value": "case", "label": "own case"},
                    {"value": "healthy", "label": "healthy body"},
                    {"value": UNTREATED, "label": "no treatment"},
                ],
                value="healthy",
                transitionDuration=0,
                className="segmented",
                **{"aria-labelledby": "reference-label"},
            ),
        ],
        className="reference",
    )
