"""A healthy adult: every parameter at its default."""

from physiology.people import Person

PERSON = Person(
    key="healthy",
    label="Healthy",
    description="A lean, moderately active adult. Every other body is compared with this one.",
    kind="healthy",
    order=0,
)
