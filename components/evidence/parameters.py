"""Every number of the model with its unit, its range, and how well it is known."""

from __future__ import annotations

from typing import Any

import physiology as ph
from components import units
from components.controls.information import GRADES
from components.evidence.cited import cited
from components.evidence.published import number, span
from components.mechanisms.listed import mechanisms
from physiology.evidence.sources import grade

DIGITS = 4


def parameter_facts() -> list[dict[str, Any]]:
    """Return every parameter, mechanism by mechanism, in the order of their list."""
    order = [one.name for one in mechanisms()]
    entries = [entry for entry in ph.catalogue().values() if entry.kind == "parameter"]
    entries.sort(key=lambda entry: order.index(entry.mechanism))
    return [
        {
            "label": entry.label,
            "where": entry.mechanism,
            "value": number(entry.default, DIGITS),
            "range": span(entry.bounds[0], entry.bounds[1], DIGITS),
            "unit": units.printed(entry.unit),
            "grade": grade(entry.source),
            "squares": GRADES.get(grade(entry.source), 0),
            "source": cited(entry.source),
        }
        for entry in entries
    ]
