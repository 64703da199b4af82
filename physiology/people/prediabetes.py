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
    },
    sources={
        "beta_cell_mass": "calibrated: A015 A027",
        "beta_cell_function": "calibrated: A015 A027",
    },
)
