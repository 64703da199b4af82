"""What was done to trust the numbers, and what came out.

Each check is one ``<name>.toml`` that a person writes (what is asked, how, by which command) and
one ``<name>.json`` that its command writes: no figure on the page is typed by hand.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent
KINDS = ("verification", "validation", "robustness", "service")


@dataclass(frozen=True)
class Figure:
    """One measured number beside what was asked of it.

    Attributes
    ----------
    label : str
        What was measured, as a reader would say it.
    value : float
        In ``unit``.
    unit : str
        ``"1"`` for a number without one.
    target : str
        What was asked, in words ("1e-5 or less"); empty where nothing was.
    met : bool or None
        Whether it was reached; ``None`` where nothing was asked.
    """

    label: str
    value: float
    unit: str
    target: str = ""
    met: bool | None = None


@dataclass(frozen=True)
class Verification:
    """One kind of check, and its last result.

    Attributes
    ----------
    name : str
        Name of its files.
    kind : str
        One of ``KINDS``.
    title, question, method : str
        What is asked and how it was looked at, for a reader.
    command : str
        What does it again.
    limits : tuple of str
        What the check does not show.
    figures : tuple of Figure
        Empty until the command was run.
    """

    name: str
    kind: str
    title: str
    question: str
    method: str
    command: str
    limits: tuple[str, ...]
    figures: tuple[Figure, ...]


def record(name: str, figures: Iterable[Figure]) -> Path:
    """Keep what a check found; return the file.

    Parameters
    ----------
    name : str
        Of the check; its text must exist.
    figures : iterable of Figure

    Raises
    ------
    FileNotFoundError
        If no text describes the check.
    """
    if not (_FOLDER / f"{name}.toml").exists():
        raise FileNotFoundError(f"{name}.toml does not describe this check yet")
    path = _FOLDER / f"{name}.json"
    kept = {"figures": [asdict(figure) for figure in figures]}
    path.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


@cache
def verifications() -> tuple[Verification, ...]:
    """Return every check in the order of ``KINDS`` and of their names.

    Raises
    ------
    ValueError
        If the text of a check lacks something or has a kind that does not exist.
    """
    found = [_read(path) for path in sorted(_FOLDER.glob("*.toml"))]
    return tuple(sorted(found, key=lambda one: KINDS.index(one.kind)))


def _read(path: Path) -> Verification:
    text = tomllib.loads(path.read_text(encoding="utf-8"))
    wanted = {"kind", "title", "question", "method", "command", "limits"}
    if text.keys() != wanted or text["kind"] not in KINDS:
        raise ValueError(f"{path.name}: needs exactly {', '.join(sorted(wanted))}; kind in {KINDS}")
    measured = path.with_suffix(".json")
    kept = (
        json.loads(measured.read_text(encoding="utf-8")) if measured.exists() else {"figures": []}
    )
    return Verification(
        name=path.stem,
        **{**text, "limits": tuple(text["limits"])},
        figures=tuple(Figure(**figure) for figure in kept["figures"]),
    )
