"""What the browser must know for a sheet: the facts of the pages it may come from."""

from __future__ import annotations

from typing import Any

from components.compare.facts import compare_facts
from components.explore.facts import facts
from components.teaching import lessons, scene_sets, told
from components.years.facts import years_facts

ASKED = ("predict", "check")
"""Kinds of steps of a lesson that ask something."""


def _option(option: Any) -> str:
    return str(option["text"] if isinstance(option, dict) else option)


def _question(place: int, step: dict[str, Any]) -> dict[str, Any]:
    """Return what a step asks; its place is that of the own guess in the browser's store."""
    number = step.get("number")
    return {
        "place": place,
        "kind": step["kind"],
        "text": step.get("text", ""),
        "question": step["question"],
        "options": [_option(one) for one in step.get("options") or ()],
        "items": list(step.get("items") or ()),
        "range": [number["min"], number["max"]] if number else [],
        "draw": bool(step.get("draw")),
    }


def _lesson(lesson: dict[str, Any]) -> dict[str, Any]:
    steps = [
        _question(place, step)
        for place, step in enumerate(lesson["steps"])
        if step["kind"] in ASKED and place not in lesson["hidden_steps"]
    ]
    return {
        "id": lesson["id"],
        "title": lesson["title"],
        "goal": lesson["goal"],
        "questions": steps,
    }


def _scene(scene: dict[str, Any]) -> dict[str, Any]:
    return {
        "place": scene["id"],
        "kind": "scene",
        "title": scene["title"],
        "text": scene["say"] or "",
        "question": scene["ask"] or "",
        "options": [_option(one) for one in scene["options"] or ()],
        "items": [],
        "range": [],
        "draw": False,
    }


def _set(found: dict[str, Any]) -> dict[str, Any]:
    scenes = [_scene(scene) for scene in found["scenes"]]
    return {"id": found["id"], "title": found["title"], "goal": "", "questions": scenes}


def handout_facts() -> dict[str, Any]:
    """Return the facts of the sheet as plain data."""
    shared, compared = facts(), compare_facts()
    return {
        "explore": shared,
        "compare": {name: own for name, own in compared.items() if own != shared.get(name)},
        "years": years_facts(),
        "lessons": [_lesson(told(lesson)) for lesson in lessons().values()],
        "sets": [_set(told(found)) for found in scene_sets().values()],
    }
