"""The numbers that the calibration may move, and how far from the prior it lets them go.

A prior is a centre and a spread (standard deviation of the logarithm). Centres are published
values where there are such, else the middle of what is plausible; they are choices, stated
here, and do not follow the fit. Cited numbers are not free and not listed.
"""

#: Parameters of everyone: name -> (centre, spread).
CONSTANTS: dict[str, tuple[float, float]] = {
    "fastest_emptying_rate": (0.08, 0.25),
    "slowest_emptying_rate": (0.012, 0.3),
    "plasma_to_tissue_rate": (0.065, 0.2),
    "insulin_independent_uptake_at_90": (0.99, 0.05),
    "uptake_per_surface_glut4": (30.0, 0.4),
    "uptake_half_glucose": (210.0, 0.25),
    "insulin_delivery_gain": (3.2, 0.35),
    "plasma_to_liver_rate": (0.35, 0.4),
    "peripheral_insulin_clearance": (0.14, 0.4),
    "hepatic_extraction_maximum": (0.64, 0.06),
    "hepatic_extraction_half": (230.0, 0.4),
    "hepatic_plasma_flow": (0.0145, 0.15),
    "hepatic_output_without_insulin": (4.6, 0.2),
    "hepatic_output_floor": (0.02, 0.5),
    "hepatic_half_insulin": (100.0, 0.35),
    "hepatic_insulin_exponent": (1.25, 0.2),
    "hepatic_insulin_delay_rate": (0.06, 0.4),
    "hepatic_autoregulation": (0.2, 0.7),
    "gluconeogenic_share": (0.45, 0.15),
    "hepatic_uptake_capacity": (10.0, 0.35),
    "hepatic_uptake_half_insulin": (400.0, 0.5),
    "glycogen_half_release": (350.0, 0.3),
    "plasma_to_interstitium_rate": (0.06, 0.25),
    "receptor_half_occupancy_reference": (2500.0, 0.4),
    "hepatic_receptor_exponent": (0.65, 0.25),
    "oxidative_stress_on_muscle_gain": (0.35, 0.25),
    "growth_hormone_on_muscle_gain": (0.9, 0.3),
    "growth_hormone_on_liver_gain": (0.4, 0.4),
    "adiponectin_on_muscle_exponent": (0.12, 0.35),
    "adiponectin_on_liver_exponent": (0.4, 0.35),
    "liver_fat_on_liver_gain": (0.15, 0.4),
    "muscle_fat_on_muscle_gain": (0.15, 0.4),
    "visceral_fat_on_lipolysis_gain": (1.6, 0.4),
    "largest_secretion": (18.0, 0.4),
    "secretion_threshold_glucose": (54.5, 0.05),
    "secretion_half_glucose": (150.0, 0.25),
    "secretion_exponent": (1.7, 0.2),
    "function_ceiling_exponent": (0.4, 0.7),
    "function_sensing_shift": (70.0, 0.5),
    "function_slowing_exponent": (1.5, 0.5),
    "largest_dynamic_secretion": (100.0, 0.35),
    "dynamic_half_rise": (200.0, 0.35),
    "dynamic_washout_time": (4.5, 0.25),
    "function_dynamic_exponent": (2.6, 0.4),
    "incretin_gain": (0.9, 0.25),
    "incretin_half_appearance": (3.0, 0.3),
    "glucagon_insulin_restraint": (0.5, 0.3),
    "glucagon_threshold_glucose": (65.8, 0.02),
    "adrenaline_threshold_glucose": (65.8, 0.02),
    "alpha_cell_defect_excess": (0.55, 0.3),
    "cortisol_on_secretion_gain": (0.39, 0.25),
    "fatty_acids_on_gluconeogenesis_gain": (0.41, 0.4),
    "lipolysis_half_insulin_reference": (17.0, 0.35),
    "lipolysis_exponent": (1.94, 0.2),
    "ketogenesis_rate": (0.0045, 0.4),
    "ketogenesis_fatty_acid_threshold": (0.25, 0.4),
    "ketogenesis_half_insulin": (110.0, 0.35),
    "ketogenesis_exponent": (4.5, 0.2),
    "ketone_use_capacity": (0.0025, 0.4),
    "ketone_use_half": (1.8, 0.4),
    "contraction_on_delivery_gain": (10.3, 0.3),
    "contraction_on_liver_gain": (1.35, 0.3),
    "rapid_first_depot_rate": (0.0267, 0.08),
    "excreted_share_above_threshold": (0.55, 0.15),
}

#: Numbers of single people, with the same kind of prior.
PEOPLE: dict[str, dict[str, tuple[float, float]]] = {
    "insulin_resistant": {"beta_cell_mass": (1.8, 0.3)},
    "prediabetes": {"beta_cell_mass": (1.15, 0.35), "beta_cell_function": (0.8, 0.12)},
    "type2_early": {"beta_cell_mass": (0.8, 0.4), "beta_cell_function": (0.65, 0.15)},
    "type2_moderate": {"beta_cell_mass": (0.55, 0.4), "beta_cell_function": (0.6, 0.15)},
    "type2_late": {"beta_cell_mass": (0.28, 0.4), "beta_cell_function": (0.5, 0.15)},
}

#: Reference levels that are means of the healthy person's own day, by definition.
DEFINED = {
    "mean_insulin_reference": "mean_insulin",
    "portal_insulin_reference": "portal_insulin_of_the_day",
}
