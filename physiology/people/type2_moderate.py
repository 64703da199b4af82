"""Type 2 diabetes some years on, untreated: fasting glucose 9 to 10 mmol/L."""

from physiology.people import Person

PERSON = Person(
    key="type2_moderate",
    label="Type 2, moderate",
    description="Type 2 diabetes some years on, untreated. Fasting 9 to 10 mmol/L.",
    kind="type2",
    order=4,
    values={
        "body_weight": 91.0,
        "visceral_fat_area": 165.0,
        "physical_activity": 2.4,
        "inherited_sensitivity": 0.85,
        "beta_cell_mass": 0.565,
        "beta_cell_function": 0.59,
        "alpha_cell_defect": 0.4,
        "secretory_reserve": 0.4,
        "beta_cell_endowment": 0.65,
        "inherited_decline": 0.035,
        "islet_fat_susceptibility": 0.15,
    },
    sources={
        "secretory_reserve": "assumption",
        "beta_cell_endowment": "assumption",
        "inherited_decline": "assumption",
        "islet_fat_susceptibility": "assumption",
        "beta_cell_mass": "calibrated: A023",
        "beta_cell_function": "calibrated: A023",
    },
)
