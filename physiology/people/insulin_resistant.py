"""Obesity with normal tolerance: resistant, and compensating with two to three times insulin."""

from physiology.people import Person

PERSON = Person(
    key="insulin_resistant",
    label="Insulin resistant",
    description="Obese with normal glucose: more beta cells make two to three times the insulin.",
    kind="type2",
    order=1,
    values={
        "body_weight": 88.0,
        "visceral_fat_area": 150.0,
        "physical_activity": 2.4,
        "inherited_sensitivity": 0.85,
        "beta_cell_mass": 2.19,
        "adaptation_set_point": 0.8,
        "beta_cell_endowment": 1.35,
    },
    sources={
        "beta_cell_mass": "assumption",
        "adaptation_set_point": "assumption",
        "beta_cell_endowment": "assumption",
    },
)
