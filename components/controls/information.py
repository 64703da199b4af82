"""The "i" beside a control: what it means, how far it goes, and how well it is known."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import html

from components.controls.declared import Control
from components.icons import icon

GRADES = {"cited": 3, "calibrated": 2, "assumption": 1}
"""Filled squares of a grade, out of three; the word always stands beside them."""


def grade(word: str) -> html.Span:
    """Return how well a value is known, as squares and as a word.

    Parameters
    ----------
    word : str
        Key of ``GRADES``.
    """
    filled = GRADES.get(word, 0)
    squares = [html.I(className="on" if place < filled else "") for place in range(3)]
    return html.Span(
        [html.Span(squares, className="grade-squares", **{"aria-hidden": "true"}), word],
        className="grade",
    )


def _line(term: str, description: object) -> list:
    return [html.Dt(term), html.Dd(description)]


def _facts(control: Control, case_text: str) -> html.Dl:
    low, high = (f"{value:.{control.decimals}f}" for value in (control.low, control.high))
    return html.Dl(
        [
            *_line("Range", f"{low} to {high} {control.unit}"),
            *_line("Case", html.Span(case_text, id=f"information-case-{control.name}")),
            *_line("Grade", grade(control.grade)),
            *(_line("Source", control.source) if control.source != control.grade else []),
        ]
    )


def information(control: Control, case_text: str) -> dmc.Popover:
    """Return the "i" button of a control with its popover.

    Parameters
    ----------
    control : Control
        Whose meaning is shown.
    case_text : str
        The person's own value with its unit.
    """
    name = f"What is {control.label[0].lower()}{control.label[1:]}"
    button = dmc.ActionIcon(
        icon("info"),
        id=f"information-{control.name}",
        className="information-button",
        variant="transparent",
        **{"aria-label": name, "aria-expanded": "false"},
    )
    text = [html.H2(control.label), html.P(control.note), _facts(control, case_text)]
    return dmc.Popover(
        [
            dmc.PopoverTarget(button),
            dmc.PopoverDropdown(
                html.Div(text, className="information", role="dialog", **{"aria-label": name})
            ),
        ],
        id=f"information-popover-{control.name}",
        # Its roles would go to a box around the button; the button carries them itself.
        withRoles=False,
        position="bottom-start",
        width=320,
        shadow="sm",
        keepMounted=True,
        trapFocus=True,
        returnFocus=True,
        transitionProps={"duration": 0},
    )
