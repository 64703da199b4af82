"""Obesity for life without diabetes: the beta cells have the reserve for it."""

from physiology.lives import Life
from physiology.years.changes import Change

LIFE = Life(
    key="obese_without_diabetes",
    label="Obese, never diabetic",
    description="The same family, food and desk, with more beta cells and a larger reserve.",
    order=1,
    values={
        "age": 20.0,
        "inherited_sensitivity": 0.85,
        "secretory_reserve": 0.8,
        "adaptation_set_point": 0.8,
        "beta_cell_endowment": 1.2,
        "beta_cell_mass": 1.592,
    },
    changes=(
        Change("energy_change", 350.0, 10.0, 60.0),
        Change("physical_activity", 2.4, 2.0, 60.0),
    ),
)
