"""The button in the bar on top that shares and keeps what is on the page.

The scripts ``assets/js/share-*.js`` fill the panel and the dialogs when they are opened, so that
a page has few components.
"""

from __future__ import annotations

from dash import html

from components.icons import icon

DIALOGS = ("saved", "export")


def share_menu() -> html.Div:
    """Return the button, its panel, and what the panel opens."""
    button = html.Button(
        [icon("link"), html.Span("Share", className="share-word")],
        id="share-button",
        className="button primary",
        **{"aria-expanded": "false", "aria-controls": "share-panel"},
    )
    panel = html.Div(
        id="share-panel",
        className="share-panel",
        role="group",
        hidden=True,
        **{"aria-label": "Share and keep"},
    )
    dialogs = [
        html.Dialog(
            id=f"share-{name}",
            className="share-dialog",
            **{"aria-labelledby": f"share-{name}-title"},
        )
        for name in DIALOGS
    ]
    said = html.Div(id="share-said", className="unseen", role="status")
    return html.Div([button, panel, *dialogs, said], id="share", className="share")
