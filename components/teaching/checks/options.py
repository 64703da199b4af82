"""Options of a prediction: each can be right, and one always is."""

from __future__ import annotations

import itertools

from components.teaching.format.lesson import Lesson, Step
from components.teaching.problem import Notes

_NEAR = 1e-3
_FAR = 1e4
MOST_TRIED = 4000


def check_options(lesson: Lesson, notes: Notes) -> None:
    """Note options that can never be right, and numbers for which none is."""
    for step in lesson.steps:
        if step.kind == "predict" and step.options:
            _check(step, notes)


def _check(step: Step, notes: Notes) -> None:
    options = [option.when for option in step.options]
    if any(when is None for when in options):
        return
    tried = _tried(step)
    first = [
        next((n for n, when in enumerate(options) if when and when.holds(values)), None)
        for values in tried
    ]
    for values, found in zip(tried, first, strict=True):
        if found is None:
            numbers = ", ".join(f"{name} = {value:g}" for name, value in values.items())
            message = f"no option holds where {numbers}. Let the last option catch all."
            notes.add(step.place, message)
            break
    for number, option in enumerate(step.options):
        if number not in first:
            name = option.key or option.text
            message = f'option "{name}" can never be right; an earlier one always holds.'
            notes.add(step.place, message)


def _tried(step: Step) -> list[dict[str, float]]:
    """Return values of the read-outs on both sides of every number they are compared with."""
    whens = [option.when for option in step.options if option.when is not None]
    names = sorted({name for when in whens for name in when.readouts})
    marks = {-_FAR, 0.0, _FAR}
    for when in whens:
        for number in (when.left.number, when.right.number, when.top or 0.0):
            marks |= {number, -number}
    tries = sorted({mark + shift for mark in marks for shift in (-_NEAR, 0.0, _NEAR)})
    combined = itertools.islice(itertools.product(tries, repeat=len(names)), MOST_TRIED)
    return [dict(zip(names, values, strict=True)) for values in combined]
