"""Type 1 diabetes in remission: some beta cells are left and rest under insulin treatment."""

from physiology.people import Person

PERSON = Person(
    key="type1_honeymoon",
    label="Type 1, honeymoon",
    description="Months after diagnosis: some beta cells are left and need little help.",
    kind="type1",
    order=6,
    values={
        "body_weight": 70.0,
        "age": 20.0,
        "beta_cell_mass": 0.2,
        "beta_cell_function": 0.8,
        "autoimmune_susceptibility": 1.0,
        "autoimmune_activity_at_start": 0.76,
        "alpha_cell_defect": 0.5,
        "everyday_glucose_excess": 15.0,
        "sensor_noise": 8.0,
    },
    sources={
        "beta_cell_mass": "assumption",
        "beta_cell_function": "assumption",
        "autoimmune_susceptibility": "assumption",
        "autoimmune_activity_at_start": "assumption",
        "alpha_cell_defect": "assumption",
        "everyday_glucose_excess": "assumption",
        "sensor_noise": "assumption",
    },
    fasting_target=110.0,
)
