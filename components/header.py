"""The bar on top: name, unit switch, light and dark."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import html

from components.icons import icon
from components.units import GLUCOSE_UNITS


def unit_switch(identifier: str = "unit") -> dmc.SegmentedControl:
    """Return the switch between mg/dL and mmol/L."""
    return dmc.SegmentedControl(
        id=identifier,
        data=[{"value": key, "label": unit.label} for key, unit in GLUCOSE_UNITS.items()],
        value=next(iter(GLUCOSE_UNITS)),
        transitionDuration=0,
        className="segmented",
        **{"aria-label": "Unit of glucose"},
    )


def theme_switch() -> html.Button:
    """Return the button between light and dark; the script keeps its name up to date."""
    return html.Button(
        icon("sun-moon"),
        id="theme",
        className="button bare square",
        title="Light or dark",
        **{"aria-label": "Switch between light and dark"},
    )


def copy_button() -> html.Button:
    """Return the button that copies the address, which holds the whole state."""
    return html.Button(
        [icon("link-2"), html.Span("Copy link", id="copy-word")],
        id="copy",
        className="button bare",
    )


def logo() -> list[html.Span | str]:
    """Return the drawing and the name."""
    return [icon("islet"), "Islet"]


def header() -> html.Header:
    """Return the bar on top."""
    name = html.Span(logo(), className="logo")
    line = html.Span("How a body handles a meal, and what diabetes changes", className="tagline")
    return html.Header(
        [name, line, html.Span(className="grow"), unit_switch(), copy_button(), theme_switch()],
        className="header",
    )
