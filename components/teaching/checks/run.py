"""What only a run shows: options that fit, expectations that hold, controls that matter."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator

import numpy as np

import physiology as ph
from components.teaching.bodies.run import asked, ran
from components.teaching.format.controls import Control
from components.teaching.format.lesson import Lesson, Step
from components.teaching.format.scene import SceneSet
from components.teaching.moved import moved
from components.teaching.problem import Notes
from components.teaching.readouts.found import Found
from components.teaching.readouts.read import compared, read

LONGEST = 1.0
"""Seconds of computing in which a lesson has to open."""
TIE = 0.05
LEAST_EFFECT = 0.01

Values = dict[str, float | None]


def check_run(lesson: Lesson, notes: Notes) -> None:
    """Run a lesson and note what does not fit."""
    try:
        began = time.process_time()
        found = read(lesson.readouts, lesson.bodies)
        for key in lesson.bodies:
            ran(asked(key, lesson.bodies))
        took = time.process_time() - began
        _check_predictions(lesson, found, notes)
        _check_expectations(lesson, compared(found), notes)
        for step in lesson.steps:
            _check_controls(step, lesson, notes)
    except (ph.ScenarioError, ph.SimulationError) as refused:
        notes.add("", f"the model cannot run this: {refused}")
        return
    if took > LONGEST:
        way = "Shorten days or share bodies."
        message = f"opening this lesson takes {took:.1f} s of computing; at most 1. {way}"
        notes.add("", message)


def check_scenes(of: SceneSet, notes: Notes) -> None:
    """Run every scene with each of its presets and note what cannot be run."""
    for scene in of.scenes:
        pressed = [[(one, one.value) for one in preset.moves] for preset in scene.presets]
        readings = {str(n): one.readout for n, one in enumerate(scene.readings)}
        for moves in ([], *pressed):
            try:
                bodies = moved(of.bodies, moves)
                read(readings, bodies)
                for key in scene.all_shown:
                    ran(asked(key, bodies))
            except (ph.ScenarioError, ph.SimulationError) as refused:
                notes.add(f"scene {scene.id}", f"the model cannot run this: {refused}")


def _check_predictions(lesson: Lesson, found: dict[str, Found], notes: Notes) -> None:
    values = compared(found)
    for step in lesson.steps:
        if step.options and step.kind == "predict":
            _check_right(step, values, notes)
        if step.number is not None:
            value, low, high = values[step.number.value], step.number.low, step.number.high
            if value is None or not low <= value <= high:
                number = "never reached" if value is None else f"{value:.3g}"
                message = f"the result {number} is outside {low:g} to {high:g}. Widen the scale."
                notes.add(step.place, message)
        if step.items:
            _check_ties(step, values, notes)


def _check_right(step: Step, values: Values, notes: Notes) -> None:
    if any(one.when is not None and one.when.holds(values) for one in step.options):
        return
    names = dict.fromkeys(name for one in step.options if one.when for name in one.when.readouts)
    numbers = ", ".join(f"{name} = {_written(values[name])}" for name in names)
    message = f"with this model no option holds ({numbers}). Let the last option catch all."
    notes.add(step.place, message)


def _check_ties(step: Step, values: Values, notes: Notes) -> None:
    known = [(one, values[one.value]) for one in step.items]
    ordered = sorted(
        ((one, value) for one, value in known if value is not None), key=lambda pair: pair[1]
    )
    for (one, low), (other, high) in itertools.pairwise(ordered):
        if high - low < TIE * max(abs(low), abs(high)):
            names = f'"{one.key or one.text}" and "{other.key or other.text}"'
            notes.add(step.place, f"{names} differ by less than 5 %. Choose clearer cases.")
    if len(known) - len(ordered) > 1:
        notes.add(step.place, "two of the items never come. Choose clearer cases.")


def _check_expectations(lesson: Lesson, values: Values, notes: Notes) -> None:
    for number, one in enumerate(lesson.expect, 1):
        if one.that.holds(values):
            continue
        name = one.that.left.readout
        wanted = one.that.text.strip().removeprefix(name).strip()
        value = _written(values[name]) if name else ""
        message = (
            f"{name} = {value}, asked {wanted}. The lesson is hidden until text or model change."
        )
        notes.add(f"expect {number}", message)


def _written(value: float | None) -> str:
    return "never" if value is None else f"{value:.3g}"


def _check_controls(step: Step, lesson: Lesson, notes: Notes) -> None:
    for control in step.controls:
        if not any(_effect(control, step, lesson, to) > LEAST_EFFECT for to in _ends(control)):
            message = (
                f'Moving "{control.label}" changes no shown row by more than 1 %. '
                "Is it the right body?"
            )
            notes.add(step.place, message)


def _ends(control: Control) -> Iterator[object]:
    """Yield where a control may be moved to, away from where it stands."""
    if control.widget == "switch":
        yield not control.value
    elif control.widget == "choice":
        yield from (key for key, _ in control.choose if key != control.value)
    else:
        yield from (end for end in (control.low, control.high) if end != control.value)


def _effect(control: Control, step: Step, lesson: Lesson, to: object) -> float:
    """Return the largest change of a shown row, as a share of its range."""
    bodies = moved(lesson.bodies, [(control, to)])
    shown = step.show or tuple(key for key, body in lesson.bodies.items() if not body.life)
    largest = 0.0
    for key in (one for one in shown if bodies[one] != lesson.bodies[one]):
        before, after = ran(asked(key, lesson.bodies)), ran(asked(key, bodies))
        for row in step.rows or lesson.view.rows:
            one, other = before.curve(row), after.curve(row)
            other = np.interp(before.time, after.time, other)
            size = max(float(np.abs(one).max()), float(np.abs(other).max()), 1e-12)
            largest = max(largest, float(np.abs(one - other).max()) / size)
    return largest
