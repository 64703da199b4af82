"""The way from Explore to the report of the same person and settings."""

from __future__ import annotations

from dash import html

from components.addresses import REPORT
from components.icons import icon


def report_link() -> html.A:
    """Return the link; the script adds what the address of Explore holds."""
    return html.A(
        [icon("chart-spline"), "Report"],
        id="report-link",
        href=REPORT,
        className="button",
        title="Some days of a glucose sensor on one sheet",
    )
