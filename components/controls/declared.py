"""The sliders, all read from the declarations; only the words of some changes are written here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import physiology as ph
from components import units
from components.controls.information import GRADES
from components.controls.phrases import phrases
from components.evidence.cited import cited
from components.schedule.kinds import KINDS
from physiology.evidence.sources import grade

FIRST = (
    "visceral_fat_area",
    "physical_activity",
    "bolus_dose",
    "mean_cortisol",
    "meal_carbohydrate",
    "sleep_hours",
    "exercise_minutes",
)
"""Sliders that are always in view, as far as they are declared."""

GROUPS = (
    "Body",
    "Beta cells",
    "Hormones",
    "Meal",
    "Exercise",
    "Sleep and stress",
    "Inside the cell",
    "Nutrients and gut",
    "Treatment",
)
"""Order of the closed groups; a group that is not named here follows after them."""

UNNAMED_GROUP = "More"


@dataclass(frozen=True)
class Control:
    """A slider as the page needs it, all of it from one declaration.

    Parameters
    ----------
    name : str
        Name of the parameter.
    label, unit, note, source, grade : str
        Words for the row and its "i"; source and grade are those of its effect.
    group : str
        The closed group it stands in; empty for one that is always in view.
    entry : str
        The field of a schedule entry that takes the value; empty for a value of the body.
    weak : bool
        True where the evidence for an effect is weak.
    low, high, step : float
        Range and step of the slider.
    decimals : int
        Digits behind the point.
    more, less : str
        How a headline begins.
    """

    name: str
    label: str
    unit: str
    note: str
    source: str
    grade: str
    group: str
    entry: str
    weak: bool
    low: float
    high: float
    step: float
    decimals: int
    more: str
    less: str

    def facts(self) -> dict[str, Any]:
        """Return the control as the browser needs it."""
        return {**vars(self), "squares": GRADES.get(self.grade, 0)}


def _has_slider(entry: Any) -> bool:
    return entry.kind == "parameter" and entry.step is not None


def _can_happen(entry: Any) -> bool:
    """Tell whether the schedule has a place for the value."""
    return not entry.entry or entry.entry.split(".")[0] in KINDS


def group_of(name: str) -> str:
    """Return the closed group of a slider, or an empty text if it is always in view."""
    return "" if name in FIRST else ph.catalogue()[name].group or UNNAMED_GROUP


def _declared() -> tuple[str, ...]:
    """Return the names of all sliders: those in view first, then group by group."""
    entries = ph.catalogue()
    found = [n for n, entry in entries.items() if _has_slider(entry) and _can_happen(entry)]
    groups = list(dict.fromkeys([*GROUPS, *map(group_of, found)]))
    hidden = [name for name in found if group_of(name)]
    hidden.sort(key=lambda name: groups.index(group_of(name)))
    return (*(name for name in FIRST if name in found), *hidden)


CONTROLS = _declared()

BODY = tuple(name for name in CONTROLS if not ph.catalogue()[name].entry)
"""Sliders of the body; the others set a field of what happens in the view."""


def _digits(name: str, step: float) -> int:
    """Return the digits that show both the steps and every person's own value."""
    own = (ph.case_value(person, name) for person in ph.people)
    return max(units.decimals_of(step), *(units.decimals_of(round(value, 3)) for value in own))


@cache
def control(name: str) -> Control:
    """Return one slider.

    Parameters
    ----------
    name : str
        One of ``CONTROLS``.
    """
    entry = ph.catalogue()[name]
    low, high = (float(bound) for bound in entry.bounds)
    more, less = phrases(name, entry.label)
    return Control(
        name=name,
        label=entry.label,
        unit=units.printed(entry.unit),
        note=entry.note,
        source=cited(entry.effect or entry.source),
        grade=grade(entry.effect or entry.source),
        group=group_of(name),
        entry=entry.entry,
        weak=entry.weak,
        low=low,
        high=high,
        step=float(entry.step),
        decimals=_digits(name, float(entry.step)),
        more=more,
        less=less,
    )


def controls() -> tuple[Control, ...]:
    """Return the sliders in the order of the page."""
    return tuple(control(name) for name in CONTROLS)


def grouped() -> dict[str, tuple[Control, ...]]:
    """Return the sliders by group, in the order of the page; those in view under ``""``."""
    found: dict[str, tuple[Control, ...]] = {}
    for one in controls():
        found[one.group] = (*found.get(one.group, ()), one)
    return found
