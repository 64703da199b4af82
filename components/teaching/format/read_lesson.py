"""A lesson of a file: its tables put together."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import physiology as ph
from components.figures.rows import SIGNALS
from components.teaching.format.body import Body
from components.teaching.format.lesson import GRADES, LEVELS, PAGES, Expect, Lesson, Source, View
from components.teaching.format.read_body import read_bodies
from components.teaching.format.read_predict import read_comparison
from components.teaching.format.read_readouts import read_readouts
from components.teaching.format.read_steps import read_rows, read_steps
from components.teaching.format.reader import Reader
from components.teaching.format.readouts import Readout
from components.teaching.format.times import of_run
from components.teaching.problem import Notes, did_you_mean

SCHEMA = 1
MOST_ROWS = 4
_ID = re.compile(r"[a-z][a-z0-9_]*")
_MISCONCEPTION = re.compile(r"M\d\d")


def read_lesson(table: Mapping[str, Any], notes: Notes) -> Lesson:
    """Return the lesson of a file; what is wrong with it is in the notes."""
    read = Reader(table, "lesson", "", notes)
    check_schema(read)
    identity = read_id(read)
    bodies = read_bodies(read.raw("bodies", {}, needed=True), notes)
    readouts = read_readouts(read.raw("readouts", {}), bodies, notes)
    lesson = Lesson(
        id=identity,
        number=int(read.number("number", 0.0, 1.0, 9999.0, needed=True) or 0),
        title=read.text("title", needed=True),
        goal=read.text("goal", needed=True),
        minutes=int(read.number("minutes", 5.0, 3.0, 15.0, needed=True) or 5),
        level=read.choice("level", LEVELS, LEVELS[0], needed=True),
        view=_view(read, bodies),
        file=notes.file,
        requires=read.texts("requires"),
        misconceptions=_misconceptions(read),
        needs=read.texts("needs"),
        bodies=bodies,
        readouts=readouts,
        steps=read_steps(read.tables("steps", needed=True), bodies, readouts, notes),
        expect=_expect(read, readouts),
        sources=read_sources(read),
        contested=_contested(read),
    )
    read.finish()
    return lesson


def check_schema(read: Reader) -> None:
    """Refuse a file of a version that this app does not know."""
    schema = read.number("schema", needed=True)
    if schema is not None and schema > SCHEMA:
        read.add(f"schema {schema:g} is newer than this app knows ({SCHEMA}).")


def read_id(read: Reader) -> str:
    """Return the id of a file."""
    identity = read.text("id", needed=True)
    if identity and not _ID.fullmatch(identity):
        read.add(f'id "{identity}" may hold a-z, 0-9 and _ only, and begins with a letter.')
    return identity


def _view(read: Reader, bodies: Mapping[str, Body]) -> View:
    one = Reader(read.raw("view", {}, needed=True), "view", "view", read.notes)
    page = one.choice("page", PAGES, "explore")
    rows = read_rows(one)
    if len(rows) > MOST_ROWS:
        one.add(f"Rows: {len(rows)}; at most {MOST_ROWS}.")
    reference = one.text("reference")
    if reference and reference not in bodies:
        one.add(f'reference: no body "{reference}".{did_you_mean(reference, bodies)}')
    window = read_window(one, bodies)
    one.finish()
    return View(rows or SIGNALS[:1], window, reference, page)


def read_window(read: Reader, bodies: Mapping[str, Body]) -> tuple[float, float]:
    """Return the first and last minute of a figure, or the first and last age."""
    ends = read.raw("window", ["00:00", "24:00"], needed=True)
    if not isinstance(ends, list) or len(ends) != 2:
        read.add('window needs two times, such as ["07:00", "13:00"].')
        return (0.0, 1440.0)
    if all(isinstance(one, int | float) for one in ends):
        return _ages(read, ends, bodies)
    start, end = of_run(ends[0]), of_run(ends[1], closes=True)
    if start is None or end is None or start >= end:
        read.add('window needs two times, the first before the second: "07:00", "day 2".')
        return (0.0, 1440.0)
    days = max((body.days for body in bodies.values() if not body.life), default=1)
    if end > 1440.0 * days:
        last = -(-end // 1440.0)
        read.add(f"window ends on day {last:g}, the run has {days} days.")
    return (start, end)


def _ages(read: Reader, ends: list[Any], bodies: Mapping[str, Body]) -> tuple[float, float]:
    lived = [ph.lives[body.life] for body in bodies.values() if body.life]
    if not lived:
        read.add('a window in years needs a body with a life; times need quotes: "07:00".')
    for life in lived:
        first = life.body.value("age")
        if not first <= ends[0] < ends[1] <= first + life.years:
            read.add(f"window must lie within the life, {first:g} to {first + life.years:g}.")
    return (float(ends[0]), float(ends[1]))


def _misconceptions(read: Reader) -> tuple[str, ...]:
    found = read.texts("misconceptions")
    for one in found:
        if not _MISCONCEPTION.fullmatch(one):
            read.add(f'misconception "{one}" must be M01 to M34.')
    return found


def _expect(read: Reader, readouts: Mapping[str, Readout]) -> tuple[Expect, ...]:
    made = []
    for number, table in enumerate(read.tables("expect"), 1):
        one = Reader(table, "expect", f"expect {number}", read.notes)
        that, why = one.text("that", needed=True), one.text("why", needed=True)
        one.finish()
        found = read_comparison(that, one.place, readouts, read.notes) if that else None
        made += [] if found is None else [Expect(found, why)]
    return tuple(made)


def read_sources(read: Reader) -> tuple[Source, ...]:
    """Return the sources of a file, at least one."""
    tables = read.tables("sources")
    if not tables:
        read.add(f'{read.what} has no source. A grade "assumed" is allowed and shown.')
    made = []
    for number, table in enumerate(tables, 1):
        one = Reader(table, "source", f"source {number}", read.notes)
        text, grade = one.text("text", needed=True), one.choice("grade", GRADES, needed=True)
        made.append(Source(text, grade, one.text("key")))
        one.finish()
    return tuple(made)


def _contested(read: Reader) -> str:
    if not read.has("contested"):
        return ""
    one = Reader(read.raw("contested"), "contested", "contested", read.notes)
    text = one.text("text", needed=True)
    one.finish()
    return text
