"""Lessons, lecture scenes and routes: data files, and the engine that runs and checks them.

Nothing here knows of Dash. A page reads ``lessons()``, ``scene_sets()`` and ``routes()``, sends
``told(...)`` to the browser, and asks ``answer(...)`` for results; how an author writes a file is
said in ``README.md`` beside this one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from components.teaching.answer import answer
from components.teaching.format.lesson import Lesson
from components.teaching.format.scene import Route, SceneSet
from components.teaching.library import library
from components.teaching.problem import Problem
from components.teaching.request import check
from components.teaching.texts import lesson_texts, route_texts, scene_set_texts
from components.teaching.told import told

__all__ = [
    "Lesson",
    "Problem",
    "Route",
    "SceneSet",
    "answer",
    "check",
    "lessons",
    "problems",
    "routes",
    "scene_sets",
    "texts",
    "told",
]


def lessons() -> Mapping[str, Lesson]:
    """Return the lessons by id, in the order of their numbers; read once."""
    return library().lessons


def scene_sets() -> Mapping[str, SceneSet]:
    """Return the scene sets by id, in the order of their numbers; read once."""
    return library().scene_sets


def routes() -> tuple[Route, ...]:
    """Return what to do in ten, thirty or sixty minutes, by audience."""
    return library().routes


def problems() -> tuple[Problem, ...]:
    """Return what is wrong with the files; one with a problem is left out of the app."""
    return library().problems


def texts() -> Iterator[str]:
    """Yield every text of all lessons, scene sets and routes, for those who translate them."""
    for lesson in lessons().values():
        yield from (text for _, text in lesson_texts(lesson))
    for scenes in scene_sets().values():
        yield from (text for _, text in scene_set_texts(scenes))
    for route in routes():
        yield from (text for _, text in route_texts(route))
