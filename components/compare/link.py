"""The way from Explore to the columns, with the same person and settings as one of them."""

from __future__ import annotations

from dash import html

from components.addresses import COMPARE
from components.icons import icon


def compare_link() -> html.A:
    """Return the link; the script adds what the address of Explore holds."""
    return html.A(
        [icon("columns-3"), "Compare"],
        id="compare-link",
        href=COMPARE,
        className="button",
        title="This body beside a healthy one",
    )
