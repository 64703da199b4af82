"""The button in the bar on top that shares and keeps what is on the page.

The scripts ``assets/js/share-*.js`` make its panel and the dialogs when they are opened, so that
a page has few components.
"""

from __future__ import annotations

from dash import html


def share_menu() -> html.Button:
    """Return the button; its icon is drawn by the style sheet."""
    return html.Button(
        "Share",
        id="share-button",
        className="button primary",
        **{"aria-expanded": "false", "aria-controls": "share-panel"},
    )
