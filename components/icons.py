"""Icons: Lucide drawings from ``assets/icons``, coloured by the text around them."""

from __future__ import annotations

from dash import html


def icon(name: str) -> html.Span:
    """Return a decorative icon; the name for assistive tools is the text beside it.

    Parameters
    ----------
    name : str
        File name in ``assets/icons`` without ``.svg``.
    """
    return html.Span(className=f"icon icon-{name}", **{"aria-hidden": "true"})
