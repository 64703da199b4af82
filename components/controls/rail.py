"""The control rail; on a phone it is the drawer at the foot."""

from __future__ import annotations

from dash import html

from components.controls.declared import Control, grouped
from components.controls.groups import group
from components.controls.person import person_chooser, person_introduction, reference_chooser
from components.controls.slider_row import slider_row
from components.explore.case import slider_values
from components.explore.people import FIRST_PERSON
from components.icons import icon
from components.texts import say
from components.treatments.drugs import DOSES

IN_REACH = 2
"""Sliders that stay in view on a phone while the drawer is closed."""


def _in_rail(members: tuple[Control, ...]) -> tuple[Control, ...]:
    """Leave out the doses of drugs: they stand in the drawer of treatments."""
    return tuple(one for one in members if one.name not in DOSES)


def _rest(rows: int, groups: int) -> str:
    return say("{count} more, {groups} groups", count=rows - IN_REACH, groups=groups)


def rail() -> html.Div:
    """Return everything that is moved by hand, with Undo and Reset at its foot."""
    case = slider_values(FIRST_PERSON)
    groups = {title: _in_rail(members) for title, members in grouped().items()}
    rows = [slider_row(control, case[control.name]) for control in groups[""]]
    closed = [group(title, members, case) for title, members in groups.items() if title and members]
    more = html.Button(
        [
            icon("chevron-down"),
            html.Span("All controls", id="drawer-word"),
            html.Span(_rest(len(rows), len(closed)), className="drawer-rest"),
        ],
        id="drawer",
        className="drawer-button",
        **{"aria-expanded": "false", "aria-controls": "rail"},
    )
    undo = html.Button(
        [icon("undo-2"), "Undo"], id="undo", className="button", **{"aria-disabled": "true"}
    )
    reset = html.Button([icon("rotate-ccw"), "Reset all"], id="reset", className="button bare")
    persons = [person_chooser(), person_introduction(), reference_chooser()]
    moved = html.Div(
        [
            html.Div(persons, className="rail-person"),
            html.Div(rows, className="rail-controls"),
            html.Div(closed, className="rail-groups"),
            html.Div([undo, reset], className="rail-foot"),
        ],
        className="rail-scroll",
    )
    return html.Section(
        [html.Div(className="grip", **{"aria-hidden": "true"}), moved, more],
        id="rail",
        className="rail",
        **{"aria-label": "Controls"},
    )
