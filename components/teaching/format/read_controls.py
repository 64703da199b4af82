"""Controls of a try and presets of a scene: what they move, checked against the bodies."""

from __future__ import annotations

from components.teaching.format.control_kinds import READ
from components.teaching.format.control_parts import Bodies
from components.teaching.format.controls import CONTROLS, Control
from components.teaching.format.reader import Reader
from components.teaching.problem import did_you_mean


def read_control(read: Reader, bodies: Bodies, chosen: str = "") -> Control | None:
    """Return what a control or a preset moves, or None if it cannot be read.

    Parameters
    ----------
    read : Reader
        Of its table; the caller asks for fields of its own and finishes it.
    bodies : mapping of str to Body
    chosen : str
        Body that another control of the same step lets the reader choose.
    """
    kinds = [one for one in CONTROLS if one in read.table]
    if len(kinds) != 1:
        read.add(f"a control needs exactly one of {', '.join(CONTROLS)}.")
        return None
    before = len(read.notes.found)
    on = read.texts("on")
    for key in on:
        if key not in bodies:
            read.add(f'on: no body "{key}".{did_you_mean(key, bodies)}')
    on = on or ((chosen,) if chosen else tuple(bodies))
    control = READ[kinds[0]](read, read.text(kinds[0]), bodies, on)
    return control if len(read.notes.found) == before else None
