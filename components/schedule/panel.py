"""The parts of the page that show and change the schedule; the scripts fill them."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import html

from components.figures.views import FIRST_VIEW, VIEWS
from components.icons import icon


def view_switch() -> dmc.SegmentedControl:
    """Return the switch between the stretches of the day."""
    return dmc.SegmentedControl(
        id="view",
        data=[{"value": key, "label": view.label} for key, view in VIEWS.items()],
        value=FIRST_VIEW,
        transitionDuration=0,
        className="segmented",
        **{"aria-label": "View"},
    )


def add_menu() -> html.Details:
    """Return the menu of what can be put into the view."""
    button = html.Summary([icon("plus"), "Add"], id="add-button", className="button")
    menu = html.Div(id="add-menu", className="menu", role="group", **{"aria-label": "Add"})
    return html.Details([button, menu], id="add", className="drop")


def rings() -> list[html.Div]:
    """Return the place of the rings, what is said when there are none, and what is spoken."""
    add = html.Button("Add a meal", id="nothing-add", className="button")
    name = "What happens: Enter opens, Delete removes"
    return [
        html.Div(id="rings", className="rings", role="group", **{"aria-label": name}),
        html.Div([html.Span(), add], id="nothing", className="nothing", hidden=True),
        html.Div(id="schedule-status", className="unseen", role="status"),
    ]


def editor() -> html.Dialog:
    """Return the box in which one entry is edited."""
    return html.Dialog(
        id="entry-editor", className="entry-editor", **{"aria-labelledby": "entry-editor-title"}
    )
