"""The HTML around the application: language, theme before first paint, and the wait."""

from __future__ import annotations

from components.explore.page import PREPARING

INDEX = """<!DOCTYPE html>
<html lang="en"{{page}}>
    <head>
        {%metas%}
        <title>{%title%}</title>
        <link rel="icon" type="image/svg+xml" href="{{icon}}">
        <script src="{{theme_script}}"></script>
        {%css%}
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
        <div class="preparing"><div class="preparing-curve"></div><p>{PREPARING}</p></div>
    </div>
</div>
"""
