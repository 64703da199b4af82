"""The order of the steps of a lesson, and what each kind needs."""

from __future__ import annotations

from components.teaching.format.lesson import Lesson, Step
from components.teaching.problem import Notes

MOST_OPTIONS, FEWEST_OPTIONS = 4, 3
_FOLLOWS = {"run": "predict", "reveal": "run", "explain": "reveal"}
_ORDER = "Order: predict, run, reveal, explain."


def check_steps(lesson: Lesson, notes: Notes) -> None:
    """Note steps that are out of order, and kinds that are missing."""
    _check_order(lesson.steps, notes)
    for kind in ("predict", "explain", "try", "check"):
        if not any(step.kind == kind for step in lesson.steps):
            notes.add("", f'lesson has no step "{kind}".')
    for step in lesson.steps:
        if step.kind == "check":
            _check_question(step, notes)
        if len(step.rows) > 4:
            notes.add(step.place, f"Rows: {len(step.rows)}; at most 4.")


def _check_order(steps: tuple[Step, ...], notes: Notes) -> None:
    before = ""
    for number, step in enumerate(steps, 1):
        kind = step.kind
        if kind in _FOLLOWS and before != _FOLLOWS[kind]:
            nothing = kind == "reveal" and before != "run"
            reason = "but nothing has run" if nothing else f"after {before or 'nothing'}"
            notes.add("", f"step {number} is {kind}, {reason}. {_ORDER}")
            return
        if before in ("predict", "run", "reveal") and kind not in _FOLLOWS:
            notes.add("", f"step {number} is {kind}, after {before}. {_ORDER}")
            return
        before = kind


def _check_question(step: Step, notes: Notes) -> None:
    right = sum(option.correct for option in step.options)
    if right == 0:
        notes.add("check", "no option is marked correct; exactly 1.")
    elif right > 1:
        notes.add("check", f"{right} options are marked correct; exactly 1.")
    if not FEWEST_OPTIONS <= len(step.options) <= MOST_OPTIONS:
        notes.add("check", f"{len(step.options)} options; {FEWEST_OPTIONS} or {MOST_OPTIONS}.")
    for number, option in enumerate(step.options, 1):
        if not option.feedback.strip():
            message = "has no feedback. Say why it is tempting and what to look at."
            notes.add("check", f"option {number} {message}")
