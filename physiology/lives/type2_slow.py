"""Type 2 diabetes as it mostly comes: surplus and sitting on beta cells that wear."""

from physiology.lives import Life
from physiology.years.changes import Change

LIFE = Life(
    key="type2_slow",
    label="Type 2, over decades",
    description="A family with type 2 diabetes, a desk, and a little more food than needed.",
    order=0,
    values={
        "age": 20.0,
        "inherited_sensitivity": 0.85,
        "secretory_reserve": 0.6,
        "inherited_decline": 0.04,
        "islet_fat_susceptibility": 0.2,
        "adaptation_set_point": 0.9,
        "beta_cell_endowment": 0.85,
        "beta_cell_mass": 1.255,
    },
    changes=(
        Change("energy_change", 300.0, 10.0, 60.0),
        Change("physical_activity", 2.4, 2.0, 60.0),
    ),
)
