"""Habitual activity: weeks of moving, or of not moving, set how muscle answers insulin."""

from physiology.core.declare import Parameter, modifies
from physiology.core.kinetics import michaelis_menten

physical_activity = Parameter(
    label="Activity",
    symbol="A",
    unit="MET-h/day",
    default=4.0,
    bounds=(0.0, 20.0),
    step=0.5,
    source="assumption",
    effect="assumption",
    group="Body",
    note="Habitual movement above rest: 4 MET-h a day is about 7500 steps, an hour of brisk "
    "walking. More of it makes muscle answer insulin more.",
)
bed_rest_responsiveness = Parameter(
    label="Muscle responsiveness without any activity",
    unit="1",
    default=0.80,
    bounds=(0.5, 0.95),
    source="assumption",
    group="Body",
    note="A week of bed rest lowers sensitivity by about 29 %, two weeks at 1350 steps by 17 %.",
)
training_gain = Parameter(
    label="Responsiveness that training can add",
    unit="1",
    default=1.24,
    bounds=(0.2, 3.0),
    source="assumption",
    group="Body",
    note="Trained athletes reach 1.3 to 1.4.",
)
training_half_activity = Parameter(
    label="Activity at half of that",
    unit="MET-h/day",
    default=20.8,
    bounds=(4.0, 60.0),
    source="assumption",
    group="Body",
    note="Set so that 4 MET-h a day gives 1.",
)


@modifies("muscle_responsiveness", label="Habitual activity")
def activity_on_muscle(
    physical_activity, bed_rest_responsiveness, training_gain, training_half_activity
):
    """Return the factor on the span of GLUT4."""
    trained = michaelis_menten(physical_activity, training_half_activity)
    return bed_rest_responsiveness + training_gain * trained
