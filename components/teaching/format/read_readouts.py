"""Read-outs of a file, checked against the signals, outcomes and protocols of the model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.teaching.format import readouts as made
from components.teaching.format.body import Body
from components.teaching.format.reader import Reader
from components.teaching.format.readout_kinds import READ
from components.teaching.problem import Notes, did_you_mean

_SOURCES = ("signal", "outcome", "protocol", "progress", "trial", *made.DERIVED)


def read_readouts(
    table: object, bodies: Mapping[str, Body], notes: Notes
) -> dict[str, made.Readout]:
    """Return the read-outs of a file by name, those that can be read."""
    tables = Reader(table, "readouts", "readouts", notes).table
    found: dict[str, made.Readout] = {}
    for name, one in tables.items():
        readout = read_readout(str(name), one, bodies, notes)
        if readout is not None:
            found[str(name)] = readout
    for name, readout in list(found.items()):
        if isinstance(readout, made.Derived):
            _pair(name, readout, found, tables, notes)
    return found


def _pair(
    name: str,
    readout: made.Derived,
    found: dict[str, made.Readout],
    tables: Mapping[str, Any],
    notes: Notes,
) -> None:
    """Drop a derived read-out whose parts are not there, or come after it."""
    before = list(tables)[: list(tables).index(name)]
    for part in (readout.first, readout.second):
        if part not in tables:
            notes.add(f'readout "{name}"', f'no read-out "{part}".{did_you_mean(part, tables)}')
        elif part not in before:
            notes.add(f'readout "{name}"', f'"{part}" comes later. Put it before "{name}".')
        if part not in found or part not in before:
            found.pop(name, None)


def read_readout(
    name: str, table: object, bodies: Mapping[str, Body], notes: Notes
) -> made.Readout | None:
    """Return one read-out, or None if it cannot be read."""
    before = len(notes.found)
    read = Reader(table, "read-out", f'readout "{name}"', notes)
    sources = [one for one in _SOURCES if one in read.table]
    if len(sources) != 1:
        read.add(f"needs exactly one of {', '.join(_SOURCES)}.")
        return None
    readout = READ[sources[0]](read, bodies)
    read.finish()
    return readout if len(notes.found) == before else None
