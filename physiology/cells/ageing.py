"""Ageing: a small loss of sensitivity of its own; most of it goes through fat and inactivity."""

from physiology.core.declare import Parameter, modifies

age = Parameter(
    label="Age",
    unit="yr",
    default=40.0,
    bounds=(18.0, 90.0),
    step=1.0,
    source="assumption",
    effect="assumption",
    group="Body",
    weak=True,
    note="Of its own about 1 % a decade; in 1146 people it vanished once weight was counted.",
)
reference_age = Parameter(
    label="Age of the reference person",
    unit="yr",
    default=40.0,
    bounds=(20.0, 60.0),
    source="assumption",
    group="Body",
)
ageing_loss_rate = Parameter(
    label="Responsiveness lost in a year",
    unit="1/yr",
    default=0.001,
    bounds=(0.0, 0.005),
    source="assumption",
    group="Body",
    note="EGIR: 2 % a decade before, none after body mass.",
)


@modifies("muscle_responsiveness", label="Ageing")
def ageing_on_muscle(age, reference_age, ageing_loss_rate):
    """Return the factor on the span of GLUT4."""
    return 1 - ageing_loss_rate * (age - reference_age)
