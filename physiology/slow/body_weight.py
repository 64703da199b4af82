"""What appetite and sugar lost in urine mean for the energy that a body takes in."""

from physiology.core.declare import Parameter

energy_need_per_weight = Parameter(
    label="Energy eaten a day by a body at rest in its weight",
    unit="kcal/day/kg",
    default=25.0,
    bounds=(15.0, 40.0),
    source="assumption",
    group="Body weight",
    note="On this a change of appetite acts.",
)
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
