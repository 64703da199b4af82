"""Double diabetes: type 1 diabetes in a body that also carries the causes of type 2."""

from physiology.people import Person

PERSON = Person(
    key="double_diabetes",
    label="Double diabetes",
    description="Type 1 diabetes with a family of type 2, more visceral fat and less activity.",
    kind="type1",
    order=8,
    values={
        "body_weight": 88.0,
        "visceral_fat_area": 140.0,
        "physical_activity": 2.4,
        "inherited_sensitivity": 0.85,
        "beta_cell_mass": 0.0,
        "autoimmune_susceptibility": 1.0,
        "autoimmune_activity_at_start": 0.76,
        "alpha_cell_defect": 0.9,
        "adrenaline_defect": 0.6,
        "everyday_glucose_excess": 50.0,
        "sensor_noise": 8.0,
    },
    sources={
        "beta_cell_mass": "assumption",
        "autoimmune_susceptibility": "assumption",
        "autoimmune_activity_at_start": "assumption",
        "alpha_cell_defect": "assumption",
        "adrenaline_defect": "assumption",
        "everyday_glucose_excess": "assumption",
        "sensor_noise": "assumption",
    },
    fasting_target=120.0,
)
