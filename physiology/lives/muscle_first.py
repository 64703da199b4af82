"""Type 2 diabetes that begins in muscle: the answer to meals fails before fasting glucose."""

from physiology.lives import Life
from physiology.years.changes import Change

LIFE = Life(
    key="muscle_first",
    label="Muscle first",
    description="Muscle slow to obey insulin, and a good liver: the answer to meals fails first.",
    order=3,
    values={
        "age": 20.0,
        "beta_cell_endowment": 0.85,
        "secretory_reserve": 0.6,
        "islet_fat_susceptibility": 0.2,
        "adaptation_set_point": 0.9,
        "glut4_insulin_span": 0.24,
        "hepatic_half_insulin": 75.0,
        "inherited_decline": 0.045,
        "beta_cell_mass": 1.238,
    },
    changes=(
        Change("energy_change", 300.0, 10.0, 60.0),
        Change("physical_activity", 2.4, 2.0, 60.0),
    ),
)
