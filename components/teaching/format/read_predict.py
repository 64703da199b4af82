"""A prediction: what is asked, and what would be right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.figures.rows import SIGNALS
from components.teaching.format.body import Body
from components.teaching.format.comparisons import Comparison, comparison
from components.teaching.format.lesson import FORMS, Draw, Item, Number, Option
from components.teaching.format.reader import Reader
from components.teaching.format.readouts import Readout
from components.teaching.format.times import of_run
from components.teaching.problem import Notes, did_you_mean

SKETCHES = (
    "same", "low_late", "higher", "twice", "high_peak", "high_tail", "rise", "fall_settle",
    "fall_on",
)  # fmt: skip
Bodies = Mapping[str, Body]
Names = Mapping[str, Readout]


def _readout(read: Reader, name: str, readouts: Names) -> str:
    value = read.text(name, needed=True)
    if value and value not in readouts:
        read.add(f'"{value}" is not a read-out.{did_you_mean(value, readouts)}')
    return value


def read_predict(read: Reader, place: str, bodies: Bodies, readouts: Names) -> dict[str, Any]:
    """Return the fields of a prediction."""
    form = read.choice("form", FORMS, "choose", needed=True)
    given = read.texts("given")
    for name in given:
        if name not in readouts:
            read.add(f'given: "{name}" is not a read-out.{did_you_mean(name, readouts)}')
    made: dict[str, Any] = {"form": form, "given": given}
    made["question"] = read.text("question", needed=True)
    made["options"] = _options(read, place, readouts)
    if form == "draw":
        made["draw"] = _draw(read, bodies)
        if not made["options"]:
            read.notes.add(place, "a drawing needs options for readers who do not draw.")
    if form == "choose" and len(made["options"]) < 2:
        read.notes.add(place, "a choice needs at least two options.")
    if form == "order":
        made["items"] = _items(read, readouts)
    if form == "number":
        made["number"] = _number(read, readouts)
    return made


def _options(read: Reader, place: str, readouts: Names) -> tuple[Option, ...]:
    made = []
    for number, table in enumerate(read.tables("options"), 1):
        one = Reader(table, "option", f"{place}, option {number}", read.notes)
        key, sketch = one.text("id"), one.text("sketch")
        if sketch and sketch not in SKETCHES:
            one.add(f'unknown sketch "{sketch}".{did_you_mean(sketch, SKETCHES)}')
        text, when = one.text("text", needed=True), one.text("when", needed=True)
        one.finish()
        found = read_comparison(when, one.place, readouts, read.notes) if when else None
        made.append(Option(text, key, sketch, found))
    return tuple(made)


def _draw(read: Reader, bodies: Bodies) -> Draw | None:
    one = Reader(read.raw("draw", {}, needed=True), "draw", read.place, read.notes)
    body, signal = one.text("body", needed=True), one.text("signal", needed=True)
    start, end = of_run(one.raw("from")), of_run(one.raw("to"), closes=True)
    shows = one.switch("show_reference")
    one.finish()
    if signal and signal not in SIGNALS:
        one.add(f'unknown signal "{signal}".{did_you_mean(signal, SIGNALS)}')
    if body not in bodies:
        one.add(f'no body "{body}".{did_you_mean(body, bodies)}')
        return None
    if start is None or end is None or not start < end <= bodies[body].minutes:
        one.add('draw: "from" and "to" must be times within the run.')
        return None
    return Draw(body, signal, start, end, shows)


def _items(read: Reader, readouts: Names) -> tuple[Item, ...]:
    made = []
    for number, table in enumerate(read.tables("items", needed=True), 1):
        one = Reader(table, "item", f"{read.place}, item {number}", read.notes)
        text, key = one.text("text", needed=True), one.text("id")
        made.append(Item(text, _readout(one, "value", readouts), key))
        one.finish()
    if len(made) < 3:
        read.add("an order needs at least three items.")
    return tuple(made)


def _number(read: Reader, readouts: Names) -> Number | None:
    one = Reader(read.raw("number", {}, needed=True), "number", read.place, read.notes)
    value = _readout(one, "value", readouts)
    low, high = one.number("min", needed=True), one.number("max", needed=True)
    step = one.number("step", None, 1e-6, needed=True)
    close = one.number("close", None, 0.0, needed=True)
    one.finish()
    if low is None or high is None or step is None or close is None:
        return None
    if low >= high:
        one.add(f"number: min = {low:g} must be below max = {high:g}.")
    return Number(value, low, high, step, close)


def read_comparison(text: str, place: str, readouts: Names, notes: Notes) -> Comparison | None:
    """Return a comparison of known read-outs, or None."""
    try:
        made = comparison(text)
    except ValueError as refused:
        notes.add(place, str(refused))
        return None
    for name in made.readouts:
        if name not in readouts:
            notes.add(place, f'"{name}" is not a read-out.{did_you_mean(name, readouts)}')
            return None
    return made
