"""The button in the bar on top that shares and keeps what is on the page.

The scripts ``assets/js/share-*.js`` make its panel and the dialogs when they are opened, so that
a page has few components.
"""

from __future__ import annotations

from dash import html

from components.icons import icon


def share_menu() -> html.Div:
    """Return the button in the place that its panel opens in."""
    button = html.Button(
        [icon("link"), "Share"],
        id="share-button",
        className="button primary",
        **{"aria-expanded": "false", "aria-controls": "share-panel"},
    )
    return html.Div(button, id="share", className="share")
