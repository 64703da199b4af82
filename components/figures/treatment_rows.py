"""Rows about treatment: insulin under the skin and on its way, drugs, the sensor."""

from __future__ import annotations

from collections.abc import Iterator

import physiology as ph
from components import units
from components.figures.row import Row, only
from components.texts import say

SENSOR = Row(
    signal="sensor_glucose",
    name="Sensor",
    note="",
    meaning=(
        "Glucose as a sensor under the skin reads it: some minutes late, and higher where tissue "
        "takes little. The band is the target."
    ),
    units=units.GLUCOSE_UNITS,
    colour="glucose",
    share=1.4,
    tops=(200.0, 250.0, 300.0, 350.0, 400.0, 500.0, 600.0, 800.0, 1000.0, 1500.0),
    bottoms=(50.0, 30.0, 0.0),
    ticks=(70.0, 180.0),
    digits=1,
    group="Sensor",
    banded=True,
)

INSULIN = (
    Row(
        signal="insulin_on_board",
        name="On board",
        note="",
        meaning=(
            "Mealtime insulin under the skin that has not reached the blood yet, with what a pump "
            "gives between meals. A second dose adds to what is left of the first."
        ),
        units=only("U", 1),
        colour="insulin",
        tops=(2.0, 5.0, 10.0, 15.0, 20.0, 30.0, 50.0, 100.0, 200.0),
        digits=2,
        group="Insulin",
    ),
    Row(
        signal="basal_on_board",
        name="Long-acting",
        note="under the skin",
        meaning=(
            "Long-acting insulin under the skin that has not reached the blood yet. It holds more "
            "than one day's dose, so a missed one is felt late."
        ),
        units=only("U", 0),
        colour="insulin",
        tops=(10.0, 20.0, 40.0, 60.0, 100.0, 200.0, 400.0),
        digits=1,
        group="Insulin",
    ),
    Row(
        signal="insulin_arrivals",
        name="Arriving",
        note="",
        meaning=(
            "How fast insulin reaches the blood: each insulin that is in use has a line, and what "
            "the beta cells give has one. The thick line is all of it."
        ),
        units=only("U/h", 1),
        colour="insulin",
        tops=(1.0, 2.0, 4.0, 6.0, 10.0, 15.0, 20.0, 30.0, 50.0, 100.0),
        digits=3,
        group="Insulin",
        share=1.5,
    ),
)

GUT_HORMONES = (
    Row(
        signal="incretin_factor",
        name="Incretins",
        note="on secretion",
        meaning=(
            "By how much hormones of the gut multiply what the beta cells give. A DPP-4 inhibitor "
            "makes it more."
        ),
        units=only("\N{MULTIPLICATION SIGN}", 2),
        colour="insulin",
        tops=(1.5, 2.0, 3.0, 4.0, 6.0, 10.0),
        digits=3,
        group="Drugs",
    ),
    Row(
        signal="glp1_receptor_stimulation",
        name="GLP-1",
        note="",
        meaning=(
            "How strongly the receptor of the gut hormone GLP-1 is driven, beside a body without "
            "drugs. Only drugs move it here."
        ),
        units=only("\N{MULTIPLICATION SIGN} no drug", 2),
        colour="insulin",
        tops=(1.5, 2.0, 3.0, 5.0, 8.0),
        digits=3,
        group="Drugs",
    ),
)

_STEPS = (0.25, 0.5, 1.0, 2.0, 4.0)


_LEVEL = "{name} in the body through the day, as the dose that would give this level all day long."


def drug_levels() -> Iterator[Row]:
    """Yield a row for each drug whose level runs through the day.

    That is a signal in the drug's own file, in the unit of its dose, which follows the clock.
    """
    declared = ph.catalogue()
    for drug in ph.treatments.values():
        dose = declared[drug.dose]
        for name, one in declared.items():
            is_level = one.kind == "signal" and "clock_time" in one.arguments
            if is_level and (one.mechanism, one.unit) == (dose.mechanism, dose.unit):
                yield Row(
                    signal=name,
                    name=drug.label,
                    note="level",
                    meaning=say(_LEVEL, name=drug.label),
                    units=only(units.printed(dose.unit), units.decimals_of(dose.step or 1.0)),
                    colour="glut4",
                    tops=tuple(step * float(dose.bounds[1]) for step in _STEPS),
                    digits=3,
                    group="Drugs",
                )
