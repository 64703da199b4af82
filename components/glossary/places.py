"""Where something can be seen: a short key as a word and a link, for claims and glossary."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

import physiology as ph
from components import addresses
from components.figures.rows import FIRST_ROWS, MOST_ROWS, ROWS
from components.texts import say

LESSONS = (
    "normal_loop", "no_insulin", "pancreas_covers", "cliff", "double_diabetes", "exercise_gate",
    "sick_day", "dose_receptors", "glucose_toxicity", "metformin_sulfonylurea", "sglt2_glp1",
    "carb_counting", "missed_basal", "agp_loop",
)  # fmt: skip
"""Identifiers of the lessons, in their order."""

PAGES = {
    "explore": ("Explore", "./"),
    "body": ("Body map", "./"),
    "years": ("Years", "years"),
    "report": ("Report", "report"),
    "evidence": ("Evidence", "evidence"),
}


class UnknownPlace(ValueError):
    """A place that is not known; the message names it and what is allowed."""


def _row(signal: str) -> tuple[str, str] | None:
    row = next((row for row in ROWS if row.signal == signal), None)
    if row is None:
        return None
    shown = {*FIRST_ROWS, signal}
    names = [one.signal for one in ROWS if one.signal in shown][:MOST_ROWS]
    link = "./" if signal in FIRST_ROWS else f"./#rows={','.join(names)}"
    return say("Row {name}", name=row.name), link


def _lesson(identifier: str) -> tuple[str, str] | None:
    if identifier not in LESSONS:
        return None
    number = LESSONS.index(identifier) + 1
    return say("Lesson {number}", number=number), f"lessons#lesson={identifier}"


@lru_cache(maxsize=1)
def _labels() -> Mapping[str, str]:
    """Return the label of every mechanism by its name."""
    return {name: one.label for name, one in ph.mechanisms().items()}


def _mechanism(name: str) -> tuple[str, str] | None:
    if name not in _labels():
        return None
    return say("Model: {name}", name=_labels()[name]), f"{addresses.MODEL}#{name}"


_KINDS: dict[str, Callable[[str], tuple[str, str] | None]] = {
    "row": _row,
    "lesson": _lesson,
    "mechanism": _mechanism,
}


def place(key: str) -> dict[str, str]:
    """Return word and link of a place.

    Parameters
    ----------
    key : str
        ``explore``, ``body``, ``years``, ``report``, ``evidence``, ``row:<signal>``,
        ``lesson:<identifier>`` or ``mechanism:<name>``.

    Raises
    ------
    UnknownPlace
        If there is no such place.
    """
    kind, _, name = key.partition(":")
    found = _KINDS[kind](name) if kind in _KINDS else PAGES.get(key)
    if found is None:
        allowed = ", ".join([*PAGES, *(f"{one}:<name>" for one in _KINDS)])
        raise UnknownPlace(f"place: '{key}' is not known; allowed: {allowed}")
    return {"word": found[0], "href": found[1]}


def places(keys: Iterable[str]) -> list[dict[str, str]]:
    """Return word and link of each place whose page is there."""
    found = [place(key) for key in keys]
    return [one for one in found if _is_there(one["href"])]


def _is_there(link: str) -> bool:
    path = link.partition("#")[0]
    return path == "./" or path in addresses.PAGES
