"""Texts of a lesson: their placeholders, their length, and numbers that nobody should type."""

from __future__ import annotations

import re

from components.teaching.checks.words import check_doors, check_words, count
from components.teaching.format.lesson import Lesson
from components.teaching.format.readouts import Derived
from components.teaching.problem import Notes, listed
from components.teaching.texts import card_texts, lesson_texts, step_texts

MOST_WORDS = 60
GUESSES = ("guess", "guess_peak", "guess_time")
FORMATS = ("", "size", "bare")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_TYPED = re.compile(
    r"(?<![\w.{:])(\d+(?:\.\d+)?) ?(mg/dL|mmol/L|µU/mL|uU/mL|pmol/L|mg/kg/min|mg/kg|%)"
)
#: Ketones in mmol/L by which consensus tells normal, raised and dangerous.
_DEFINED = ("0.6", "1.6", "3.0")


def check_texts(lesson: Lesson, notes: Notes) -> None:
    """Note what is wrong with the texts of a lesson."""
    texts = [one for step in lesson.steps for one in step_texts(step)]
    for place, text in [*card_texts(lesson), *texts]:
        check_words(place, text, notes)
        if count(text) > MOST_WORDS:
            notes.add("", f"{place} has {count(text)} words; at most {MOST_WORDS}.")
    check_doors(texts, notes)
    _check_placeholders(lesson, notes)
    _check_typed(lesson, notes)
    _check_used(lesson, notes)


def placeholders(text: str) -> list[str]:
    """Return what stands in braces."""
    return _PLACEHOLDER.findall(text)


def check_fixed(place: str, inner: str, notes: Notes) -> bool:
    """Tell whether a placeholder is a fixed glucose, and note one that is no number."""
    name, _, rest = inner.partition(":")
    if name != "mgdl":
        return False
    if not re.fullmatch(r"\d{2,3}", rest):
        notes.add(place, f"{{{inner}}} must hold a number of mg/dL, such as {{mgdl:180}}.")
    return True


def _check_placeholders(lesson: Lesson, notes: Notes) -> None:
    given: tuple[str, ...] = ()
    predicted = ran = False
    for step in lesson.steps:
        if step.kind == "predict":
            given, predicted, ran = (*given, *step.given), True, False
        ran = ran or step.kind == "run"
        known = tuple(lesson.readouts) if ran else given
        for place, text in step_texts(step):
            for inner in placeholders(text):
                name = inner.partition(":")[0]
                if check_fixed(place, inner, notes):
                    continue
                if name not in GUESSES:
                    _check_placeholder(lesson, inner, place, known, notes)
                elif not (predicted and ran):
                    notes.add(place, f"{{{name}}} is only known after a prediction.")


def _check_placeholder(
    lesson: Lesson, inner: str, place: str, known: tuple[str, ...], notes: Notes
) -> None:
    name, _, form = inner.partition(":")
    if name not in lesson.readouts:
        declared = listed(lesson.readouts)
        notes.add(place, f"{{{name}}} is not a read-out. Declared: {declared}.")
    elif form not in FORMATS:
        notes.add(place, f'{{{inner}}}: unknown "{form}". Known: size, bare.')
    elif name not in known:
        gives = "gives the answer away. List it under given if it is part of the set-up"
        notes.add(place, f"{{{name}}} {gives}.")


def _check_typed(lesson: Lesson, notes: Notes) -> None:
    for step in lesson.steps:
        if step.kind not in ("reveal", "explain"):
            continue
        for number, unit in _TYPED.findall(step.text):
            if unit == "mmol/L" and number in _DEFINED:
                continue
            way = f"write {{mgdl:{number}}}" if unit == "mg/dL" else "say what defines it"
            message = f'"{number} {unit}" is typed. Use a placeholder; for a threshold {way}.'
            notes.add(step.place, message)


def _check_used(lesson: Lesson, notes: Notes) -> None:
    used = {
        inner.partition(":")[0] for _, text in lesson_texts(lesson) for inner in placeholders(text)
    }
    for step in lesson.steps:
        used |= {item.value for item in step.items}
        used |= {step.number.value} if step.number else set()
        used |= {name for one in step.options if one.when for name in one.when.readouts}
    used |= {name for one in lesson.expect for name in one.that.readouts}
    for one in reversed(list(lesson.readouts)):
        readout = lesson.readouts[one]
        if one in used and isinstance(readout, Derived):
            used |= {readout.first, readout.second}
    for name in lesson.readouts:
        if name not in used:
            notes.add(f'readout "{name}"', "is never used (warning).", warning=True)
