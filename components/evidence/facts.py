"""Everything the Evidence page shows, as plain data."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from components.controls.information import GRADES
from components.evidence.courses import course_facts
from components.evidence.published import USES, outcome_rows
from components.evidence.virtual_trials import trial_rows
from components.units import GLUCOSE_UNITS, MG_DL_PER_MMOL_L
from physiology import catalogue, mechanisms

FILTERS = {
    "all": "All",
    "misses": "Misses",
    "health": "Health",
    "type1": "Type 1",
    "type2": "Type 2",
    "drugs": "Drugs",
    "years": "Years",
}
"""Word by key: all, what is missed, and the kinds of outcomes."""

IN_VIEW = (
    "Some numbers of the model, and how much these people differ, were chosen with the trial in "
    "view: meeting it shows that the model can."
)


def _grades() -> list[dict[str, Any]]:
    found = [entry.grade for entry in catalogue().values() if entry.kind == "parameter"]
    return [
        {"grade": grade, "squares": squares, "count": found.count(grade)}
        for grade, squares in GRADES.items()
    ]


def _fitted() -> dict[str, list[dict[str, str]]]:
    """Return by outcome the numbers of the model that were fitted to it."""
    found: dict[str, list[dict[str, str]]] = {}
    labels = {name: one.label for name, one in mechanisms().items()}
    for name, entry in catalogue().items():
        if entry.kind != "parameter" or not entry.source.startswith("calibrated:"):
            continue
        for identifier in entry.source.removeprefix("calibrated:").split():
            told = {"name": name, "label": entry.label, "title": labels[entry.mechanism]}
            found.setdefault(identifier, []).append(told)
    return found


@lru_cache(maxsize=1)
def evidence_facts() -> dict[str, Any]:
    """Return outcomes, trials, time courses and how well the numbers are known."""
    return {
        "filters": [{"key": key, "word": word} for key, word in FILTERS.items()],
        "outcomes": [*outcome_rows(), *trial_rows()],
        "courses": course_facts(),
        "fitted": _fitted(),
        "uses": USES | {"in view": IN_VIEW},
        "grades": _grades(),
        "glucose_units": list(GLUCOSE_UNITS),
        "mg_dl_per_mmol_l": MG_DL_PER_MMOL_L,
    }
