"""Glucose toxicity: high glucose itself weakens muscle within days and beta cells within weeks.

Both come back when glucose is normal for a while.
"""

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
everyday_glucose_excess = Parameter(
    label="Glucose above the perfect regimen in daily life",
    unit="mg/dL",
    default=0.0,
    bounds=(0.0, 120.0),
    source="assumption",
    group="Cell",
    note="Doses are missed and meals misjudged; counts for the lasting load only.",
)

oxidative_stress_of_glucose = Parameter(
    label="Oxidative stress of the glucose load",
    unit="1",
    default=1.0,
    bounds=(0.0, 4.0),
    source="assumption",
    group="Cell",
    note="Sets the scale of the index.",
)
beta_cell_overload_time = Parameter(
    label="Time in which beta cells tire and rest",
    unit="min",
    default=14400.0,
    bounds=(1440.0, 60000.0),
    source="assumption",
    group="Cell",
    note="Two weeks of insulin doubled beta-cell function in new type 2 diabetes.",
)
overload_on_function_gain = Parameter(
    label="Overload against beta-cell function",
    unit="1",
    default=0.25,
    bounds=(0.0, 2.0),
    source="assumption",
    group="Cell",
    note="The reversible part; what is lost for good is a setting of the body.",
)

glucotoxic_load = State(
    label="Load of high glucose",
    symbol="T",
    unit="1",
    initial=0.0,
    settling="toxic_load_time",
    scale=0.5,
)
beta_cell_overload = State(
    label="Overload of the beta cells",
    unit="1",
    initial=0.0,
    settling="beta_cell_overload_time",
    scale=0.5,
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


@rate("beta_cell_overload", "1/min")
def beta_cell_overload_rate(beta_cell_overload, glucotoxic_load, beta_cell_overload_time):
    """Return how the load of glucose tires the beta cells over weeks."""
    return (glucotoxic_load - beta_cell_overload) / beta_cell_overload_time


@modifies("oxidative_stress", label="High glucose")
def glucose_toxicity_on_oxidative_stress(glucotoxic_load, oxidative_stress_of_glucose):
    """Return the factor of the load on reactive oxygen, by which it reaches muscle."""
    return 1 + oxidative_stress_of_glucose * glucotoxic_load


@modifies("beta_cell_function", label="Glucose toxicity of beta cells")
def glucose_toxicity_on_beta_cells(beta_cell_overload, overload_on_function_gain):
    """Return the factor on function; it comes back with weeks of normal glucose."""
    return 1 / (1 + overload_on_function_gain * beta_cell_overload)
