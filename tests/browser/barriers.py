"""What axe finds on a page.

Half of its work is to compare colours, which are those of the theme at every width; how a page is
built is the same in every theme. So each is looked at where it differs.
"""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe

from tests.browser.visit import Visit

THEMES = ("light", "dark")

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # what passes is not told node by node
}
BUILT = {**RULES, "rules": {"color-contrast": {"enabled": False}}}
COLOURS = {**RULES, "runOnly": {"type": "rule", "values": ["color-contrast"]}}


def violations(visit: Visit, part: str | None = None, rules: Any = RULES) -> list[str]:
    """Return what axe finds, one line each; on the whole page, or in what is new on it."""
    found = Axe().run(visit.page, context=part, options=rules).response["violations"]
    return [
        f"{fault['id']}: {node['html'][:160]} {node.get('failureSummary', '')}"
        for fault in found
        for node in fault["nodes"]
    ]
