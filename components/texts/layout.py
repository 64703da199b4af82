"""A layout in the visitor's language."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from dash.development.base_component import Component

from components.texts.catalogue import Catalogue, catalogue
from components.texts.languages import ENGLISH, current
from components.texts.sentence import Sentence
from components.texts.told import is_text, translated

SAID = (
    *("children", "title", "placeholder", "alt", "label", "description", "thumbLabel"),
    *("aria-label", "aria-description", "aria-placeholder", "aria-roledescription"),
    "aria-valuetext",
)
"""Properties that hold a text for the visitor, or components that do."""

DATA = ("data",)
"""Properties that hold plain data: what a store tells the scripts, what a list offers."""

_NUMBER_FIELD = "NumberInput"


def _text(value: str, texts: Catalogue) -> str:
    return value.translated(texts) if isinstance(value, Sentence) else texts.text(value)


def _part(value: Any, texts: Catalogue) -> Any:
    if isinstance(value, str):
        return _text(value, texts)
    if isinstance(value, Component):
        return translated_layout(value, texts)
    if isinstance(value, (list, tuple)):
        return [_part(one, texts) for one in value]
    return value


def _properties(node: Component, names: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    for name in names:
        value = getattr(node, name, None)
        if value is not None:
            yield name, value


def translated_layout(node: Component, texts: Catalogue) -> Component:
    """Return a component and all below it in a language; what is given is never changed.

    Parameters
    ----------
    node : Component
    texts : Catalogue
        Of that language.
    """
    made = copy.copy(node)
    for name, value in _properties(node, SAID):
        setattr(made, name, _part(value, texts))
    for name, value in _properties(node, DATA):
        setattr(made, name, translated(value, texts))
    if type(node).__name__ == _NUMBER_FIELD and texts.comma:
        setattr(made, "decimalSeparator", ",")  # noqa: B010
    return made


def told_layout(layout: Any) -> Any:
    """Return a layout in the language of the current request.

    Parameters
    ----------
    layout : Component
        Of a page.
    """
    language = current()
    return layout if language == ENGLISH else _part(layout, catalogue(language))


def texts_of(layout: Any) -> Iterator[str]:
    """Yield every fixed text of a layout, in the order in which it stands there.

    Parameters
    ----------
    layout : Component
        Of a page.
    """
    if isinstance(layout, (list, tuple)):
        for one in layout:
            yield from texts_of(one)
    elif isinstance(layout, str):
        yield layout
    elif isinstance(layout, Component):
        for _, value in _properties(layout, SAID):
            yield from texts_of(value)
        for _, value in _properties(layout, DATA):
            yield from texts_in(value)


def texts_in(value: Any, key: str = "") -> Iterator[str]:
    """Yield every string of plain data that may be a text for the visitor.

    Parameters
    ----------
    value : object
        As JSON takes it.
    key : str
        The member of an object it stands under, if any.
    """
    if isinstance(value, str):
        if is_text(value, key):
            yield value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from texts_in(one, str(name))
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from texts_in(one, key)
