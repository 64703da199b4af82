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
    weak = _line("Evidence", "weak: what this does in people is uncertain") if control.weak else []
    return html.Dl(
        [
            *_line("Range", f"{low} to {high} {control.unit}".rstrip()),
            *_line("Case", html.Span(case_text, id=f"information-case-{control.name}")),
            *_line("Effect", grade(control.grade)),
            *weak,
            *_line("Source", control.source),
        ]
    )


def explained(identifier: str, title: str, content: list) -> dmc.Popover:
    """Return an "i" button whose popover explains one thing.

    Parameters
    ----------
    identifier : str
        Id of the button; the popover's begins with ``popover-``.
    title : str
        What is explained.
    content : list
        What the popover holds under its title.
    """
    name = f"What is {title if title.isupper() else title[0].lower() + title[1:]}"
    button = dmc.ActionIcon(
        icon("info"),
        id=identifier,
        className="information-button",
        variant="transparent",
        **{"aria-label": name, "aria-expanded": "false"},
    )
    text = html.Div(
        [html.H2(title), *content], className="information", role="dialog", **{"aria-label": name}
    )
    return dmc.Popover(
        [dmc.PopoverTarget(button), dmc.PopoverDropdown(text)],
        id=f"popover-{identifier}",
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


def information(control: Control, case_text: str) -> dmc.Popover:
    """Return the "i" of a control.

    Parameters
    ----------
    control : Control
        Whose meaning is shown.
    case_text : str
        The person's own value with its unit.
    """
    content = [html.P(control.note), _facts(control, case_text)]
    return explained(f"information-{control.name}", control.label, content)
