"""The rows of the Years page: what changes over a life, one row each."""

from __future__ import annotations

from components import units
from components.figures.row import Row, only

PREDIABETES = 5.7
DIABETES = 6.5
"""HbA1c, %: the limits of the American Diabetes Association."""

FEWEST_ROWS = 1
MOST_ROWS = 6
"""How many rows the figure can hold."""

_SHARE = units.DisplayUnit("% of healthy", 100.0, 0)
_SHARES = (1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 10.0)
_MICRO = units.PMOL_L_PER_MICRO_UNIT_ML


def _share(about: tuple[str, str, str, str], meaning: str) -> Row:
    signal, name, colour, group = about
    return Row(
        signal=signal, name=name, note="", meaning=meaning, units={"": _SHARE}, colour=colour,
        tops=_SHARES, digits=4, group=group,
    )  # fmt: skip


HBA1C = Row(
    signal="hba1c",
    name="HbA1c",
    note="",
    meaning=(
        "The share of the red blood pigment that carries glucose: it remembers the mean glucose of "
        "some weeks. Thin dashes show where it would settle if glucose went on as it is."
    ),
    units=only("%", 1),
    colour="glucose",
    share=1.7,
    tops=(8.0, 10.0, 12.0, 14.0, 16.0, 20.0),
    bottoms=(4.0, 3.0, 2.0),
    ticks=(PREDIABETES, DIABETES),
    digits=3,
    group="Glucose",
)

ROWS = (
    HBA1C,
    Row(
        signal="fasting_glucose",
        name="Fasting glucose",
        note="",
        meaning="Glucose in the morning before anything is eaten.",
        units=units.GLUCOSE_UNITS,
        colour="glucose",
        tops=(160.0, 240.0, 320.0, 400.0, 500.0, 700.0),
        bottoms=(60.0, 40.0, 0.0),
        ticks=(126.0,),
        digits=1,
        group="Glucose",
    ),
    Row(
        signal="mean_glucose",
        name="Mean glucose",
        note="",
        meaning="Glucose of day and night together.",
        units=units.GLUCOSE_UNITS,
        colour="glucose",
        tops=(160.0, 240.0, 320.0, 400.0, 500.0, 700.0),
        bottoms=(60.0, 40.0, 0.0),
        ticks=(154.0,),
        digits=1,
        group="Glucose",
    ),
    _share(
        ("insulin_sensitivity", "Sensitivity", "glut4", "Demand"),
        "How much glucose a given amount of insulin moves. Fat in belly and liver, sitting, "
        "short sleep and stress lower it.",
    ),
    _share(
        ("beta_cell_output", "Beta-cell output", "insulin", "Supply"),
        "Insulin that the beta cells release at the same glucose: their mass times what each does. "
        "It grows with demand, and fails when it can no longer.",
    ),
    _share(
        ("beta_cell_mass", "Beta-cell mass", "insulin", "Supply"),
        "How many beta cells there are. It is lost late in type 2, and first in type 1.",
    ),
    _share(
        ("beta_cell_function", "Function", "insulin", "Supply"),
        "What each beta cell still does of what it could. Much of its loss comes back when "
        "glucose falls.",
    ),
    Row(
        signal="fasting_insulin",
        name="Fasting insulin",
        note="",
        meaning=(
            "Insulin in the morning before anything is eaten. It rises for years while glucose is "
            "still normal."
        ),
        units={"": units.INSULIN_UNIT},
        colour="insulin",
        tops=tuple(_MICRO * top for top in (20, 30, 60, 90, 150, 300)),
        digits=1,
        group="Supply",
    ),
    Row(
        signal="insulin_dose",
        name="Insulin dose",
        note="",
        meaning="Insulin that is injected, of a body that makes too little of its own.",
        units=only("U a day", 0),
        colour="insulin",
        tops=(30.0, 60.0, 90.0, 150.0, 300.0),
        digits=2,
        group="Supply",
    ),
    Row(
        signal="autoimmune_activity",
        name="Immune attack",
        note="",
        meaning="Activity of immune cells against the beta cells; 1 is the strongest.",
        units=only("of 1", 2),
        colour="cortisol",
        tops=(1.0, 1.5, 2.0, 4.0),
        digits=4,
        group="Immune system",
    ),
    Row(
        signal="weight",
        name="Weight",
        note="",
        meaning="It follows the balance of energy, ever more slowly as it nears its end.",
        units=only("kg", 0),
        colour="fatty",
        tops=(100.0, 120.0, 150.0, 200.0, 300.0),
        bottoms=(40.0, 20.0, 0.0),
        digits=2,
        group="Body",
    ),
    Row(
        signal="visceral_fat_area",
        name="Visceral fat",
        note="",
        meaning="Fat between the organs of the belly, as a scan at the navel shows it.",
        units=only("cm²", 0),
        colour="fatty",
        tops=(150.0, 200.0, 300.0, 400.0),
        digits=1,
        group="Body",
    ),
    Row(
        signal="liver_fat",
        name="Liver fat",
        note="",
        meaning="Share of the liver that is fat. It goes within weeks when less is eaten.",
        units=only("%", 0),
        colour="fatty",
        tops=(15.0, 30.0, 50.0, 100.0),
        digits=2,
        group="Body",
    ),
)
"""Every row, in the order of the figure."""

SIGNALS = tuple(row.signal for row in ROWS)
DIGITS = {row.signal: row.digits for row in ROWS} | {"steady_hba1c": 3}
FIRST_ROWS = ("hba1c", "fasting_glucose", "insulin_sensitivity", "beta_cell_output")
"""The rows that stand there at first."""
FIRST_OF_ATTACK = ("hba1c", "beta_cell_mass", "autoimmune_activity", "insulin_dose")
"""The same for a life in which the immune system attacks the beta cells."""
