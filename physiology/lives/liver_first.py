"""Type 2 diabetes that begins in the liver: fasting glucose rises before the answer to meals."""

from physiology.lives import Life
from physiology.years.changes import Change

LIFE = Life(
    key="liver_first",
    label="Liver first",
    description="A liver slow to obey insulin, and good muscle: fasting glucose rises first.",
    order=2,
    values={
        "age": 20.0,
        "beta_cell_endowment": 0.85,
        "secretory_reserve": 0.6,
        "islet_fat_susceptibility": 0.2,
        "adaptation_set_point": 0.9,
        "inherited_sensitivity": 1.2,
        "hepatic_half_insulin": 230.0,
        "inherited_decline": 0.047,
        "beta_cell_mass": 1.057,
    },
    changes=(
        Change("energy_change", 300.0, 10.0, 60.0),
        Change("physical_activity", 2.4, 2.0, 60.0),
    ),
)
