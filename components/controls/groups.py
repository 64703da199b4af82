"""The closed groups of the rail: a heading with a count, and the sliders behind it."""

from __future__ import annotations

from dash import html

from components.controls.declared import Control
from components.controls.slider_row import slider_row
from components.icons import icon


def identifier(group: str) -> str:
    """Return the id of a group: ``group-sleep-and-stress``."""
    return "group-" + "-".join(group.lower().split())


def group(title: str, members: tuple[Control, ...], case: dict[str, float]) -> html.Details:
    """Return one group, closed; the script writes how many of its sliders were moved.

    Parameters
    ----------
    title : str
        Heading.
    members : tuple of Control
        Its sliders.
    case : dict of float
        The person's own values.
    """
    heading = html.Summary(
        [
            icon("chevron-right"),
            html.Span(title, className="group-title"),
            html.Span(className="group-moved"),
            html.Span(
                [str(len(members)), html.Span(" sliders", className="unseen")],
                className="group-count",
            ),
        ],
        className="group-heading",
    )
    rows = [slider_row(control, case[control.name]) for control in members]
    return html.Details(
        [heading, html.Div(rows, className="group-rows")],
        id=identifier(title),
        className="group",
    )
