"""Results of a lesson or a scene: the authored run, or one with controls moved."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import physiology as ph
from components.teaching.curves import body_curves
from components.teaching.format.body import Body
from components.teaching.format.lesson import Lesson, Step
from components.teaching.format.scene import Scene, SceneSet
from components.teaching.library import library
from components.teaching.moved import Move, moved
from components.teaching.pictures import PICTURES, pictures
from components.teaching.readouts.found import Found
from components.teaching.readouts.read import compared, read
from components.teaching.request import Asked, AskedScene, check
from components.teaching.shapes import events_of

FAILED = "This body could not be run."
NO_MATCH = "The numbers no longer match this text"


def answer(request: object) -> dict[str, Any]:
    """Return the results of a lesson or a scene.

    Parameters
    ----------
    request : object
        ``{"run": n, "lesson": id, "moved": {"<step>.<control>": value}}`` or
        ``{"run": n, "set": id, "scene": n, "preset": None or key, "moved": {"<control>":
        value}}``; places count from 0. The value of a switch is true or false, of a clock
        minutes after midnight, of a choice its key.

    Returns
    -------
    dict
        ``run``; ``bodies`` by key (``body_curves``, and ``label`` where a body was chosen);
        ``readouts`` by name (``Found.facts``). Of an authored lesson also, by the place of the
        predict step as text, ``right`` (place of the right option), ``order`` (places of items,
        first to last) and ``number``; and ``hidden``: a sentence if the numbers no longer match
        the text, so that no explanation is shown, else empty. Of a scene ``readings`` (in its
        order, ``Found.facts``), ``events`` as they were moved, and ``pictures`` by body, where
        the page is one (``components.body.pictures.picture``). Or ``run`` and ``error``.

    Raises
    ------
    InvalidRequest
        When the request is not allowed.
    """
    asked = check(request)
    try:
        if isinstance(asked, AskedScene):
            found = scene_results(asked)
        elif asked.moves:
            found = moved_results(asked)
        else:
            found = authored(asked.lesson)
    except ph.SimulationError:
        return {"run": asked.run, "error": FAILED}
    except ph.ScenarioError as refused:
        # All that was sent has been checked: the words are the model's own.
        return {"run": asked.run, "error": str(refused)}
    return {"run": asked.run, **found}


@lru_cache(maxsize=32)
def authored(key: str) -> dict[str, Any]:
    """Return the results of a lesson as it is written, computed once for everyone."""
    return results(library().lessons[key])


def results(lesson: Lesson) -> dict[str, Any]:
    """Return the results of a lesson as it is written."""
    found = read(lesson.readouts, lesson.bodies)
    values = compared(found)
    predicts = {str(n): one for n, one in enumerate(lesson.steps) if one.kind == "predict"}
    fits = all(one.that.holds(values) for one in lesson.expect)
    return {
        "bodies": _curves(lesson, dict(lesson.bodies)),
        "readouts": {name: one.facts() for name, one in found.items()},
        "right": {n: right_option(step, values) for n, step in predicts.items() if step.options},
        "order": {n: right_order(step, found) for n, step in predicts.items() if step.items},
        "number": {
            n: values[step.number.value] for n, step in predicts.items() if step.number is not None
        },
        "hidden": "" if fits else NO_MATCH,
    }


def right_option(step: Step, values: Mapping[str, float | None]) -> int | None:
    """Return the place of the first option that holds in this run."""
    for place, option in enumerate(step.options):
        if option.when is not None and option.when.holds(values):
            return place
    return None


def right_order(step: Step, found: Mapping[str, Found]) -> list[int]:
    """Return the places of the items, smallest or earliest first; what never comes is last."""

    def key(place: int) -> tuple[bool, float]:
        value = found[step.items[place].value].value
        return value is None, value or 0.0

    return sorted(range(len(step.items)), key=key)


def _curves(lesson: Lesson, bodies: dict[str, Body]) -> dict[str, Any]:
    return {key: body_curves(key, bodies, lesson.rows, lesson.view.window) for key in bodies}


def moved_results(asked: Asked) -> dict[str, Any]:
    """Return the results of a lesson with controls moved."""
    lesson = library().lessons[asked.lesson]
    bodies = moved(lesson.bodies, asked.moves)
    curves = _curves(lesson, bodies)
    for key, body in bodies.items():
        if body.label != lesson.bodies[key].label:
            curves[key]["label"] = body.label
    found = read(lesson.readouts, bodies)
    return {"bodies": curves, "readouts": {name: one.facts() for name, one in found.items()}}


def scene_results(asked: AskedScene) -> dict[str, Any]:
    """Return the results of a scene."""
    of = library().scene_sets[asked.set]
    return _scene(of, of.scenes[asked.scene], asked.preset, asked.moves)


def _scene(
    of: SceneSet, scene: Scene, preset: int | None, moves: tuple[Move, ...]
) -> dict[str, Any]:
    pressed: list[Move] = [
        (control, control.value)
        for one in scene.presets
        if one.key == preset
        for control in one.moves
    ]
    bodies = moved(of.bodies, [*pressed, *moves])
    readings = {str(n): one.readout for n, one in enumerate(scene.readings)}
    found = read(readings, bodies)
    # A picture shows glucose of the blood, whatever the rows are.
    rows = scene.all_rows + (("plasma_glucose",) if scene.page in PICTURES else ())
    return {
        "bodies": {key: body_curves(key, bodies, rows, scene.window) for key in scene.all_shown},
        "pictures": pictures(scene, bodies),
        "events": events_of({key: bodies[key] for key in scene.all_shown}),
        "readouts": {},
        "readings": [found[name].facts() for name in readings],
    }
