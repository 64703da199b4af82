"""What a page may ask of a lesson or a scene, checked before anything is run."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from components.explore.invalid import InvalidRequest, check_key, check_mapping, is_number
from components.explore.request import check_number_of_run
from components.teaching.format.controls import Control
from components.teaching.library import library
from components.teaching.moved import Move

FIELDS = ("run", "lesson", "moved")
SCENE_FIELDS = ("run", "set", "scene", "preset", "moved")
MOST_MOVED = 12
_OFF_STEP = 1e-6


@dataclass(frozen=True)
class Asked:
    """A lesson, with controls moved or as it is written."""

    run: int
    lesson: str
    moves: tuple[Move, ...]


@dataclass(frozen=True)
class AskedScene:
    """A scene, with a preset pressed, controls moved, or as it is written."""

    run: int
    set: str
    scene: int
    preset: int | None
    moves: tuple[Move, ...]


def check(request: object) -> Asked | AskedScene:
    """Return a request as checked values, or raise.

    Raises
    ------
    InvalidRequest
        Naming the field, the value and what is allowed.
    """
    if isinstance(request, Mapping) and "set" in request:
        return _scene(request)
    sent = check_mapping("request", request, FIELDS)
    run = check_number_of_run("run", sent["run"])
    key = check_key("lesson", sent["lesson"], tuple(library().lessons))
    controls = {
        f"{place}.{number}": control
        for place, step in enumerate(library().lessons[key].steps)
        for number, control in enumerate(step.controls)
    }
    return Asked(run, key, _moves(sent["moved"], controls))


def _scene(request: Mapping[str, Any]) -> AskedScene:
    sent = check_mapping("request", request, SCENE_FIELDS)
    run = check_number_of_run("run", sent["run"])
    key = check_key("set", sent["set"], tuple(library().scene_sets))
    scenes, number = library().scene_sets[key].scenes, sent["scene"]
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < len(scenes):
        raise InvalidRequest("scene", number, f"a whole number from 0 to {len(scenes) - 1}")
    scene, preset = scenes[number], sent["preset"]
    keys = [one.key for one in scene.presets]
    if preset is not None and (isinstance(preset, bool) or preset not in keys):
        allowed = ", ".join(["null", *map(str, keys)])
        raise InvalidRequest("preset", preset, f"one of {allowed}")
    controls = {str(place): control for place, control in enumerate(scene.controls)}
    return AskedScene(run, key, number, preset, _moves(sent["moved"], controls))


def _moves(value: object, controls: Mapping[str, Control]) -> tuple[Move, ...]:
    if not isinstance(value, Mapping) or len(value) > MOST_MOVED:
        raise InvalidRequest("moved", value, f"an object of at most {MOST_MOVED} controls")
    moves = []
    for name in value:
        if name not in controls:
            allowed = ", ".join(controls) if controls else "nothing: there is no control here"
            raise InvalidRequest("moved", name, f"an object with {allowed}")
        control = controls[name]
        moves.append((control, _checked(name, control, value[name])))
    return tuple(move for move in moves if move[1] != move[0].value)


def _checked(name: str, control: Control, value: object) -> Any:
    field = f"moved {name}"
    if control.widget == "switch":
        if not isinstance(value, bool):
            raise InvalidRequest(field, value, "true or false")
        return value
    if control.widget == "choice":
        return check_key(field, value, tuple(key for key, _ in control.choose))
    low, high, step = control.low, control.high, control.step
    allowed = f"a number from {low:g} to {high:g} {control.unit}".strip()
    if not is_number(value) or not low <= value <= high:
        raise InvalidRequest(field, value, allowed)
    if value == control.value:
        return value
    steps = (value - low) / step
    if not math.isclose(steps, round(steps), abs_tol=_OFF_STEP) and value != high:
        raise InvalidRequest(field, value, f"{allowed} in steps of {step:g}")
    return low + step * round(steps) if value != high else high
