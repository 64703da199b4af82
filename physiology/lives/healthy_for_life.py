"""Health for life: nothing happens, and that is the comparison for every other life."""

from physiology.lives import Life

LIFE = Life(
    key="healthy_for_life",
    label="Healthy for life",
    description="A lean, moving adult to whom nothing happens. Put causes on this line.",
    order=6,
    values={"age": 20.0},
)
