"""The pages of the application: the part of an address behind the place where it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from flask import has_request_context, request

from components.addresses import REPORT, YEARS
from components.report import page as report
from components.shell import TITLE, shell
from components.years import page as years


@dataclass(frozen=True)
class Page:
    """A page.

    Parameters
    ----------
    title : str
        Of the browser's tab.
    layout : callable
        Returns what stands on it.
    """

    title: str
    layout: Callable[[], Any]


EXPLORE = Page(TITLE, shell)

PAGES: Mapping[str, Page] = MappingProxyType(
    {
        REPORT: Page(report.TITLE, report.report_page),
        YEARS: Page(years.TITLE, years.years_page),
    }
)
"""By path; every other address is that of Explore, or of nothing."""


def layout() -> Any:
    """Return the layout that is asked for; the browser names its page (assets/js/pages.js)."""
    name = request.args.get("page", "") if has_request_context() else ""
    return PAGES.get(name, EXPLORE).layout()


def name_of(path: str) -> str:
    """Return which page stands under a path; empty for Explore."""
    name = path.rsplit("/", 1)[-1]
    return name if name in PAGES else ""
