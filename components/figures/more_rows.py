"""Rows that are there on request: hormones, fuels, fluxes of glucose, and the cell."""

from __future__ import annotations

from components.figures.row import Row, only

_FLUX = only("mg/kg/min", 1)
_OF_NORMAL = only("%", 0, 100.0)

HORMONES = (
    Row(
        signal="glucagon",
        name="Glucagon",
        note="",
        meaning=(
            "The hormone of the alpha cell that makes the liver give glucose away. Insulin and "
            "glucose hold it back; low glucose calls for it."
        ),
        units=only("pg/mL", 0),
        colour="glucagon",
        tops=(60.0, 100.0, 150.0, 200.0, 300.0, 500.0, 800.0, 1200.0, 2000.0),
        digits=1,
        group="Hormones",
    ),
    Row(
        signal="cortisol",
        name="Cortisol",
        note="",
        meaning=(
            "The hormone of the morning and of stress. It makes liver and muscle answer insulin "
            "less, some hours after it rose."
        ),
        units=only("µg/dL", 1),
        colour="cortisol",
        tops=(20.0, 30.0, 40.0, 60.0, 80.0, 120.0, 200.0),
        digits=2,
        group="Hormones",
    ),
    Row(
        signal="growth_hormone",
        name="Growth hormone",
        note="",
        meaning=(
            "A hormone that spares glucose. Where insulin hardly reaches the liver, as in type 1, "
            "there is more of it."
        ),
        units=only("\N{MULTIPLICATION SIGN} normal", 2),
        colour="cortisol",
        tops=(1.0, 2.0, 3.0, 5.0, 8.0, 12.0, 20.0),
        digits=3,
        group="Hormones",
    ),
    Row(
        signal="adrenaline",
        name="Adrenaline",
        note="",
        meaning=(
            "The alarm hormone: low glucose and hard effort call for it. It drives the liver and "
            "holds insulin back."
        ),
        units=only("of a full alarm", 2),
        colour="cortisol",
        tops=(0.2, 0.5, 1.0, 2.0, 3.0, 5.0),
        digits=3,
        group="Hormones",
    ),
)

FUELS = (
    Row(
        signal="free_fatty_acids",
        name="Fatty acids",
        note="",
        meaning=(
            "Fuel that fat tissue gives to the blood between meals. Insulin stops it; while there "
            "is much of it, muscle takes less glucose and the liver makes more."
        ),
        units=only("mmol/L", 2),
        colour="fatty",
        tops=(0.5, 1.0, 1.5, 2.0, 3.0, 5.0),
        digits=3,
        group="Fuels",
    ),
    Row(
        signal="ketones",
        name="Ketones",
        note="",
        meaning=(
            "What the liver makes of fatty acids when insulin is low. Some of it is normal in a "
            "fast; a great deal of it is dangerous."
        ),
        units=only("mmol/L", 2),
        colour="fatty",
        tops=(0.5, 1.0, 2.0, 3.0, 5.0, 8.0, 12.0, 20.0),
        digits=3,
        group="Fuels",
    ),
)

FLUXES = (
    Row(
        signal="endogenous_glucose_production",
        name="Liver output",
        note="",
        meaning=(
            "Glucose that liver and kidney make and give to the blood. Insulin holds it back, "
            "glucagon drives it."
        ),
        units=_FLUX,
        colour="glucose",
        tops=(3.0, 4.0, 6.0, 8.0, 10.0, 15.0, 20.0, 30.0),
        digits=3,
        group="Fluxes",
    ),
    Row(
        signal="glucose_utilisation",
        name="Uptake",
        note="",
        meaning=(
            "Glucose that all tissues together take from the blood. The brain takes its share "
            "without insulin, muscle and fat need it."
        ),
        units=_FLUX,
        colour="glut4",
        tops=(4.0, 6.0, 8.0, 10.0, 15.0, 20.0, 30.0, 50.0),
        digits=3,
        group="Fluxes",
    ),
    Row(
        signal="glucose_rate_of_appearance",
        name="From the gut",
        note="",
        meaning=(
            "Glucose of the meal as it reaches the blood. Fat, protein and fibre slow the stomach "
            "and make it arrive later."
        ),
        units=_FLUX,
        colour="glucose",
        tops=(5.0, 10.0, 15.0, 20.0, 30.0, 50.0),
        digits=3,
        group="Fluxes",
    ),
    Row(
        signal="urinary_glucose_loss",
        name="Into urine",
        note="",
        meaning=(
            "Glucose that the kidney lets go. It begins where there is more in the blood than the "
            "kidney can take back."
        ),
        units=only("mg/kg/min", 2),
        colour="glucose",
        tops=(0.5, 1.0, 2.0, 3.0, 5.0, 8.0, 12.0, 20.0),
        digits=4,
        group="Fluxes",
    ),
)

CELL = (
    Row(
        signal="insulin_receptor_number",
        name="Receptors",
        note="of normal",
        meaning=(
            "Places on the cell where insulin binds. Cells that meet much insulin day after day "
            "lose some of them."
        ),
        units=_OF_NORMAL,
        colour="insulin",
        tops=(1.0, 1.5, 2.0, 3.0),
        digits=4,
        group="Cell",
    ),
    Row(
        signal="insulin_secretion_rate",
        name="Secretion",
        note="",
        meaning=(
            "Insulin that the beta cells give away. Half of it never gets past the liver, so the "
            "blood shows less."
        ),
        units=only("pmol/kg/min", 1),
        colour="insulin",
        tops=(5.0, 10.0, 15.0, 20.0, 30.0, 50.0, 100.0),
        digits=3,
        group="Cell",
    ),
    Row(
        signal="beta_cell_function",
        name="Beta cells",
        note="of normal",
        meaning=(
            "How much insulin the beta cells can give at the same glucose, beside a healthy body."
        ),
        units=_OF_NORMAL,
        colour="insulin",
        tops=(1.0, 1.5, 2.0, 3.0, 5.0),
        digits=4,
        group="Cell",
    ),
    Row(
        signal="beta_cell_mass",
        name="Beta mass",
        note="of normal",
        meaning="How many beta cells there are, beside a healthy body.",
        units=_OF_NORMAL,
        colour="insulin",
        tops=(1.0, 1.5, 2.0, 3.0, 5.0),
        digits=4,
        group="Cell",
    ),
)
