"""What is said about a link of which some is not known."""

from __future__ import annotations

from dash import html

from components.icons import icon


def note(name: str) -> html.Div:
    """Return the message, hidden until a script shows it.

    Parameters
    ----------
    name : str
        Path of the page, which the identifiers begin with.
    """
    words = [html.B("Some of this link is not known here."), html.P("The rest is shown.")]
    return html.Div(
        [icon("info"), html.Div(words)],
        id=f"{name}-note",
        className="message note",
        role="status",
        hidden=True,
    )
