"""Everything that can be said about a lesson before it has run."""

from __future__ import annotations

from components.teaching.format.lesson import Lesson
from components.teaching.problem import Notes


def check_lesson(lesson: Lesson, notes: Notes) -> None:
    """Note what is wrong with a lesson that could be read."""
