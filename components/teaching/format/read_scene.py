"""Scene sets of a file: read, under the rules of lessons and a few more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from components.figures.life_rows import SIGNALS as LIFE_SIGNALS
from components.figures.rows import SIGNALS
from components.teaching.format.body import Body
from components.teaching.format.controls import CONTROLS, Control
from components.teaching.format.read_body import read_bodies
from components.teaching.format.read_controls import read_control
from components.teaching.format.read_lesson import (
    check_schema,
    read_id,
    read_sources,
    read_window,
)
from components.teaching.format.read_readouts import read_readout
from components.teaching.format.read_steps import read_keys
from components.teaching.format.reader import Reader
from components.teaching.format.scene import PAGES, Preset, Reading, Scene, SceneSet
from components.teaching.problem import Notes, did_you_mean

DRAWN = ("curves", "years", "agp", "cell", "body")
Bodies = Mapping[str, Body]


def read_scene_set(table: Mapping[str, Any], notes: Notes) -> SceneSet:
    """Return the scene set of a file; what is wrong with it is in the notes."""
    read = Reader(table, "scene set", "", notes)
    check_schema(read)
    identity = read_id(read)
    bodies = read_bodies(read.raw("bodies", {}), notes)
    scenes = [_scene(one, n, bodies, notes) for n, one in enumerate(read.tables("scenes"), 1)]
    if not 4 <= len(scenes) <= 6:
        _few(read, len(scenes))
    made = SceneSet(
        id=identity,
        number=int(read.number("number", 99.0, 1.0, 9999.0) or 99),
        title=read.text("title", needed=True),
        audience=read.text("audience"),
        minutes=int(read.number("minutes", 10.0, 3.0, 90.0, needed=True) or 10),
        file=notes.file,
        bodies=bodies,
        scenes=tuple(scenes),
        sources=read_sources(read),
        keys=read.choice("keys", ("standard",), "standard"),
    )
    read.finish()
    return made


def _few(read: Reader, count: int) -> None:
    # A short set can be shown; a lecture of one scene is what an author tries first.
    read.add(f"{count} scenes; a set has 4 to 6.", warning=0 < count <= 6)


def _scene(table: object, number: int, bodies: Bodies, notes: Notes) -> Scene:
    name = table.get("id", number) if isinstance(table, Mapping) else number
    place = f"scene {name}"
    read = Reader(table, "scene", place, notes)
    page = read.choice("page", PAGES, "curves")
    drawn = page in DRAWN
    rows = _rows(read, page, needed=drawn)
    controls = _controls(read, bodies)
    scene = Scene(
        id=read.text("id", needed=True),
        title=read.text("title", needed=True),
        show=read_keys(read, "show", bodies, needed=drawn),
        rows=rows,
        window=read_window(read, bodies) if drawn or read.has("window") else (0.0, 1440.0),
        say=read.text("say", needed=True),
        ask=read.text("ask", needed=True),
        page=page,
        hide=read.texts("hide_until_reveal"),
        options=read.texts("options"),
        readings=_readings(read, bodies),
        presets=_presets(read, bodies, page),
        controls=controls,
        claims=_claims(read),
        qr=read.switch("qr", default=True),
    )
    for one in scene.hide:
        if one not in (*scene.all_rows, *scene.all_shown, "readings"):
            hint = did_you_mean(one, (*scene.rows, *scene.show))
            read.add(f'hide_until_reveal: "{one}" is neither a row nor a body here.{hint}')
    read.finish()
    return scene


def _rows(read: Reader, page: str, *, needed: bool = False) -> tuple[str, ...]:
    rows, known = read.texts("rows", needed=needed), LIFE_SIGNALS if page == "years" else SIGNALS
    for row in rows:
        if row not in known:
            read.add(f'unknown signal "{row}".{did_you_mean(row, known)}')
    if len(rows) > 2:
        read.add(f"Rows: {len(rows)}; at most 2 in a scene.")
    return tuple(row for row in rows if row in known)


def _readings(read: Reader, bodies: Bodies) -> tuple[Reading, ...]:
    made = []
    for table in read.tables("readings"):
        one = Reader(table, "a reading", read.place, read.notes)
        name = one.text("name", needed=True)
        rest = {key: value for key, value in one.table.items() if key != "name"}
        readout = read_readout(name, rest, bodies, read.notes)
        made += [] if readout is None else [Reading(name, readout)]
    return tuple(made)


def _presets(read: Reader, bodies: Bodies, page: str) -> tuple[Preset, ...]:
    made, taken = [], set()
    for table in read.tables("presets"):
        one = Reader(table, "preset", read.place, read.notes)
        key = int(one.number("key", 0.0, 1.0, 9.0, needed=True) or 0)
        if key in taken:
            one.add(f"key {key} is used twice in this scene.")
        taken.add(key)
        label = one.text("label", needed=True)
        show = read_keys(one, "show", bodies)
        rows = _rows(one, page)
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


def _controls(read: Reader, bodies: Bodies) -> tuple[Control, ...]:
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


def _claims(read: Reader) -> tuple[int, ...]:
    numbers = read.tables("claims")
    if not all(isinstance(one, int) and 1 <= one <= 99 for one in numbers):
        read.add("claims must be a list of numbers of the claims page.")
        return ()
    return tuple(numbers)
