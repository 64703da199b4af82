"""The bar on top: name, unit switch, light and dark, share."""

from __future__ import annotations

import dash_mantine_components as dmc
from dash import html

from components.addresses import PLACES
from components.icons import icon
from components.lecture.bar import lecture_button
from components.share.menu import share_menu
from components.texts import LANGUAGES
from components.texts import current as language_now
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


def language_links() -> list[html.A]:
    """Return a link to the same page in each other language, which the script keeps up to date."""
    return [
        html.A(
            name,
            href=f"?lang={code}",
            lang=code,
            hrefLang=code,
            className="button bare language",
            # In the language itself, whatever that of the page is.
            **{"aria-label": name, "data-language": code},
        )
        for code, name in LANGUAGES.items()
        if code != language_now()
    ]


def logo() -> list[html.Span]:
    """Return the drawing and the name."""
    return [icon("islet"), html.Span("Islet", className="logo-word")]


def page_links(current: str) -> html.Nav:
    """Return the links to the pages, the current one marked.

    Parameters
    ----------
    current : str
        Path of the page; empty for Explore.
    """
    links = [
        html.A(
            place.word,
            href=place.path or "./",
            className="page-link",
            **({"aria-current": "page"} if place.path == current else {}),
        )
        for place in PLACES
        if place.word
    ]
    return html.Nav(links, className="page-links", **{"aria-label": "Pages"})


def menu_button() -> html.Button:
    """Return the button that opens pages and settings where the bar is too narrow for them."""
    return html.Button(
        icon("menu"),
        id="header-menu",
        className="button bare square header-menu",
        **{"aria-label": "Pages and settings", "aria-expanded": "false", "aria-controls": "header"},
    )


def header(current: str = "", unit: str = "unit") -> html.Header:
    """Return the bar on top.

    Parameters
    ----------
    current : str
        Path of the page it stands on; empty for Explore.
    unit : str
        Identifier of its unit switch, which each page answers to in its own way; empty for none.
    """
    name = html.Span(logo(), className="logo")
    grow = html.Span(className="grow")
    switches = [unit_switch(unit)] if unit else []
    settings = html.Div(
        [lecture_button(current), *language_links(), theme_switch()], className="header-settings"
    )
    return html.Header(
        [
            name,
            page_links(current),
            grow,
            *switches,
            settings,
            menu_button(),
            share_menu(),
        ],
        id="header",
        className="header",
    )
