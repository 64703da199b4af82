"""What can be moved in a scene: number keys, controls, rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from components.figures.life_rows import SIGNALS as LIFE_SIGNALS
from components.figures.rows import SIGNALS
from components.teaching.format.body import Body
from components.teaching.format.controls import CONTROLS, Control
from components.teaching.format.read_controls import read_control
from components.teaching.format.read_steps import read_keys
from components.teaching.format.reader import Reader
from components.teaching.format.scene import Preset
from components.teaching.problem import did_you_mean

Bodies = Mapping[str, Body]


def read_rows(read: Reader, page: str, *, needed: bool = False) -> tuple[str, ...]:
    """Return the signals of a scene or a preset."""
    rows, known = read.texts("rows", needed=needed), LIFE_SIGNALS if page == "years" else SIGNALS
    for row in rows:
        if row not in known:
            read.add(f'unknown signal "{row}".{did_you_mean(row, known)}')
    if len(rows) > 2:
        read.add(f"Rows: {len(rows)}; at most 2 in a scene.")
    return tuple(row for row in rows if row in known)


def read_presets(read: Reader, bodies: Bodies, page: str) -> tuple[Preset, ...]:
    """Return what the number keys do."""
    made, taken = [], set()
    for table in read.tables("presets"):
        one = Reader(table, "preset", read.place, read.notes)
        key = int(one.number("key", 0.0, 1.0, 9.0, needed=True) or 0)
        if key in taken:
            one.add(f"key {key} is used twice in this scene.")
        taken.add(key)
        label = one.text("label", needed=True)
        show = read_keys(one, "show", bodies)
        rows = read_rows(one, page)
        moves = _moves(one, bodies)
        if not (show or rows or moves):
            one.add(f"preset {key} does nothing. Name what it moves, or show or rows.")
        one.finish()
        made.append(Preset(key, label, moves, show, rows))
    if len(made) > 3:
        read.add(f"{len(made)} presets; at most 3.")
    return tuple(made)


def _moves(read: Reader, bodies: Bodies) -> tuple[Control, ...]:
    if not any(name in read.table for name in CONTROLS):
        return ()
    to = read.raw("to", needed=True)
    control = read_control(read, bodies)
    for name in ("on", "field", "min", "max", "step", "choose"):
        read.has(name)
    if control is None or to is None:
        return ()
    right = bool if control.widget == "switch" else (int, float)
    if not isinstance(to, right) or (isinstance(to, bool) and control.widget != "switch"):
        read.add('"to" must be a number, or true or false for a switch.')
        return ()
    if control.widget == "slider" and not control.low <= to <= control.high:
        read.add(f"to = {to:g} is outside {control.low:g} to {control.high:g}.")
    return (replace(control, value=to),)


def read_controls(read: Reader, bodies: Bodies) -> tuple[Control, ...]:
    """Return the controls of a scene."""
    tables, made = read.tables("controls"), []
    for table in tables:
        one = Reader(table, "control", read.place, read.notes)
        one.text("label", needed=True)
        control = read_control(one, bodies)
        for name in ("min", "max", "step", "choose", "field", "on"):
            one.has(name)
        one.finish()
        made += [] if control is None else [control]
    if len(tables) > 3:
        read.add(f"{len(tables)} controls; at most 3.")
    return tuple(made)
