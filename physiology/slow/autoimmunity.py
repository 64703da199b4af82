"""Autoimmunity: in a susceptible body a trigger starts an attack that feeds itself."""

from physiology.core.declare import Parameter, SlowState, rate, signal
from physiology.core.kinetics import hill

autoimmune_susceptibility = Parameter(
    label="Autoimmune susceptibility",
    symbol="g",
    unit="1",
    default=0.0,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Autoimmunity",
    note="From immune genes; below 0.29 an attack always dies out.",
)
immune_trigger = Parameter(
    label="Trigger of autoimmunity",
    unit="1",
    default=0.0,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Autoimmunity",
    note="As some infections may be; acts while it lasts.",
)
trigger_strength = Parameter(
    label="Strength of a trigger",
    unit="1/yr",
    default=2.0,
    bounds=(0.0, 6.0),
    source="assumption",
    group="Autoimmunity",
)
attack_growth = Parameter(
    label="Growth of the attack",
    unit="1/yr",
    default=6.0,
    bounds=(1.0, 20.0),
    source="assumption",
    group="Autoimmunity",
)
attack_half = Parameter(
    label="Activity at half of its own support",
    unit="1",
    default=0.4,
    bounds=(0.1, 0.9),
    source="assumption",
    group="Autoimmunity",
)
attack_decay = Parameter(
    label="Decay of the attack",
    unit="1/yr",
    default=1.5,
    bounds=(0.3, 6.0),
    source="assumption",
    group="Autoimmunity",
)
killing_rate = Parameter(
    label="Beta cells killed by a full attack",
    unit="1/yr",
    default=1.12,
    bounds=(0.1, 3.0),
    source="assumption",
    group="Autoimmunity",
    note="Set so that C-peptide falls by about 47 % a year in a lasting attack [Shields2018].",
)
spared_beta_cells = Parameter(
    label="Beta cells that the attack spares",
    unit="1",
    default=0.005,
    bounds=(0.0, 0.1),
    source="assumption",
    group="Autoimmunity",
    note="Set so that about 1 % of C-peptide is left after seven years [Shields2018].",
)
immune_protection = Parameter(
    label="Immune treatment",
    unit="1",
    default=0.0,
    bounds=(0.0, 1.0),
    source="assumption",
    effect="Herold2019",
    group="Autoimmunity",
    note="As after a course of teplizumab: T cells tire of the attack for some years.",
)
protection_build_up = Parameter(
    label="Time in which immune treatment takes hold",
    unit="day",
    default=5.0,
    bounds=(5.0, 60.0),
    source="assumption",
    group="Autoimmunity",
    note="A course lasts two weeks [Herold2019].",
)
protection_memory = Parameter(
    label="Time in which immune treatment wears off",
    unit="yr",
    default=2.0,
    bounds=(0.5, 6.0),
    source="assumption",
    group="Autoimmunity",
    note="Set near the delay that one course gave, about two years [Herold2019].",
)

autoimmune_activity_at_start = Parameter(
    label="Autoimmune activity at the beginning",
    unit="1",
    default=0.0,
    bounds=(0.0, 1.0),
    source="assumption",
    group="Autoimmunity",
    note="0.76 is the lasting attack of a susceptible body.",
)
antibody_activity = Parameter(
    label="Activity from which antibodies are found",
    unit="1",
    default=0.1,
    bounds=(0.02, 0.5),
    source="assumption",
    group="Autoimmunity",
    note="Stage 1: antibodies mark the attack, they do not carry it.",
)

autoimmune_activity = SlowState(
    label="Autoimmune activity",
    symbol="A",
    unit="1",
    begins="autoimmune_activity_at_start",
    scale=0.5,
)
tired_attack = SlowState(label="Attack made tired by treatment", unit="1", scale=0.5)


@rate("autoimmune_activity", "1/day")
def autoimmune_activity_rate(
    autoimmune_activity, autoimmune_susceptibility, immune_trigger, trigger_strength,
    attack_growth, attack_half, attack_decay, days_of_year,
):  # fmt: skip
    """Return how the attack starts, feeds itself and fades [assumption on form]."""
    support = attack_growth * hill(autoimmune_activity, attack_half, 2)
    started = autoimmune_susceptibility * (trigger_strength * immune_trigger + support)
    grown = started * (1 - autoimmune_activity)
    return (grown - attack_decay * autoimmune_activity) / days_of_year


@rate("tired_attack", "1/day")
def tired_attack_rate(
    tired_attack, immune_protection, protection_build_up, protection_memory, days_of_year
):
    """Return how treatment takes hold and wears off."""
    worn = tired_attack / (protection_memory * days_of_year)
    return immune_protection * (1 - tired_attack) / protection_build_up - worn


@signal("1/yr", label="Beta cells killed a year")
def immune_killing(
    autoimmune_activity, tired_attack, killing_rate, living_beta_cells, spared_beta_cells
):
    """Return the loss by the attack; a few cells are spared [Shields2018]."""
    exposed = max(living_beta_cells - spared_beta_cells, 0)
    return killing_rate * autoimmune_activity * (1 - tired_attack) * exposed
