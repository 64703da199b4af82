"""The HTML around the application: language, theme before first paint, and the wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.parts import PREPARING
from components.texts import ENGLISH, browser, told

if TYPE_CHECKING:
    import dash

INDEX = """<!DOCTYPE html>
<html lang="{{language}}" data-languages="{{languages}}"{{page}}>
    <head>
        {%metas%}
        <title>{%title%}</title>
        <link rel="icon" type="image/svg+xml" href="{{icon}}">
        <script src="{{language_script}}"></script>
        <script src="{{theme_script}}"></script>
        {{texts}}
        {%css%}
        <link rel="stylesheet" href="{{styles}}">
    </head>
    <body>
        {%app_entry%}
        <footer>
            {%config%}
            {%scripts%}
            {%renderer%}
        </footer>
    </body>
</html>"""


def waiting() -> str:
    """Return what is on screen while the scripts load."""
    return f"""
<div id="react-entry-point">
    <div class="waiting">
        <header class="header">
            <span class="logo"><span class="icon icon-islet"></span>Islet</span>
        </header>
        <div class="preparing"><div class="preparing-curve"></div><p>{told(PREPARING)}</p></div>
    </div>
</div>
"""


def begin_script(address: str) -> str:
    """Return the tag that loads our scripts, of which the last begins the page.

    Dash would begin it by a script in the page itself, which the content policy does not allow.

    Parameters
    ----------
    address : str
        Of our scripts, all in one.
    """
    return f'<script id="_dash-renderer" src="{address}"></script>'


def texts_script(app: dash.Dash, language: str) -> str:
    """Return the tag that loads what the scripts say in a language; nothing for English.

    Parameters
    ----------
    app : dash.Dash
        The application the page belongs to.
    language : str
        One of ``components.texts.LANGUAGES``.
    """
    if language == ENGLISH:
        return ""
    return f'<script src="{browser.address(app, language)}"></script>'
