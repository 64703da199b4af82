"""Type 2 diabetes, early and untreated: fasting glucose 7 to 8 mmol/L."""

from physiology.people import Person

PERSON = Person(
    key="type2_early",
    label="Type 2, early",
    description="Type 2 diabetes soon after diagnosis, untreated. Fasting 7 to 8 mmol/L.",
    kind="type2",
    order=3,
    values={
        "body_weight": 91.0,
        "visceral_fat_area": 165.0,
        "physical_activity": 2.4,
        "inherited_sensitivity": 0.85,
        "beta_cell_mass": 0.76,
        "beta_cell_function": 0.685,
        "alpha_cell_defect": 0.3,
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
        "beta_cell_mass": "calibrated: A018 A020 A021",
        "beta_cell_function": "calibrated: A018 A020 A021",
    },
)
