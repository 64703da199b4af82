"""Every text that a reader sees, and where it stands: for checks and for translators."""

from __future__ import annotations

from collections.abc import Iterator

from components.teaching.format.lesson import Lesson, Step
from components.teaching.format.scene import Route, SceneSet

Placed = tuple[str, str]


def step_texts(step: Step) -> Iterator[Placed]:
    """Yield the texts of a step, each with its place."""
    place = step.place
    if step.text:
        yield place, step.text
    if step.question:
        yield place, step.question
    for number, option in enumerate(step.options, 1):
        yield f"{place}, option {number}", option.text
        if option.feedback:
            yield f"{place}, option {number}", option.feedback
    for number, item in enumerate(step.items, 1):
        yield f"{place}, item {number}", item.text
    for control in step.controls:
        yield place, control.label


def card_texts(lesson: Lesson) -> Iterator[Placed]:
    """Yield what a lesson says outside its steps."""
    yield "title", lesson.title
    yield "goal", lesson.goal
    if lesson.contested:
        yield "contested", lesson.contested


def lesson_texts(lesson: Lesson) -> Iterator[Placed]:
    """Yield every text of a lesson."""
    yield from card_texts(lesson)
    for key, body in lesson.bodies.items():
        yield f'body "{key}"', body.label
    for step in lesson.steps:
        yield from step_texts(step)
    for number, source in enumerate(lesson.sources, 1):
        yield f"source {number}", source.text


def scene_set_texts(of: SceneSet) -> Iterator[Placed]:
    """Yield every text of a scene set."""
    yield "title", of.title
    if of.audience:
        yield "audience", of.audience
    for key, body in of.bodies.items():
        yield f'body "{key}"', body.label
    for scene in of.scenes:
        place = f"scene {scene.id}"
        yield from ((place, text) for text in (scene.title, scene.say, scene.ask))
        yield from ((place, text) for text in scene.options)
        yield from ((place, one.name) for one in scene.readings)
        yield from ((place, one.label) for one in scene.presets)
        yield from ((place, one.label) for one in scene.controls)
    for number, source in enumerate(of.sources, 1):
        yield f"source {number}", source.text


def route_texts(route: Route) -> Iterator[Placed]:
    """Yield every text of a route."""
    for stop in route.stops:
        yield f"route of {route.minutes} minutes", stop.words
