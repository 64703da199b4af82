"""Incretins: the gut tells the beta cell that a meal is coming."""

from physiology.core.declare import Parameter, State, modifies, rate, signal
from physiology.core.kinetics import michaelis_menten

incretin_gain = Parameter(
    label="Incretin gain on secretion",
    symbol="a_inc",
    unit="1",
    default=0.8227,
    bounds=(0.0, 4.0),
    source="calibrated: A012 A013",
    group="Incretins",
)
incretin_half_appearance = Parameter(
    label="Glucose absorption at half of the incretin signal",
    unit="mg/kg/min",
    default=3.05,
    bounds=(0.5, 12.0),
    source="calibrated: A012 A013",
    group="Incretins",
)
incretin_delay = Parameter(
    label="Delay of the incretin signal",
    unit="min",
    default=10.0,
    bounds=(2.0, 60.0),
    source="assumption",
    group="Incretins",
)

incretin_signal = State(label="Incretin signal", unit="1", initial=0.0, scale=0.3)


@rate("incretin_signal", "1/min")
def incretin_rate(
    incretin_signal, glucose_rate_of_appearance, incretin_half_appearance, incretin_delay
):
    """Return the rise of the signal with absorption and its fading."""
    target = michaelis_menten(glucose_rate_of_appearance, incretin_half_appearance)
    return (target - incretin_signal) / incretin_delay


@signal("1", label="Incretin factor on secretion")
def incretin_factor(incretin_signal, incretin_gain, beta_cell_function):
    """Return by how much incretins multiply secretion; weaker in a tired beta cell."""
    return 1 + incretin_gain * beta_cell_function * incretin_signal


@modifies("secretion_target", label="Incretins on the answer to the level")
def incretin_on_static_secretion(incretin_factor):
    """Return the incretin factor."""
    return incretin_factor


@modifies("dynamic_provision", label="Incretins on the answer to a rise")
def incretin_on_dynamic_secretion(incretin_factor):
    """Return the incretin factor."""
    return incretin_factor
