"""Stress: everyday strain raises cortisol and sympathetic tone and flattens the rhythm."""

from physiology.core.declare import Parameter, modifies

stress = Parameter(
    label="Stress",
    unit="1",
    default=0.0,
    bounds=(0.0, 1.0),
    step=0.1,
    source="assumption",
    effect="assumption",
    group="Sleep and stress",
    weak=True,
    note="1 is severe lasting strain. Job strain goes with 12 to 16 % more type 2 diabetes, in "
    "observation only; high cortisol as in Cushing's disease surely acts.",
)
stress_on_cortisol_gain = Parameter(
    label="Stress on cortisol",
    unit="1",
    default=0.25,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Sleep and stress",
)
stress_on_nadir_gain = Parameter(
    label="Stress on the nightly low of cortisol",
    unit="1",
    default=0.8,
    bounds=(0.0, 2.0),
    source="assumption",
    group="Sleep and stress",
)
stress_on_tone_gain = Parameter(
    label="Stress on sympathetic tone",
    unit="1",
    default=1.0,
    bounds=(0.0, 5.0),
    source="assumption",
    group="Sleep and stress",
)


@modifies("cortisol_secreted", label="Stress on cortisol")
def stress_on_cortisol(stress, stress_on_cortisol_gain):
    """Return the factor on cortisol."""
    return 1 + stress_on_cortisol_gain * stress


@modifies("cortisol_nadir_share", label="Stress flattens the rhythm")
def stress_on_cortisol_rhythm(stress, stress_on_nadir_gain):
    """Return the factor on the lowest cortisol of the night."""
    return 1 + stress_on_nadir_gain * stress


@modifies("sympathetic_tone", label="Stress on sympathetic tone")
def stress_on_tone(stress, stress_on_tone_gain):
    """Return the factor on adrenaline at rest."""
    return 1 + stress_on_tone_gain * stress
