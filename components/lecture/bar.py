"""What the bar on top has of the lecture: one button, and no more components than that.

The tools of the lecture mode are made by ``assets/js/lecture-bar.js`` when they are needed.
"""

from __future__ import annotations

from dash import html

from components.addresses import COMPARE, EXPLORE, LECTURE, YEARS

WITH_MODE = (EXPLORE, COMPARE, YEARS)
"""Pages that have a lecture mode; from the others the button leads to the scenes."""


def lecture_button(current: str) -> html.Button | html.A:
    """Return the button that makes a page large, or the link to the scenes.

    Parameters
    ----------
    current : str
        Path of the page it stands on; empty for Explore.
    """
    if current in WITH_MODE:
        return html.Button(
            "Lecture",
            id="lecture-mode",
            className="button bare lecture-mode-button",
            title="Lecture mode (L)",
            **{"aria-pressed": "false"},
        )
    here = {"aria-current": "page"} if current == LECTURE else {}
    return html.A("Lecture", href=LECTURE, className="button bare lecture-mode-button", **here)
