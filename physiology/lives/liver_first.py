"""Type 2 diabetes that begins in the liver: fasting glucose rises before the answer to meals."""

from physiology.lives import Life
from physiology.years.changes import Change

LIFE = Life(
    key="liver_first",
    label="Liver first",
    description="A liver that fat makes deaf to insulin: fasting glucose rises first.",
    order=2,
    values={
        "age": 20.0,
        "inherited_sensitivity": 0.95,
        "liver_fat_on_liver_gain": 0.8,
        "secretory_reserve": 0.6,
        "inherited_decline": 0.03,
        "islet_fat_susceptibility": 0.1,
        "adaptation_set_point": 0.95,
        "beta_cell_endowment": 0.8,
        "beta_cell_mass": 1.027,
    },
    changes=(
        Change("energy_change", 300.0, 6.0, 60.0),
        Change("physical_activity", 2.4, 2.0, 60.0),
    ),
)
