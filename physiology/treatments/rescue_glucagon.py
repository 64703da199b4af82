"""Rescue glucagon: injected under the skin, it makes the liver release what glycogen it has."""

from physiology.core.declare import Input, Parameter, State, rate, signal

glucagon_depot_rate = Parameter(
    label="Injected glucagon, each of two depots",
    unit="1/min",
    default=0.0667,
    bounds=(0.01, 0.3),
    source="assumption",
    group="Rescue",
    note="Peak in plasma near 25 minutes.",
)
glucagon_apparent_clearance = Parameter(
    label="Apparent clearance of injected glucagon",
    unit="mL/min",
    default=3100.0,
    bounds=(500.0, 20000.0),
    source="assumption",
    group="Rescue",
    note="1 mg gives a peak of about 7 ng/mL.",
)
picograms_per_microgram = Parameter(
    label="Picograms in a microgram",
    unit="pg/ug",
    default=1e6,
    bounds=(1e6, 1e6),
    source="assumption",
    group="Conversions",
    note="A conversion, not a choice.",
)
glucagon_dose_rate = Input(label="Glucagon injected", unit="ug/min")

glucagon_first_depot = State(label="Glucagon, just injected", unit="ug", scale=100.0)
glucagon_second_depot = State(label="Glucagon, on its way", unit="ug", scale=100.0)


@rate("glucagon_first_depot", "ug/min")
def glucagon_first_depot_change(glucagon_dose_rate, glucagon_first_depot, glucagon_depot_rate):
    """Return what is injected less what moves on."""
    return glucagon_dose_rate - glucagon_depot_rate * glucagon_first_depot


@rate("glucagon_second_depot", "ug/min")
def glucagon_second_depot_change(glucagon_first_depot, glucagon_second_depot, glucagon_depot_rate):
    """Return what arrives less what reaches plasma."""
    return glucagon_depot_rate * (glucagon_first_depot - glucagon_second_depot)


@signal("pg/mL", label="Glucagon that the depot keeps up")
def injected_glucagon(
    glucagon_second_depot,
    glucagon_depot_rate,
    glucagon_apparent_clearance,
    picograms_per_microgram,
):
    """Return the level at which what arrives and what is cleared are equal."""
    arriving = picograms_per_microgram * glucagon_depot_rate * glucagon_second_depot
    return arriving / glucagon_apparent_clearance
