"""Type 2 diabetes late and untreated: fasting glucose 13 to 15 mmol/L."""

from physiology.people import Person

PERSON = Person(
    key="type2_late",
    label="Type 2, late",
    description="Type 2 diabetes after many years, untreated. Fasting 13 to 15 mmol/L.",
    kind="type2",
    order=5,
    values={
        "body_weight": 91.0,
        "visceral_fat_area": 165.0,
        "physical_activity": 2.4,
        "inherited_sensitivity": 0.85,
        "beta_cell_mass": 0.285,
        "beta_cell_function": 0.515,
        "alpha_cell_defect": 0.5,
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
        "beta_cell_mass": "calibrated: A023 A033",
        "beta_cell_function": "calibrated: A023 A033",
    },
)
