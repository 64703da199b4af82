"""Scene sets of a file: read, under the rules of lessons and a few more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.teaching.format.body import Body
from components.teaching.format.read_body import read_bodies
from components.teaching.format.read_lesson import (
    check_schema,
    read_id,
    read_sources,
    read_window,
)
from components.teaching.format.read_presets import read_controls, read_presets, read_rows
from components.teaching.format.read_readouts import read_readout
from components.teaching.format.read_steps import read_keys
from components.teaching.format.reader import Reader
from components.teaching.format.scene import PAGES, Reading, Scene, SceneSet
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
    rows = read_rows(read, page, needed=drawn)
    controls = read_controls(read, bodies)
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
        presets=read_presets(read, bodies, page),
        controls=controls,
        claims=_claims(read),
        qr=read.switch("qr", default=True),
    )
    for one in scene.hide:
        if one not in (*scene.all_rows, *scene.all_shown):
            hint = did_you_mean(one, (*scene.rows, *scene.show))
            read.add(f'hide_until_reveal: "{one}" is neither a row nor a body here.{hint}')
    read.finish()
    return scene


def _readings(read: Reader, bodies: Bodies) -> tuple[Reading, ...]:
    made = []
    for table in read.tables("readings"):
        one = Reader(table, "a reading", read.place, read.notes)
        name = one.text("name", needed=True)
        rest = {key: value for key, value in one.table.items() if key != "name"}
        readout = read_readout(name, rest, bodies, read.notes)
        made += [] if readout is None else [Reading(name, readout)]
    return tuple(made)


def _claims(read: Reader) -> tuple[int, ...]:
    numbers = read.tables("claims")
    if not all(isinstance(one, int) and 1 <= one <= 99 for one in numbers):
        read.add("claims must be a list of numbers of the claims page.")
        return ()
    return tuple(numbers)
