"""What kinds of controls share: the body and the entry they name, and the limits of a slider."""

from __future__ import annotations

from collections.abc import Mapping

from components.teaching.format.body import Body
from components.teaching.format.controls import Control
from components.teaching.format.read_schedule import KINDS, WORDS
from components.teaching.format.reader import Reader

Bodies = Mapping[str, Body]


def event_of(body: Body, path: str) -> tuple[int, str] | None:
    """Return where in the schedule ``"meal.carbohydrate"`` or ``"meal.2.start"`` points.

    Returns
    -------
    tuple of (int, str) or None
        Place of the event and name of the field; None if there is none.
    """
    kind, _, field = path.partition(".")
    number, _, rest = field.partition(".")
    wanted = 1
    if number.isdigit():
        wanted, field = int(number), rest
    events = body.schedule or ()
    places = [place for place, event in enumerate(events) if event.kind == kind]
    fields = (*KINDS.get(kind, ()), "start")
    if not 1 <= wanted <= len(places) or field not in fields or field in WORDS:
        return None
    return places[wanted - 1], field


def of_body(read: Reader, target: str, bodies: Bodies) -> tuple[Body, str] | None:
    """Return the body that a target names, and what of it; or note that there is none."""
    key, _, rest = target.partition(".")
    if key in bodies and rest:
        return bodies[key], rest
    read.add(f'"{target}" names no body. Bodies: {", ".join(bodies)}.')
    return None


def _limits(read: Reader, low: float, high: float, step: float) -> tuple[float, float, float]:
    """Return minimum, maximum and step, within what is allowed at all."""
    least, most = read.number("min", low, low, high), read.number("max", high, low, high)
    by = read.number("step", step, 0.0, high - low)
    lowest, highest = (low if least is None else least), (high if most is None else most)
    if lowest >= highest:
        read.add(f"min = {lowest:g} must be below max = {highest:g}.")
    if not by:
        read.add("a control needs a step above 0.")
    return lowest, highest, by or 1.0


def slider(
    read: Reader,
    kind: str,
    target: str,
    on: tuple[str, ...],
    now: float,
    allowed: tuple[float, float, float],
    unit: str,
) -> Control:
    """Return a slider that stands at ``now``; its limits lie within what is allowed."""
    low, high, step = _limits(read, *allowed)
    if read.what == "control" and not low <= now <= high:
        read.add(f'"{target}" stands at {now:g}, outside {low:g} to {high:g}.')
    return Control(kind, target, read.text("label"), on, "slider", unit, low, high, step, value=now)
