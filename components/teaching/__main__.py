"""Check lessons, scene sets and routes: ``python -m components.teaching [folder]``."""

from __future__ import annotations

import sys
from pathlib import Path

from components.teaching.checks.run import check_run, check_scenes
from components.teaching.checks.translation import check_translation
from components.teaching.format.files import FOLDER
from components.teaching.library import read_library
from components.teaching.problem import Notes, Problem
from components.teaching.texts import Placed, lesson_texts, scene_set_texts
from components.texts import ENGLISH, LANGUAGES
from components.texts.catalogue import catalogue


def everything_wrong(folder: Path) -> list[Problem]:
    """Return what is wrong with the files of a folder, after a run of every lesson and scene."""
    import physiology as ph

    ph.warm_up()
    found = read_library(folder)
    problems = list(found.problems)
    for lesson in found.lessons.values():
        notes = Notes(lesson.file)
        check_run(lesson, notes)
        _check_languages(list(lesson_texts(lesson)), notes)
        problems += notes.found
    for scenes in found.scene_sets.values():
        notes = Notes(scenes.file)
        check_scenes(scenes, notes)
        _check_languages(list(scene_set_texts(scenes)), notes)
        problems += notes.found
    return problems


def _check_languages(texts: list[Placed], notes: Notes) -> None:
    for language in LANGUAGES:
        if language != ENGLISH:
            check_translation(texts, language, catalogue(language).texts, notes)


def main(arguments: list[str]) -> int:
    """Print all problems; return 1 if a file cannot be used as it is."""
    folder = Path(arguments[0]) if arguments else FOLDER
    if not folder.is_dir():
        print(f"{folder}: is no folder. It holds lessons/, scenes/ and routes/.")
        return 2
    problems = everything_wrong(folder)
    for problem in problems:
        print(problem)
    wrong = sum(not one.warning for one in problems)
    print(f"{wrong} problems, {len(problems) - wrong} warnings.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
