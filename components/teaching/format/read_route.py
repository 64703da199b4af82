"""Routes of a file: what to do in ten, thirty or sixty minutes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.teaching.format.read_lesson import check_schema
from components.teaching.format.reader import Reader
from components.teaching.format.scene import AUDIENCES, STOPS, Route, Stop
from components.teaching.problem import Notes


def read_route(table: Mapping[str, Any], notes: Notes) -> list[Route]:
    """Return the routes of one audience; what is wrong is in the notes."""
    read = Reader(table, "route file", "", notes)
    check_schema(read)
    audience = read.choice("audience", AUDIENCES, needed=True)
    made = []
    for number, one in enumerate(read.tables("routes", needed=True), 1):
        part = Reader(one, f"route {number}", f"route {number}", notes)
        minutes = int(part.number("minutes", 10.0, 5.0, 120.0, needed=True) or 10)
        stops = tuple(_stop(stop, part) for stop in part.tables("stops", needed=True))
        part.finish()
        total = sum(stop.minutes for stop in stops)
        if total > minutes:
            part.add(f"the stops take {total} minutes, the route {minutes}. Leave one out.")
        made.append(Route(audience, minutes, stops, notes.file))
    read.finish()
    return made


def _stop(table: object, read: Reader) -> Stop:
    one = Reader(table, "a stop", read.place, read.notes)
    kinds = [kind for kind in STOPS if kind in one.table]
    if len(kinds) != 1:
        one.add(f"a stop needs exactly one of {', '.join(STOPS)}.")
    kind = kinds[0] if kinds else "pause"
    stop = Stop(
        kind, one.text(kind), int(one.number("minutes", 1.0, 1.0, 60.0, needed=True) or 1),
        one.text("words", needed=True),
    )  # fmt: skip
    one.finish()
    return stop
