"""Read the data files of a folder; what cannot be read is noted."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from components.teaching.problem import Notes, Problem

FOLDER = Path(__file__).parent.parent
LARGEST = 200_000
_LINE = re.compile(r"at line (\d+)")


def files(folder: Path) -> Iterator[tuple[Path, Notes]]:
    """Yield the files of a folder in the order of their names, each with its notes."""
    for path in sorted(folder.glob("*.toml")):
        yield path, Notes(path.name)


def read_file(path: Path, notes: Notes) -> Mapping[str, Any] | None:
    """Return what a file holds, or None if it cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            notes.add("", f"is larger than {LARGEST // 1000} kB. Write several files.")
            return None
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as refused:
        found = _LINE.search(str(refused))
        line = f"line {found[1]}" if found else ""
        message = 'cannot be read. Clock times need quotes: "07:00".'
        notes.found.append(Problem(notes.file, line, message))
        return None
