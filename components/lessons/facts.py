"""What the Lessons page needs to know, sent once with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from components import teaching
from components.addresses import PAGES
from components.controls.information import GRADES
from components.figures import lesson_figure
from components.glossary.terms import terms

SAFETY = ("sick_day", "sglt2_glp1", "missed_basal")
"""Lessons about what a reader may meet in earnest."""

SAFETY_WORDS = (
    "In real life, follow your own sick-day plan and call your care team. Vomiting, deep breathing "
    "or drowsiness with ketones is an emergency."
)
"""How they end."""

_GRADES = {**GRADES, "assumed": GRADES["assumption"]}
"""Filled squares of the word that a lesson uses."""

SIGNALS = (
    ("glucose", "glucose"),
    ("insulin", "insulin"),
    ("GLUT4", "glut4"),
    ("glucagon", "glucagon"),
    ("cortisol", "cortisol"),
    ("ketones", "fatty"),
)
"""Words of the texts that carry the colour of their signal."""


def _signals(told: Iterable[dict[str, Any]]) -> set[str]:
    """Return every signal that some step of some lesson shows."""
    found: set[str] = set()
    for lesson in told:
        found.update(lesson["view"]["rows"])
        for step in lesson["steps"]:
            found.update(step.get("rows") or ())
            if step.get("draw"):
                found.add(step["draw"]["signal"])
    return found


def _route(route: teaching.Route) -> dict[str, Any]:
    stops = [
        {"kind": stop.kind, "id": stop.id, "minutes": stop.minutes, "words": stop.words}
        for stop in route.stops
    ]
    return {"audience": route.audience, "minutes": route.minutes, "stops": stops}


def lessons_facts() -> dict[str, Any]:
    """Return the lessons as they are told, the routes, and what the figure is drawn with."""
    told = [teaching.told(lesson) for lesson in teaching.lessons().values()]
    signals = _signals(told)
    return {
        "lessons": told,
        "pages": list(PAGES),
        "routes": [_route(route) for route in teaching.routes()],
        "rows": lesson_figure.rows(signals),
        "life_rows": lesson_figure.life_rows(signals),
        "lines": lesson_figure.lines(),
        "target": list(lesson_figure.TARGET),
        "glucose_units": lesson_figure.glucose_units(),
        "grades": _GRADES,
        "closing": {"lessons": list(SAFETY), "words": SAFETY_WORDS},
        "signals": [{"label": word, "colour": colour} for word, colour in SIGNALS],
        "terms": [{"label": form, "href": term.href} for term in terms() for form in term.forms],
    }
