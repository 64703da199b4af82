"""The links between the pages that say how sure one can be: outcomes, claims and more."""

from __future__ import annotations

from dash import html

from components.addresses import CLAIMS, CREDIBILITY, EVIDENCE, GLOSSARY

WORDS = {
    EVIDENCE: "Outcomes",
    CLAIMS: "Claims",
    GLOSSARY: "Glossary",
    CREDIBILITY: "Credibility",
}
"""By the path of the page."""


def subnav(current: str) -> html.Nav:
    """Return the links, the current one marked.

    Parameters
    ----------
    current : str
        Path of the page it stands on.
    """
    links = [
        html.A(
            word,
            href=path,
            className="subnav-link",
            **({"aria-current": "page"} if path == current else {}),
        )
        for path, word in WORDS.items()
    ]
    return html.Nav(links, className="subnav", **{"aria-label": "Evidence"})
