"""Type 1 diabetes: the healthy body without beta cells, treated with insulin."""

from physiology.people import Person

PERSON = Person(
    key="type1",
    label="Type 1",
    description="The healthy body without beta cells. Lives on basal and meal-time insulin.",
    kind="type1",
    order=7,
    values={
        "body_weight": 70.0,
        "beta_cell_mass": 0.0,
        "autoimmune_susceptibility": 1.0,
        "autoimmune_activity_at_start": 0.76,
        "alpha_cell_defect": 0.9,
        "adrenaline_defect": 0.6,
        "everyday_glucose_excess": 40.0,
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
