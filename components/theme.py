"""The component library in our dress, the same on every page."""

from __future__ import annotations

_FONT = '"IBM Plex Sans Variable", system-ui, sans-serif'

THEME = {
    "fontFamily": _FONT,
    "headings": {"fontFamily": _FONT},
    "primaryColor": "dark",
    "defaultRadius": 8,
    "respectReducedMotion": True,
}
