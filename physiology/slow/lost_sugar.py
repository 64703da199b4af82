"""Energy lost with sugar in urine, as far as hunger does not make up for it."""

from physiology.core.declare import DailyReading, Parameter, SlowState, rate, signal

energy_of_glucose = Parameter(
    label="Energy in a gram of glucose",
    unit="kcal/g",
    default=4.0,
    bounds=(3.5, 4.2),
    source="assumption",
    group="Body weight",
)
uncompensated_urinary_energy = Parameter(
    label="Share of glucose lost in urine that is not eaten again",
    unit="1",
    default=0.45,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Body weight",
    note="SGLT2 inhibitors lose far less weight than the glucose in urine would explain.",
)
kept_urinary_energy = Parameter(
    label="Share of glucose no longer lost in urine that is not left on the plate",
    unit="1",
    default=1.0,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Body weight",
    note="Hunger makes up for losses, but hardly for what is saved.",
)
milligrams_in_a_gram = Parameter(
    label="Milligrams in a gram",
    unit="mg/g",
    default=1000.0,
    bounds=(1000.0, 1000.0),
    source="assumption",
    group="Conversions",
)
urinary_glucose_of_day = DailyReading(
    label="Glucose lost in urine", unit="mg/kg/min", of="urinary_glucose_loss"
)
urinary_loss_at_start = SlowState(
    label="Glucose lost in urine at the beginning",
    unit="mg/kg/min",
    begins="urinary_glucose_of_day",
    scale=1.0,
)


@signal("kcal/day", label="Energy of glucose lost in urine")
def urinary_energy_loss(
    urinary_glucose_of_day, urinary_loss_at_start, fat_mass, lean_mass, minutes_in_a_day,
    milligrams_in_a_gram, energy_of_glucose, uncompensated_urinary_energy, kept_urinary_energy,
):  # fmt: skip
    """Return what hunger does not make up for."""
    more = urinary_glucose_of_day - urinary_loss_at_start
    felt = uncompensated_urinary_energy * max(more, 0) + kept_urinary_energy * min(more, 0)
    grams = felt * (fat_mass + lean_mass) * minutes_in_a_day / milligrams_in_a_gram
    return energy_of_glucose * grams


@rate("urinary_loss_at_start", "mg/kg/min/day")
def urinary_loss_at_start_rate(urinary_loss_at_start):
    """Return 0: it is remembered."""
    return 0 * urinary_loss_at_start
