"""Obesity for life without diabetes: the beta cells have the reserve for it."""

from physiology.lives import Life
from physiology.years.changes import Change

LIFE = Life(
    key="obese_without_diabetes",
    label="Obese, never diabetic",
    description="The same surplus and the same desk, with strong beta cells.",
    order=1,
    values={"age": 20.0},
    changes=(
        Change("energy_change", 350.0, 6.0, 60.0),
        Change("physical_activity", 2.4, 2.0, 60.0),
    ),
)
