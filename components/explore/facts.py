"""Everything the browser must know, sent once: no limit, unit or name is typed twice."""

from __future__ import annotations

from typing import Any

from components.body.facts import body_facts
from components.cohort.facts import cohort_facts
from components.controls.declared import controls
from components.explore.people import FIRST_PERSON, HEALTHY, people_facts
from components.explore.request import NO_REFERENCE
from components.figures import meal_figure, rows
from components.figures.views import CURSOR_AT, FIRST_VIEW, VIEWS
from components.mechanisms.listed import mechanisms
from components.schedule.check import MOST_ENTRIES
from components.schedule.kinds import KINDS, kind_facts
from components.treatments.facts import treatment_facts
from components.units import GLUCOSE_UNITS
from components.why.asked import OUTCOMES
from physiology.scenario import THERAPIES


def facts() -> dict[str, Any]:
    """Return the facts of the Explore page as plain data."""
    return {
        "controls": [control.facts() for control in controls()],
        "people": people_facts(),
        "first_person": FIRST_PERSON,
        "healthy": HEALTHY,
        "no_reference": NO_REFERENCE,
        "mechanisms": [mechanism.facts() for mechanism in mechanisms()],
        "rows": [row.facts() for row in rows.ROWS],
        "first_rows": list(rows.FIRST_ROWS),
        "number_of_rows": [rows.FEWEST_ROWS, rows.MOST_ROWS],
        "views": {name: view.facts() for name, view in VIEWS.items()},
        "first_view": FIRST_VIEW,
        "kinds": [kind_facts(name) for name in KINDS],
        "most_entries": MOST_ENTRIES,
        "therapies": list(THERAPIES),
        "treatments": treatment_facts(),
        "explained": [outcome.facts() for outcome in OUTCOMES],
        "glucose_units": list(GLUCOSE_UNITS),
        "target": [rows.GLUCOSE_LOW, rows.GLUCOSE_HIGH],
        "model_range": [rows.MODEL_LOW, rows.MODEL_HIGH],
        "cursor_at": CURSOR_AT,
        "body": body_facts(),
        "cohort": cohort_facts(),
        "figure": meal_figure.figure(),
    }
