"""What only shows when all files are read: ids, numbers, and what builds on what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from components.teaching.format.lesson import Lesson
from components.teaching.format.scene import Route, SceneSet
from components.teaching.problem import Notes, did_you_mean

File = TypeVar("File", Lesson, SceneSet)
PAGES = ("explore", "compare", "years", "model", "evidence", "claims", "glossary", "report")
RELEASED = (
    "normal_loop", "no_insulin", "pancreas_covers", "cliff", "double_diabetes", "exercise_gate",
    "sick_day", "dose_receptors", "glucose_toxicity", "metformin_sulfonylurea", "sglt2_glp1",
    "carb_counting", "missed_basal", "agp_loop",
)  # fmt: skip
"""Ids that links and the progress of readers hold; they stay for good."""


def check_together(
    lessons: list[tuple[Lesson, Notes]], sets: list[tuple[SceneSet, Notes]]
) -> tuple[dict[str, Lesson], dict[str, SceneSet]]:
    """Note what is wrong between files, and return those that can be used, in order."""
    _distinct(lessons)
    _distinct(sets)
    known = {lesson.id: lesson for lesson, _ in reversed(lessons)}
    for lesson, notes in lessons:
        for name in lesson.requires:
            if name not in known:
                notes.add("", f'requires: no lesson "{name}".{did_you_mean(name, known)}')
        circle = _circle(lesson.id, known) if known[lesson.id] is lesson else []
        if circle:
            notes.add("", f"requires goes in a circle: {' needs '.join(circle)}.")
    return _usable(lessons), _usable(sets)


def check_released(lessons: set[str], notes: Notes) -> None:
    """Note ids that readers hold and no file has."""
    for name in RELEASED:
        if name not in lessons:
            notes.add("", f'id "{name}" was released and is gone. Keep the id; change the title.')


def check_routes(
    routes: list[tuple[list[Route], Notes]],
    lessons: Mapping[str, Lesson],
    sets: Mapping[str, SceneSet],
) -> list[Route]:
    """Note stops that lead nowhere, and return the routes of files that can be used."""
    scenes = [f"{one.id}/{scene.id}" for one in sets.values() for scene in one.scenes]
    known = {"lesson": list(lessons), "set": list(sets), "scene": scenes, "page": list(PAGES)}
    for found, notes in routes:
        for route in found:
            for stop in route.stops:
                if stop.kind in known and stop.id not in known[stop.kind]:
                    hint = did_you_mean(stop.id, known[stop.kind])
                    message = f'no {stop.kind} "{stop.id}".{hint}'
                    notes.add(f"route of {route.minutes} minutes", message)
    return [route for found, notes in routes if not notes.fatal for route in found]


def _distinct(files: list[tuple[File, Notes]]) -> None:
    ids: dict[str, str] = {}
    numbers: dict[int, str] = {}
    for one, notes in files:
        if one.id in ids:
            notes.add("", f'id "{one.id}" is already used by {ids[one.id]}.')
        if one.number in numbers and not isinstance(one, SceneSet):
            notes.add("", f"number {one.number} is already used by {numbers[one.number]}.")
        ids.setdefault(one.id, notes.file)
        numbers.setdefault(one.number, notes.file)


def _circle(first: str, known: dict[str, Lesson]) -> list[str]:
    """Return a way from a lesson back to itself, if there is one."""
    ways = [[first]]
    seen = set()
    while ways:
        way = ways.pop()
        for name in known[way[-1]].requires if way[-1] in known else ():
            if name == first:
                return [*way, first]
            if name not in seen:
                seen.add(name)
                ways.append([*way, name])
    return []


def _usable(files: list[tuple[File, Notes]]) -> dict[str, File]:
    usable = [one for one, notes in files if not notes.fatal]
    return {one.id: one for one in sorted(usable, key=lambda one: one.number)}
