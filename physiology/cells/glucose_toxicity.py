"""Glucose toxicity: days of high glucose make muscle answer insulin less."""

from physiology.core.declare import Parameter, State, modifies, rate

toxic_glucose = Parameter(
    label="Glucose above which load builds up",
    symbol="G_T",
    unit="mg/dL",
    default=126.0,
    bounds=(100.0, 180.0),
    source="assumption",
    group="Cell",
    note="7 mmol/L.",
)
toxic_glucose_scale = Parameter(
    label="Excess that counts as one",
    symbol="w_T",
    unit="mg/dL",
    default=99.0,
    bounds=(30.0, 300.0),
    source="assumption",
    group="Cell",
    note="5.5 mmol/L.",
)
toxic_load_time = Parameter(
    label="Time in which load builds up and clears",
    unit="min",
    default=2880.0,
    bounds=(720.0, 20000.0),
    source="assumption",
    group="Cell",
    note="A day at 281 mg/dL lowers disposal by 18 %; recovery takes one to two weeks.",
)
toxic_load_on_muscle_gain = Parameter(
    label="Load against muscle",
    symbol="a_T",
    unit="1",
    default=0.6464,
    bounds=(0.0, 1.5),
    source="calibrated: A030",
    group="Cell",
)
everyday_glucose_excess = Parameter(
    label="Glucose above the perfect regimen in daily life",
    unit="mg/dL",
    default=0.0,
    bounds=(0.0, 120.0),
    source="assumption",
    group="Cell",
    note="Doses are missed and meals misjudged; counts for the lasting load only.",
)

glucotoxic_load = State(
    label="Load of high glucose", symbol="T", unit="1", initial=0.0, settling=2880.0, scale=0.5
)


@rate("glucotoxic_load", "1/min")
def glucotoxic_load_rate(
    glucotoxic_load,
    plasma_glucose,
    everyday_glucose_excess,
    toxic_glucose,
    toxic_glucose_scale,
    toxic_load_time,
):
    """Return load gained from glucose above the limit and lost with time."""
    excess = max(plasma_glucose + everyday_glucose_excess - toxic_glucose, 0.0)
    return (excess / toxic_glucose_scale - glucotoxic_load) / toxic_load_time


@modifies("muscle_responsiveness", label="Glucose toxicity")
def glucose_toxicity_on_muscle(glucotoxic_load, toxic_load_on_muscle_gain):
    """Return the factor on the span of GLUT4."""
    return 1 / (1 + toxic_load_on_muscle_gain * glucotoxic_load)
