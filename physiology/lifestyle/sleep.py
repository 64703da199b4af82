"""Sleep: lost hours raise cortisol, growth hormone, sympathetic tone and fatty acids."""

from physiology.core.declare import Parameter, State, modifies, rate, signal

sleep_hours = Parameter(
    label="Sleep",
    unit="h",
    default=8.0,
    bounds=(3.0, 10.0),
    step=0.5,
    source="assumption",
    effect="Broussard2015",
    group="Sleep and stress",
    note="Hours a night. Lost sleep does not act on insulin itself here: it raises hormones and "
    "fatty acids, which do. Two nights make up for it.",
)
sleep_need = Parameter(
    label="Sleep needed",
    unit="h",
    default=8.0,
    bounds=(6.0, 9.0),
    source="assumption",
    group="Sleep and stress",
    note="Below this, sleep counts as lost.",
)
sleep_memory_time = Parameter(
    label="Time over which sleep counts",
    unit="min",
    default=1440.0,
    bounds=(480.0, 5760.0),
    source="assumption",
    group="Sleep and stress",
    note="Two nights of recovery restore.",
)
sleep_on_cortisol_gain = Parameter(
    label="Lost sleep on cortisol",
    unit="1/h",
    default=0.05,
    bounds=(0.0, 0.2),
    source="assumption",
    group="Sleep and stress",
    note="37 to 45 % more in the evening after a night of half or no sleep; less over the day.",
    effect="Leproult1997",
)
sleep_on_growth_hormone_gain = Parameter(
    label="Lost sleep on growth hormone",
    unit="1/h",
    default=0.2,
    bounds=(0.0, 0.5),
    source="assumption",
    group="Sleep and stress",
    note="Its nightly release lasts longer; the size is ours.",
    effect="Broussard2015",
)
sleep_on_tone_gain = Parameter(
    label="Lost sleep on sympathetic tone",
    unit="1/h",
    default=0.5,
    bounds=(0.0, 2.0),
    source="assumption",
    effect="Broussard2015",
    group="Sleep and stress",
    note="Noradrenaline is higher; the size is ours.",
)
sleep_on_lipolysis_gain = Parameter(
    label="Lost sleep on fat breakdown",
    unit="1/h",
    default=0.08,
    bounds=(0.0, 0.4),
    source="Broussard2015",
    group="Sleep and stress",
    note="Fatty acids of the night and early morning rise by 15 to 30 %.",
)

sleep_of_late = State(
    label="Sleep of the last nights",
    unit="h",
    initial=8.0,
    settling="sleep_memory_time",
    scale=8.0,
    rests_at="sleep_hours",
)


@rate("sleep_of_late", "h/min")
def sleep_of_late_rate(sleep_of_late, sleep_hours, sleep_memory_time):
    """Return how the last nights come to match the habit."""
    return (sleep_hours - sleep_of_late) / sleep_memory_time


@signal("h", label="Lost sleep")
def lost_sleep(sleep_of_late, sleep_need):
    """Return the hours missing; more than needed adds nothing."""
    return max(sleep_need - sleep_of_late, 0.0)


@modifies("cortisol_secreted", label="Lost sleep on cortisol")
def lost_sleep_on_cortisol(lost_sleep, sleep_on_cortisol_gain):
    """Return the factor on cortisol [Leproult1997]."""
    return 1 + sleep_on_cortisol_gain * lost_sleep


@modifies("growth_hormone_secreted", label="Lost sleep on growth hormone")
def lost_sleep_on_growth_hormone(lost_sleep, sleep_on_growth_hormone_gain):
    """Return the factor on growth hormone [Broussard2015 for the direction]."""
    return 1 + sleep_on_growth_hormone_gain * lost_sleep


@modifies("sympathetic_tone", label="Lost sleep on sympathetic tone")
def lost_sleep_on_tone(lost_sleep, sleep_on_tone_gain):
    """Return the factor on adrenaline at rest."""
    return 1 + sleep_on_tone_gain * lost_sleep


@modifies("lipolysis_target", label="Lost sleep on fat cells")
def lost_sleep_on_lipolysis(lost_sleep, sleep_on_lipolysis_gain):
    """Return the factor on fatty acids [Broussard2015]."""
    return 1 + sleep_on_lipolysis_gain * lost_sleep
