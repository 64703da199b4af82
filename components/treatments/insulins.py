"""The insulins as the page lists them, all read from their declarations."""

from __future__ import annotations

from typing import Any

import physiology as ph
from components.evidence.cited import cited
from components.texts import say

KINDS = {"mealtime": "With meals", "basal": "Between meals and at night"}
"""Words for the kinds; one that is not named here stands under its own."""


def insulin_facts() -> list[dict[str, Any]]:
    """Return every insulin, kind by kind, in the order of the model."""
    kinds = list(dict.fromkeys([*KINDS, *(one.kind for one in ph.insulins.values())]))
    return [
        {
            "key": one.key,
            "label": one.label,
            "kind": KINDS.get(one.kind, one.kind.capitalize()),
            "onset": say(one.onset),
            "peak": say(one.peak),
            "duration": say(one.duration),
            "source": cited(one.source),
        }
        for one in sorted(ph.insulins.values(), key=lambda one: kinds.index(one.kind))
    ]
