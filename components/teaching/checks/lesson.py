"""Everything that can be said about a lesson before it has run."""

from __future__ import annotations

import physiology as ph
from components.teaching.checks.needs import FEATURES, missing_needs
from components.teaching.checks.options import check_options
from components.teaching.checks.steps import check_steps
from components.teaching.checks.texts import check_texts
from components.teaching.checks.words import count
from components.teaching.format.lesson import Lesson
from components.teaching.format.readouts import FromProtocol
from components.teaching.problem import Notes, did_you_mean

MOST_TITLE = 12


def check_lesson(lesson: Lesson, notes: Notes) -> None:
    """Note what is wrong with a lesson that could be read."""
    check_title(lesson.title, notes)
    check_steps(lesson, notes)
    check_texts(lesson, notes)
    check_options(lesson, notes)
    _check_protocols(lesson, notes)
    _check_needs(lesson, notes)


def check_title(title: str, notes: Notes) -> None:
    """Note a title that is too long, or no finding."""
    words = count(title)
    if words > MOST_TITLE:
        notes.add("", f"title has {words} words; at most {MOST_TITLE}. Say the finding.")
    elif title.rstrip().endswith("?"):
        notes.add("", "title is a question. Say the finding.")


def _check_protocols(lesson: Lesson, notes: Notes) -> None:
    for name, one in lesson.readouts.items():
        if isinstance(one, FromProtocol) and one.protocol == "basal_interruption":
            person = lesson.bodies[one.body].person
            if ph.people[person].fasting_target is None:
                message = f'{one.protocol} needs a person on insulin; "{person}" is not.'
                notes.add(f'readout "{name}"', message)


def _check_needs(lesson: Lesson, notes: Notes) -> None:
    missing = missing_needs(lesson)
    for name in missing:
        hint = "" if name in FEATURES else did_you_mean(name, FEATURES)
        last = len(lesson.steps)
        message = f'needs "{name}": not in this model. Steps 1 to {last} stay hidden.{hint}'
        notes.add("", message, warning=True)
