"""What the bar on top has of the lecture: the button, and the tools of the lecture mode."""

from __future__ import annotations

from dash import html

from components.addresses import COMPARE, EXPLORE, LECTURE, YEARS
from components.icons import icon

WITH_MODE = (EXPLORE, COMPARE, YEARS)
"""Pages that have a lecture mode; from the others the button leads to the scenes."""


def _tool(name: str, drawing: str, words: str) -> html.Button:
    return html.Button(
        [icon(drawing), html.Span(words)], id=f"lecture-mode-{name}", className="button bare"
    )


def lecture_button(current: str) -> html.Button | html.A:
    """Return the button that makes a page large, or the link to the scenes.

    Parameters
    ----------
    current : str
        Path of the page it stands on; empty for Explore.
    """
    words = [icon("presentation"), html.Span("Lecture")]
    if current in WITH_MODE:
        return html.Button(
            words,
            id="lecture-mode",
            className="button bare lecture-mode-button",
            title="Lecture mode (L)",
            **{"aria-pressed": "false"},
        )
    here = {"aria-current": "page"} if current == LECTURE else {}
    return html.A(words, href=LECTURE, className="button bare lecture-mode-button", **here)


def lecture_bar(current: str) -> html.Div | None:
    """Return the tools of the lecture mode, hidden until it is on.

    Parameters
    ----------
    current : str
        Path of the page it stands on; empty for Explore.
    """
    if current not in WITH_MODE:
        return None
    chosen = html.Div(className="menu", role="group", **{"aria-label": "Sliders that stay"})
    button = html.Summary([icon("sliders-horizontal"), "Sliders"], className="button bare")
    return html.Div(
        [
            html.Details([button, chosen], id="lecture-sliders", className="drop"),
            _tool("hide", "eye-off", "Hide controls"),
            _tool("code", "qr-code", "Code for phones"),
            _tool("full", "expand", "Full screen"),
            _tool("keys", "keyboard", "Keys"),
            html.A(
                [icon("presentation"), html.Span("Scenes")], href=LECTURE, className="button bare"
            ),
            _tool("leave", "x", "Leave"),
        ],
        id="lecture-bar",
        className="lecture-bar",
        role="group",
        hidden=True,
        **{"aria-label": "Lecture mode"},
    )
