"""Closed loop: a controller changes the basal rate of a pump every five minutes.

What it does with these settings stands in ``physiology/controllers``.
"""

from physiology.core.declare import Parameter

loop_target_low = Parameter(
    label="Target range, low end",
    unit="mg/dL",
    default=110.0,
    bounds=(80.0, 140.0),
    source="assumption",
    group="Closed loop",
    note="Expected to end below it, the loop takes off the basal rate what would bring it there.",
)
loop_target_high = Parameter(
    label="Target range, high end",
    unit="mg/dL",
    default=160.0,
    bounds=(100.0, 200.0),
    source="assumption",
    group="Closed loop",
    note="Expected to end above it, the loop gives more, as much as would bring it there.",
)
loop_suspend_below = Parameter(
    label="Glucose at which all insulin stops",
    unit="mg/dL",
    default=70.0,
    bounds=(50.0, 100.0),
    source="assumption",
    group="Closed loop",
    note="Read now, or expected in the end.",
)
loop_largest_basal = Parameter(
    label="Largest rate, in basal rates of the pump",
    unit="1",
    default=3.0,
    bounds=(1.0, 6.0),
    source="OpenAPS2018",
    group="Closed loop",
    note="A limit for safety: 3 of the highest, 4 of the present rate; the lower one counts.",
)
loop_largest_on_board = Parameter(
    label="Insulin that the loop itself may pile up",
    unit="h",
    default=2.0,
    bounds=(0.0, 12.0),
    source="OpenAPS2018",
    group="Closed loop",
    note="In hours of the basal rate, boluses of the wearer apart; 3 at most is the advice. 0 "
    "leaves a loop that only gives less.",
)
loop_microbolus = Parameter(
    label="Largest automatic correction",
    unit="min",
    default=30.0,
    bounds=(0.0, 120.0),
    source="OpenAPS2018",
    group="Closed loop",
    note="In minutes of the basal rate, every five minutes. 0 leaves basal modulation alone; "
    "30 is the usual limit.",
)
loop_insulin_duration = Parameter(
    label="Duration of insulin action, as the loop counts it",
    unit="min",
    default=300.0,
    bounds=(180.0, 540.0),
    source="OpenAPS2018",
    group="Closed loop",
)
loop_insulin_peak = Parameter(
    label="Peak of insulin action, as the loop counts it",
    unit="min",
    default=75.0,
    bounds=(35.0, 85.0),
    source="OpenAPS2018",
    group="Closed loop",
)
loop_least_carbohydrate_effect = Parameter(
    label="Rise by which announced carbohydrate is at least used up",
    unit="mg/dL",
    default=8.0,
    bounds=(1.0, 20.0),
    source="OpenAPS2018",
    group="Closed loop",
    note="In five minutes. What is seen of a meal in the readings counts if it is more.",
)
