"""The "i" beside a control or a row: a button here, its words are told to the browser.

There is one box for all of them (assets/js/information.js): a box of its own for each would be
hundreds of components, and every one of them slows every drag down.
"""

from __future__ import annotations

from dash import html

from components.texts import lowered, say

GRADES = {"cited": 3, "calibrated": 2, "assumption": 1}
"""Filled squares of a grade, out of three; the word always stands beside them."""


def explained(identifier: str, title: str) -> html.Button:
    """Return an "i" button.

    Parameters
    ----------
    identifier : str
        Id of the button: ``information-mean_cortisol``, ``information-row-cortisol``.
    title : str
        What is explained.
    """
    name = say("What is {name}", name=lowered(title))
    return html.Button(
        id=identifier,
        className="information-button",
        **{"aria-label": name, "aria-expanded": "false", "aria-haspopup": "dialog"},
    )
