"""Activity: days of moving or lying still, and weeks of training, set how muscle obeys insulin."""

from physiology.core.declare import Parameter, State, modifies, rate
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
usual_activity = Parameter(
    label="Activity of the reference person",
    unit="MET-h/day",
    default=4.0,
    bounds=(1.0, 10.0),
    source="assumption",
    group="Body",
)
bed_rest_responsiveness = Parameter(
    label="Muscle responsiveness without any movement",
    unit="1",
    default=0.7,
    bounds=(0.5, 0.95),
    source="assumption",
    group="Body",
    note="A week of bed rest lowers sensitivity by about 29 %, two weeks at 1350 steps by 17 %.",
)
movement_half_activity = Parameter(
    label="Activity at half of the effect of moving",
    unit="MET-h/day",
    default=2.0,
    bounds=(0.5, 10.0),
    source="assumption",
    group="Body",
)
movement_time = Parameter(
    label="Time in which lying still counts",
    unit="min",
    default=2880.0,
    bounds=(1440.0, 20000.0),
    source="assumption",
    group="Body",
    note="Three days of bed rest cost 19 %, seven days 29 %.",
)
training_gain = Parameter(
    label="Responsiveness that training can add",
    unit="1",
    default=0.6,
    bounds=(0.0, 2.0),
    source="assumption",
    group="Body",
    note="Trained athletes reach 1.3 to 1.4.",
)
training_half_activity = Parameter(
    label="Activity at half of that",
    unit="MET-h/day",
    default=20.0,
    bounds=(4.0, 60.0),
    source="assumption",
    group="Body",
)
training_time = Parameter(
    label="Time in which training builds and fades",
    unit="min",
    default=36000.0,
    bounds=(10080.0, 100000.0),
    source="assumption",
    group="Body",
    note="Three to four weeks.",
)

movement_of_late = State(
    label="Movement of the last days",
    unit="MET-h/day",
    initial=4.0,
    settling="movement_time",
    scale=4.0,
    rests_at="physical_activity",
)
training = State(
    label="Training",
    unit="MET-h/day",
    initial=4.0,
    settling="training_time",
    scale=4.0,
    rests_at="physical_activity",
)


@rate("movement_of_late", "MET-h/day/min")
def movement_rate(movement_of_late, physical_activity, movement_time):
    """Return how the last days come to match the habit."""
    return (physical_activity - movement_of_late) / movement_time


@rate("training", "MET-h/day/min")
def training_rate(training, physical_activity, training_time):
    """Return how training builds up or fades over weeks."""
    return (physical_activity - training) / training_time


@modifies("muscle_responsiveness", label="Moving or lying still")
def movement_on_muscle(
    movement_of_late, usual_activity, bed_rest_responsiveness, movement_half_activity
):
    """Return the factor on the span of GLUT4; 1 at the usual activity."""
    moved = michaelis_menten(movement_of_late, movement_half_activity)
    usual = michaelis_menten(usual_activity, movement_half_activity)
    return bed_rest_responsiveness + (1 - bed_rest_responsiveness) * moved / usual


@modifies("muscle_responsiveness", label="Training")
def training_on_muscle(training, usual_activity, training_gain, training_half_activity):
    """Return the factor on the span of GLUT4; 1 at the usual activity."""
    trained = max(training - usual_activity, 0.0)
    return 1 + training_gain * michaelis_menten(trained, training_half_activity)
