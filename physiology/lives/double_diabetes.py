"""Double diabetes: the attack of type 1 in a body on its way to type 2."""

from physiology.lives import Life
from physiology.years.changes import Change

LIFE = Life(
    key="double_diabetes",
    label="Double diabetes",
    description="Type 1 in a family with type 2, with surplus and a desk. No special case.",
    order=5,
    values={
        "age": 20.0,
        "inherited_sensitivity": 0.85,
        "secretory_reserve": 0.6,
        "inherited_decline": 0.028,
        "islet_fat_susceptibility": 0.2,
        "adaptation_set_point": 0.95,
        "autoimmune_susceptibility": 1.0,
        "beta_cell_endowment": 0.8,
        "beta_cell_mass": 1.178,
    },
    changes=(
        Change("energy_change", 300.0, 2.0, 60.0),
        Change("physical_activity", 2.4, 2.0, 60.0),
        Change("immune_trigger", 1.0, 8.0, 8.25),
    ),
)
