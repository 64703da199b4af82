"""The pages of the application, each found in the folder that its address names."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

from flask import has_request_context, request

from components import addresses
from components.page import Page
from components.shell import TITLE, shell
from components.texts.layout import told_layout

EXPLORE = Page(TITLE, shell)

PAGES: Mapping[str, Page] = MappingProxyType(
    {path: import_module(f"components.{path}.page").PAGE for path in addresses.PAGES}
)
"""By path; every other address is that of Explore, or of nothing."""


def layout() -> Any:
    """Return the layout that is asked for; the browser names page and language (js/pages.js)."""
    name = request.args.get("page", "") if has_request_context() else ""
    return told_layout(PAGES.get(name, EXPLORE).layout())


def name_of(path: str) -> str:
    """Return which page stands under a path; empty for Explore."""
    name = path.rsplit("/", 1)[-1]
    return name if name in PAGES else ""
