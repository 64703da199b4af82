"""Libraries of a test: one file that may be broken, beside a lesson that it builds on."""

from pathlib import Path

import physiology as ph
from components.teaching.checks.run import check_run, check_scenes
from components.teaching.format.files import FOLDER
from components.teaching.library import Library, read_library
from components.teaching.problem import Notes

FILES = Path(__file__).parent / "files"
FIBRE = (FILES / "fibre_first.toml").read_text()
SCENES = (FILES / "two_scenes.toml").read_text()
FIRST = FOLDER / "lessons" / "01_normal_loop.toml"


def changed(text: str, *pairs: tuple[str, str]) -> str:
    """Return a text with parts replaced, each of which must be there."""
    for old, new in pairs:
        assert old in text, f"the example has no {old!r}"
        text = text.replace(old, new)
    return text


def library_of(folder: Path, lesson: str = "", scenes: str = "", routes: str = "") -> Library:
    """Return the library of a folder with these files."""
    for kind, text in (("lessons", lesson), ("scenes", scenes), ("routes", routes)):
        (folder / kind).mkdir()
        if text:
            (folder / kind / "fibre.toml").write_text(text)
    (folder / "lessons" / FIRST.name).write_text(FIRST.read_text())
    return read_library(folder)


def said_of(library: Library, *, runs: bool = False) -> list[str]:
    """Return what is said about the file of the test, if wanted after a run."""
    said = [str(one) for one in library.problems]
    if runs:
        # A model that has not been loaded yet would count as a slow lesson.
        ph.warm_up()
    for lesson in library.lessons.values() if runs else ():
        notes = Notes(lesson.file)
        if lesson.file == "fibre.toml":
            check_run(lesson, notes)
        said += [str(one) for one in notes.found]
    for of in library.scene_sets.values() if runs else ():
        notes = Notes(of.file)
        check_scenes(of, notes)
        said += [str(one) for one in notes.found]
    return said
