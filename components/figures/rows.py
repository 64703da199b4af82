"""The rows of the meal figure: which signal, in which unit, on which steps of range."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from components import units

GLUCOSE_LOW = 70.0
GLUCOSE_HIGH = 180.0
"""Target band of plasma glucose, mg/dL: the consensus range of continuous monitoring."""

MODEL_LOW = 40.0
MODEL_HIGH = 600.0
"""Outside these no loss of consciousness, dehydration or acidosis is represented, mg/dL."""


@dataclass(frozen=True)
class Row:
    """One row of the figure.

    Parameters
    ----------
    signal : str
        Name of the signal in the physiology.
    name, note : str
        Heading of the row, and what stands beside the unit (may be empty).
    meaning : str
        What it is, in two sentences without numbers: they would need the unit switch.
    units : dict of DisplayUnit
        Key ``""`` when the unit switch does not touch the row.
    colour : str
        Name of the CSS token without dashes.
    share : float
        Share of the drawing height.
    tops, bottoms : tuple of float
        Steps of the axis range, internal unit; the range grows along them.
    ticks : tuple of float
        Ticks that are always there, internal unit.
    digits : int
        Digits sent to the browser, internal unit.
    """

    signal: str
    name: str
    note: str
    meaning: str
    units: dict[str, units.DisplayUnit]
    colour: str
    share: float
    tops: tuple[float, ...]
    bottoms: tuple[float, ...]
    ticks: tuple[float, ...]
    digits: int

    def facts(self) -> dict[str, Any]:
        """Return the row as the browser needs it."""
        shown = {key: vars(unit) for key, unit in self.units.items()}
        return {**vars(self), "units": shown}


_MICRO = units.PMOL_L_PER_MICRO_UNIT_ML

GLUCOSE = Row(
    signal="plasma_glucose",
    name="Glucose",
    note="",
    meaning=(
        "Sugar dissolved in the blood. The band is the target: most of the day should pass in it."
    ),
    units=units.GLUCOSE_UNITS,
    colour="glucose",
    share=2.1,
    tops=(200.0, 250.0, 300.0, 350.0, 400.0, 500.0, 600.0, 800.0, 1000.0, 1500.0),
    bottoms=(50.0, 30.0, 0.0),
    ticks=(GLUCOSE_LOW, GLUCOSE_HIGH),
    digits=1,
)
INSULIN = Row(
    signal="plasma_insulin",
    name="Insulin",
    note="",
    meaning=(
        "The hormone that lets muscle and fat take glucose up and holds the liver back from making "
        "more. Shown is all of it in the blood, from the body and from a syringe."
    ),
    units={"": units.INSULIN_UNIT},
    colour="insulin",
    share=1.0,
    tops=tuple(_MICRO * top for top in (30, 60, 90, 120, 180, 240, 300, 400, 600, 900, 1500, 3000)),
    bottoms=(0.0,),
    ticks=(0.0,),
    digits=1,
)
GLUT4 = Row(
    signal="glut4_surface_fraction",
    name="GLUT4",
    note="at the surface",
    meaning=(
        "Doors for glucose that wait inside muscle and fat cells until insulin moves them to the "
        "surface. Shown is the share of all doors in muscle that is at the surface."
    ),
    units={"": units.GLUT4_UNIT},
    colour="glut4",
    share=1.0,
    tops=(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0),
    bottoms=(0.0,),
    ticks=(0.0,),
    digits=4,
)

ROWS = (GLUCOSE, INSULIN, GLUT4)
