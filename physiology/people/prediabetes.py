"""Prediabetes: the same family and body, with beta cells that no longer keep up."""

from physiology.people import Person

PERSON = Person(
    key="prediabetes",
    label="Prediabetes",
    description="Impaired glucose tolerance: resistance as before, the beta cells lag behind.",
    kind="type2",
    order=2,
    values={
        "body_weight": 88.0,
        "visceral_fat_area": 120.0,
        "physical_activity": 2.4,
        "inherited_sensitivity": 0.85,
        "beta_cell_mass": 1.25,
        "beta_cell_function": 0.715,
        "secretory_reserve": 0.4,
        "beta_cell_endowment": 0.65,
        "inherited_decline": 0.035,
        "islet_fat_susceptibility": 0.3,
    },
    sources={
        "secretory_reserve": "assumption",
        "beta_cell_endowment": "assumption",
        "inherited_decline": "assumption",
        "islet_fat_susceptibility": "assumption",
        "beta_cell_mass": "calibrated: A015 A027",
        "beta_cell_function": "calibrated: A015 A027",
    },
)
