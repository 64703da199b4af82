"""Illness: fever and infection call up all hormones that oppose insulin, with it or without."""

from physiology.core.declare import Input, Parameter, modifies, signal

illness_severity = Parameter(
    label="Illness",
    unit="1",
    default=0.0,
    bounds=(0.0, 1.0),
    step=0.1,
    source="assumption",
    effect="assumption",
    group="Sleep and stress",
    note="0 is health, 0.5 a feverish cold, 1 a severe infection. It lasts as long as it is set.",
)
illness_on_cortisol_gain = Parameter(
    label="Illness on cortisol",
    unit="1",
    default=2.0,
    bounds=(0.0, 5.0),
    source="assumption",
    group="Sleep and stress",
    note="About 30 to 40 ug/dL in severe illness.",
)
illness_on_tone_gain = Parameter(
    label="Illness on sympathetic tone",
    unit="1",
    default=3.0,
    bounds=(0.0, 20.0),
    source="assumption",
    group="Sleep and stress",
)
illness_on_glucagon_gain = Parameter(
    label="Illness on glucagon",
    unit="1",
    default=0.3,
    bounds=(0.0, 3.0),
    source="assumption",
    group="Sleep and stress",
)
illness_on_growth_hormone_gain = Parameter(
    label="Illness on growth hormone",
    unit="1",
    default=1.0,
    bounds=(0.0, 5.0),
    source="assumption",
    group="Sleep and stress",
)
illness_on_inflammation_gain = Parameter(
    label="Illness on inflammation",
    unit="1",
    default=2.0,
    bounds=(0.0, 10.0),
    source="assumption",
    group="Sleep and stress",
)
illness_event = Input(label="Illness that comes and goes", unit="1")


@signal("1", label="Illness now")
def illness(illness_severity, illness_event):
    """Return how ill the body is."""
    return max(illness_severity, illness_event)


@modifies("cortisol_secreted", label="Illness on cortisol")
def illness_on_cortisol(illness, illness_on_cortisol_gain):
    """Return the factor on cortisol."""
    return 1 + illness_on_cortisol_gain * illness


@modifies("sympathetic_tone", label="Illness on sympathetic tone")
def illness_on_tone(illness, illness_on_tone_gain):
    """Return the factor on adrenaline at rest."""
    return 1 + illness_on_tone_gain * illness


@modifies("glucagon_target", label="Illness on glucagon")
def illness_on_glucagon(illness, illness_on_glucagon_gain):
    """Return the factor on what the alpha cell aims at."""
    return 1 + illness_on_glucagon_gain * illness


@modifies("growth_hormone_secreted", label="Illness on growth hormone")
def illness_on_growth_hormone(illness, illness_on_growth_hormone_gain):
    """Return the factor on growth hormone."""
    return 1 + illness_on_growth_hormone_gain * illness


@modifies("inflammation", label="Illness inflames")
def illness_on_inflammation(illness, illness_on_inflammation_gain):
    """Return the factor on cytokines."""
    return 1 + illness_on_inflammation_gain * illness
