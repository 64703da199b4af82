"""Type 1 diabetes: inherited susceptibility, a trigger at 20, and an attack that feeds itself."""

from physiology.lives import Life
from physiology.years.changes import Change

LIFE = Life(
    key="type1_young",
    label="Type 1 at a young age",
    description="Susceptible immune genes and a trigger. Insulin begins when life depends on it.",
    order=2,
    values={"age": 20.0, "body_weight": 70.0, "autoimmune_susceptibility": 1.0},
    changes=(Change("immune_trigger", 1.0, 1.0, 1.25),),
)
