"""Fatty acids: hours of high fatty acids make muscle answer insulin less and the liver make more.

In muscle the effect comes after more than three hours; in exercise muscle burns them instead
of glucose at once.
"""

from physiology.core.declare import Parameter, State, modifies, rate
from physiology.core.kinetics import softplus

fatty_acid_action_delay = Parameter(
    label="Delay of fatty acids, each of two stages",
    symbol="tau_L",
    unit="min",
    default=105.0,
    bounds=(20.0, 300.0),
    source="Roden1996",
    group="Fat",
    note="No effect on uptake for 3.5 hours, then half of it lost by six.",
)
fatty_acids_without_effect = Parameter(
    label="Fatty acids without effect on muscle",
    symbol="L_ref",
    unit="mmol/L",
    default=0.4,
    bounds=(0.1, 0.8),
    source="Roden1996",
    group="Fat",
)
fatty_acids_half_effect = Parameter(
    label="Excess of fatty acids that halves the span",
    symbol="K_L",
    unit="mmol/L",
    default=1.3,
    bounds=(0.3, 5.0),
    source="Roden1996",
    group="Fat",
)
fatty_acids_on_liver_threshold = Parameter(
    label="Fatty acids without effect on the liver",
    symbol="L_0",
    unit="mmol/L",
    default=0.5,
    bounds=(0.1, 1.0),
    source="assumption",
    group="Fat",
)
fatty_acids_on_gluconeogenesis_gain = Parameter(
    label="Fatty acids on gluconeogenesis",
    symbol="k_L",
    unit="L/mmol",
    default=0.3807,
    bounds=(0.0, 2.0),
    source="calibrated: A037",
    group="Fat",
)
fatty_acid_corner = Parameter(
    label="Width over which fatty acids begin to act",
    unit="mmol/L",
    default=0.05,
    bounds=(0.01, 0.3),
    source="assumption",
    group="Fat",
)
fatty_acids_sparing_threshold = Parameter(
    label="Fatty acids from which muscle in exercise spares glucose",
    unit="mmol/L",
    default=1.0,
    bounds=(0.3, 2.0),
    source="assumption",
    group="Fat",
    note="Reached without insulin, hardly otherwise.",
)
fatty_acids_half_sparing = Parameter(
    label="Excess of fatty acids that halves glucose delivery in exercise",
    unit="mmol/L",
    default=0.4,
    bounds=(0.1, 3.0),
    source="assumption",
    group="Fat",
    note="Working muscle burns what it gets; with high fatty acids it takes less glucose.",
)

fatty_acids_first_stage = State(
    label="Fatty acids on their way into the cell", unit="mmol/L", initial=0.45, scale=0.5
)
fatty_acids_in_cell = State(
    label="Fatty acids as the cell has felt them", unit="mmol/L", initial=0.45, scale=0.5
)


@rate("fatty_acids_first_stage", "mmol/L/min")
def fatty_acids_first_stage_rate(
    free_fatty_acids, fatty_acids_first_stage, fatty_acid_action_delay
):
    """Return the first of two delays [Roden1996]."""
    return (free_fatty_acids - fatty_acids_first_stage) / fatty_acid_action_delay


@rate("fatty_acids_in_cell", "mmol/L/min")
def fatty_acids_in_cell_rate(fatty_acids_first_stage, fatty_acids_in_cell, fatty_acid_action_delay):
    """Return the second of two delays [Roden1996]."""
    return (fatty_acids_first_stage - fatty_acids_in_cell) / fatty_acid_action_delay


@modifies("muscle_responsiveness", label="Fatty acids on muscle")
def fatty_acids_on_muscle(
    fatty_acids_in_cell, fatty_acids_without_effect, fatty_acids_half_effect, fatty_acid_corner
):
    """Return the factor on the span of GLUT4 [Roden1996]."""
    excess = softplus(fatty_acids_in_cell - fatty_acids_without_effect, fatty_acid_corner)
    return 1 / (1 + excess / fatty_acids_half_effect)


@modifies("gluconeogenesis", label="Fatty acids on gluconeogenesis")
def fatty_acids_on_gluconeogenesis(
    fatty_acids_in_cell,
    fatty_acids_on_liver_threshold,
    fatty_acids_on_gluconeogenesis_gain,
    fatty_acid_corner,
):
    """Return the factor on gluconeogenesis."""
    excess = softplus(fatty_acids_in_cell - fatty_acids_on_liver_threshold, fatty_acid_corner)
    return 1 + fatty_acids_on_gluconeogenesis_gain * excess


@modifies("contraction_on_delivery_gain", label="Fatty acids in exercise")
def fatty_acids_on_exercise(
    free_fatty_acids, fatty_acids_sparing_threshold, fatty_acids_half_sparing, fatty_acid_corner
):
    """Return the factor on what contraction adds to uptake."""
    excess = softplus(free_fatty_acids - fatty_acids_sparing_threshold, fatty_acid_corner)
    return 1 / (1 + excess / fatty_acids_half_sparing)
