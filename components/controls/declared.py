"""The five sliders, read from the declarations; only the words of a change are written here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import physiology as ph
from components import units
from physiology.evidence.sources import grade, in_words

PHRASES = {
    "visceral_fat_area": ("More visceral fat", "Less visceral fat"),
    "physical_activity": ("More activity", "Less activity"),
    "bolus_dose": ("More insulin", "Less insulin"),
    "mean_cortisol": ("More cortisol", "Less cortisol"),
    "meal_carbohydrate": ("A larger meal", "A smaller meal"),
}
"""How a headline begins when a control went up or down; the order is the order on the page."""

CONTROLS = tuple(PHRASES)

_FALLBACK_STEPS = 100
"""Positions of a slider whose declaration asks for no step of its own."""


@dataclass(frozen=True)
class Control:
    """A slider as the page needs it, all of it from one declaration.

    Parameters
    ----------
    name : str
        Name of the parameter.
    label, unit, note, source, grade : str
        Words for the row and its "i"; source and grade are those of its effect.
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
    low: float
    high: float
    step: float
    decimals: int
    more: str
    less: str

    def facts(self) -> dict[str, Any]:
        """Return the control as the browser needs it."""
        return dict(vars(self))


def control(name: str) -> Control:
    """Return one slider.

    Parameters
    ----------
    name : str
        One of ``CONTROLS``.
    """
    entry = ph.catalogue()[name]
    low, high = entry.bounds
    step = float(entry.step or (high - low) / _FALLBACK_STEPS)
    more, less = PHRASES[name]
    return Control(
        name=name,
        label=entry.label,
        unit=units.printed(entry.unit),
        note=entry.note,
        source=in_words(entry.effect or entry.source),
        grade=grade(entry.effect or entry.source),
        low=float(low),
        high=float(high),
        step=step,
        decimals=units.decimals_of(step),
        more=more,
        less=less,
    )


def controls() -> tuple[Control, ...]:
    """Return the sliders in the order of the page."""
    return tuple(control(name) for name in CONTROLS)
