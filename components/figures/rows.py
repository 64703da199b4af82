"""The rows a visitor can choose from, and which of them stand there at first."""

from __future__ import annotations

import physiology as ph
from components import units
from components.figures.derived import DERIVED
from components.figures.more_rows import CELL, FLUXES, FUELS, HORMONES
from components.figures.row import Row
from components.figures.treatment_rows import GUT_HORMONES, SENSOR, drug_levels
from components.figures.treatment_rows import INSULIN as INSULIN_ROWS

GLUCOSE_LOW = 70.0
GLUCOSE_HIGH = 180.0
"""Target band of plasma glucose, mg/dL: the consensus range of continuous monitoring."""

MODEL_LOW = 40.0
MODEL_HIGH = 600.0
"""Outside these no loss of consciousness, dehydration or acidosis is represented, mg/dL."""

FEWEST_ROWS = 2
MOST_ROWS = 6
"""How many rows the figure can hold, glucose among them."""

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
    group="Always",
    banded=True,
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
    tops=tuple(_MICRO * top for top in (30, 60, 90, 120, 180, 240, 300, 400, 600, 900, 1500, 3000)),
    digits=1,
    group="Hormones",
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
    tops=(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0),
    digits=4,
    group="Cell",
)

_ALL = (
    GLUCOSE,
    SENSOR,
    INSULIN,
    *INSULIN_ROWS,
    *HORMONES,
    *FUELS,
    *FLUXES,
    GLUT4,
    *CELL,
    *GUT_HORMONES,
    *drug_levels(),
)

ROWS = tuple(row for row in _ALL if row.signal in ph.catalogue() or row.signal in DERIVED)
"""Every row whose signal the model has, in the order of the figure."""

SIGNALS = tuple(row.signal for row in ROWS)
DIGITS = {row.signal: row.digits for row in ROWS}
FIRST_ROWS = (GLUCOSE.signal, INSULIN.signal, GLUT4.signal)
"""The rows that stand there at first."""
