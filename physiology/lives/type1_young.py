"""Type 1 diabetes: inherited susceptibility, a trigger, and an attack that feeds itself."""

from physiology.lives import Life
from physiology.years.changes import Change

LIFE = Life(
    key="type1_young",
    label="Type 1 at a young age",
    description="Susceptible immune genes and a trigger at 21. Insulin begins when it is found.",
    order=4,
    values={
        "age": 20.0,
        "body_weight": 70.0,
        "autoimmune_susceptibility": 1.0,
        "secretory_reserve": 0.6,
        "beta_cell_endowment": 1.0,
        "beta_cell_mass": 1.084,
    },
    changes=(Change("immune_trigger", 1.0, 1.0, 1.25),),
)
