"""All lessons, scene sets and routes, read once; a file with a problem is left out and named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from components.teaching.checks.lesson import check_lesson
from components.teaching.checks.scene import check_scene_set
from components.teaching.checks.together import (
    check_released,
    check_routes,
    check_together,
)
from components.teaching.format.files import FOLDER, files, read_file
from components.teaching.format.lesson import Lesson
from components.teaching.format.read_lesson import read_lesson
from components.teaching.format.read_route import read_route
from components.teaching.format.read_scene import read_scene_set
from components.teaching.format.scene import Route, SceneSet
from components.teaching.problem import Notes, Problem

Made = TypeVar("Made")


@dataclass(frozen=True)
class Library:
    """Everything that can be taught.

    Attributes
    ----------
    lessons : mapping of str to Lesson
        By id, in the order of their numbers.
    scene_sets : mapping of str to SceneSet
        By id, in the order of their numbers.
    routes : tuple of Route
    problems : tuple of Problem
        Of all files, warnings among them.
    """

    lessons: Mapping[str, Lesson]
    scene_sets: Mapping[str, SceneSet]
    routes: tuple[Route, ...]
    problems: tuple[Problem, ...]


@lru_cache(maxsize=1)
def library() -> Library:
    """Return what the app teaches."""
    return read_library(FOLDER)


def read_library(folder: Path) -> Library:
    """Read the files below a folder: ``lessons``, ``scenes`` and ``routes``."""
    notes: list[Notes] = []
    lessons = _read(folder / "lessons", _lesson, notes)
    sets = _read(folder / "scenes", _scene_set, notes)
    by_id, sets_by_id = check_together(lessons, sets)
    routes = check_routes(_read(folder / "routes", read_route, notes), by_id, sets_by_id)
    if folder == FOLDER:
        notes.append(Notes("lessons"))
        check_released({lesson.id for lesson, _ in lessons}, notes[-1])
    return Library(
        MappingProxyType(by_id),
        MappingProxyType(sets_by_id),
        tuple(routes),
        tuple(problem for one in notes for problem in one.found),
    )


def _read(
    folder: Path, make: Callable[[Mapping[str, Any], Notes], Made], gathered: list[Notes]
) -> list[tuple[Made, Notes]]:
    made = []
    for path, notes in files(folder):
        gathered.append(notes)
        table = read_file(path, notes)
        if table is not None:
            made.append((make(table, notes), notes))
    return made


def _lesson(table: Mapping[str, Any], notes: Notes) -> Lesson:
    lesson = read_lesson(table, notes)
    check_lesson(lesson, notes)
    return lesson


def _scene_set(table: Mapping[str, Any], notes: Notes) -> SceneSet:
    scenes = read_scene_set(table, notes)
    check_scene_set(scenes, notes)
    return scenes
