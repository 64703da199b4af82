"""Steps of a lesson: read one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from components.figures.life_rows import SIGNALS as LIFE_SIGNALS
from components.figures.rows import SIGNALS
from components.teaching.format.body import Body
from components.teaching.format.controls import Control
from components.teaching.format.lesson import KINDS, PAGES, Option, Step
from components.teaching.format.read_controls import read_control
from components.teaching.format.read_predict import read_predict
from components.teaching.format.reader import Reader
from components.teaching.format.readouts import Readout
from components.teaching.problem import Notes, did_you_mean

Bodies = Mapping[str, Body]
Names = Mapping[str, Readout]


def read_steps(
    tables: list[Any], bodies: Bodies, readouts: Names, notes: Notes
) -> tuple[Step, ...]:
    """Return the steps of a lesson, those that can be read."""
    counted: Counter[str] = Counter()
    found = []
    for number, table in enumerate(tables, 1):
        kind = table.get("kind") if isinstance(table, Mapping) else None
        if kind not in KINDS:
            hint = did_you_mean(kind, KINDS) if kind else f" Known: {', '.join(KINDS)}."
            notes.add(f"step {number}", f'unknown kind "{kind}".{hint}')
            continue
        counted[kind] += 1
        read = Reader(table, "step", f"step {number}", notes)
        found.append(_step(read, f"{kind} {counted[kind]}", bodies, readouts))
        read.finish()
    return tuple(found)


def _step(read: Reader, place: str, bodies: Bodies, readouts: Names) -> Step:
    kind = read.choice("kind", KINDS)
    made: dict[str, Any] = {"kind": kind, "place": place}
    if kind == "run":
        return Step(**made)
    if kind == "check":
        made |= {"question": read.text("question", needed=True), "options": _checks(read)}
        return Step(**made)
    made["text"] = read.text("text", needed=kind != "reveal")
    made["show"] = read_keys(read, "show", bodies)
    if kind == "predict":
        made |= read_predict(read, place, bodies, readouts)
    elif kind == "reveal":
        made["rows"] = read_rows(read)
    elif kind == "try":
        made["page"] = read.choice("page", PAGES)
        made["rows"] = read_rows(read, of_years=made["page"] == "years") if read.has("rows") else ()
        made["controls"] = _controls(read, place, bodies)
    return Step(**made)


def read_rows(read: Reader, *, of_years: bool = False) -> tuple[str, ...]:
    """Return the signals of a figure."""
    rows, known = read.texts("rows", needed=True), LIFE_SIGNALS if of_years else SIGNALS
    for row in rows:
        if row not in known:
            read.add(f'unknown signal "{row}".{did_you_mean(row, known)}')
    return tuple(row for row in rows if row in known)


def read_keys(read: Reader, name: str, bodies: Bodies, *, needed: bool = False) -> tuple[str, ...]:
    """Return keys of bodies."""
    keys = read.texts(name, needed=needed)
    for key in keys:
        if key not in bodies:
            read.add(f'{name}: no body "{key}".{did_you_mean(key, bodies)}')
    return tuple(key for key in keys if key in bodies)


def _checks(read: Reader) -> tuple[Option, ...]:
    made = []
    for number, table in enumerate(read.tables("options", needed=True), 1):
        one = Reader(table, "option", f"check, option {number}", read.notes)
        text, correct = one.text("text", needed=True), one.switch("correct")
        feedback = one.text("feedback")
        one.finish()
        made.append(Option(text, correct=correct, feedback=feedback))
    return tuple(made)


def _controls(read: Reader, place: str, bodies: Bodies) -> tuple[Control, ...]:
    tables = read.tables("controls", needed=True)
    chosen = next(
        (str(one["body"]) for one in tables if isinstance(one, Mapping) and "body" in one), ""
    )
    made = []
    for table in tables:
        one = Reader(table, "control", place, read.notes)
        one.text("label", needed=True)
        control = read_control(one, bodies, chosen)
        for name in ("min", "max", "step", "choose", "field", "on"):
            one.has(name)
        one.finish()
        made += [] if control is None else [control]
    if not 1 <= len(tables) <= 3:
        read.notes.add(place, f"{len(tables)} controls; at most 3 and at least 1.")
    return tuple(made)
