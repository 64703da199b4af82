"""Which way the arguments of every equation pull: + where more gives more, - where less.

A new equation needs a line here; an argument may be left out where it pulls both ways.
"""

DIRECTIONS = {
    # organs.adipose_tissue
    "adipose_glucose_uptake": "+insulin_dependent_utilisation +adipose_uptake_share",
    "lipolysis_half_insulin": "-insulin_receptor_number",
    "lipolysis_target": "-interstitial_insulin",
    "free_fatty_acids_rate": "+lipolysis_target -free_fatty_acids +fatty_acid_infusion",
    "fatty_acids_first_stage_rate": "+free_fatty_acids -fatty_acids_first_stage",
    "fatty_acids_in_cell_rate": "+fatty_acids_first_stage -fatty_acids_in_cell",
    "fatty_acids_on_muscle": "-fatty_acids_in_cell",
    "fatty_acids_on_gluconeogenesis": "+fatty_acids_in_cell",
    # organs.beta_cells
    "glucose_above_threshold": "+plasma_glucose -secretion_threshold_glucose",
    "secretion_half_effect": "-beta_cell_function",
    "secretion_target": (
        "+glucose_above_threshold +beta_cell_mass +beta_cell_function -secretion_half_effect"
    ),
    "static_provision_rate": "+secretion_target -static_provision",
    "remembered_glucose_rate": "+plasma_glucose -remembered_glucose",
    "dynamic_provision": "+plasma_glucose -remembered_glucose +beta_cell_function",
    "insulin_provision": "+static_provision +dynamic_provision",
    "insulin_secretion_rate": "+docked_insulin",
    # organs.blood
    "plasma_glucose": "-glucose_distribution_volume +plasma_glucose_mass",
    "glucose_to_tissue": "+plasma_glucose_mass",
    "glucose_from_tissue": "+tissue_glucose_mass",
    "glucose_utilisation": "+insulin_independent_utilisation +insulin_dependent_utilisation",
    # organs.brain
    "insulin_independent_utilisation": "-ketones +plasma_glucose",
    # organs.gut
    "gastric_emptying_rate": "+meal_emptying_speed",
    "gastric_grinding": "+gastric_solid_glucose +meal_grinding_speed",
    "gastric_emptying": "+gastric_liquid_glucose +gastric_emptying_rate",
    "glucose_rate_of_appearance": "+intestinal_glucose +absorbed_share",
    "unabsorbed_glucose_loss": "-absorbed_share",
    # organs.ketone_bodies
    "ketones_rate": "+free_fatty_acids -delayed_hepatic_insulin",
    # organs.kidney
    "urinary_glucose_loss": "+plasma_glucose -renal_threshold +glomerular_filtration_rate",
    # organs.liver
    "hepatic_insulin_delay": "+portal_insulin -delayed_hepatic_insulin",
    "hepatic_half_effect": "+hepatic_half_insulin",
    "hepatic_insulin_suppression": "-delayed_hepatic_insulin +hepatic_half_effect",
    "hepatic_glucose_restraint": "-plasma_glucose",
    "hepatic_output_drive": "+hepatic_insulin_suppression +hepatic_glucose_restraint",
    "gluconeogenesis": "+hepatic_output_drive +gluconeogenic_share",
    "glycogenolysis": "+liver_glycogen +hepatic_output_drive -gluconeogenic_share",
    "endogenous_glucose_production": "+gluconeogenesis +glycogenolysis",
    "hepatic_glucose_uptake": "+plasma_glucose +delayed_hepatic_insulin -liver_glycogen",
    # organs.muscle
    "glucose_delivery": "+glut4_surface_fraction +insulin_delivery_gain",
    "insulin_dependent_utilisation": (
        "+glut4_surface_fraction +tissue_glucose_mass +glucose_delivery"
    ),
    "muscle_glucose_uptake": "+insulin_dependent_utilisation -adipose_uptake_share",
    # organs.visceral_fat
    "visceral_fat_burden": "+visceral_fat_area",
    "visceral_fat_on_muscle": "-visceral_fat_burden",
    "visceral_fat_on_liver": "+visceral_fat_burden",
    "visceral_fat_on_lipolysis": "+visceral_fat_burden",
    # hormones.adrenaline
    "adrenaline_rate": "-plasma_glucose +adrenaline_drive -adrenaline -adrenaline_defect",
    "adrenaline_on_liver": "+adrenaline",
    "adrenaline_on_muscle": "-adrenaline",
    "adrenaline_on_secretion": "-adrenaline",
    "adrenaline_on_first_phase": "-adrenaline",
    "adrenaline_on_lipolysis": "+adrenaline",
    # hormones.c_peptide
    "c_peptide": "+plasma_c_peptide_mass -c_peptide_volume",
    "c_peptide_secretion": "+insulin_secretion_rate",
    "c_peptide_to_tissue": "+plasma_c_peptide_mass",
    "c_peptide_to_plasma": "+tissue_c_peptide_mass",
    "c_peptide_loss": "+plasma_c_peptide_mass",
    # hormones.cortisol
    "cortisol": "+mean_cortisol +cortisol_added",
    "cortisol_delay_rate": "+cortisol -delayed_cortisol",
    "cortisol_excess": "+delayed_cortisol -cortisol_reference",
    "cortisol_on_liver": "+cortisol_excess",
    "cortisol_on_uptake": "+cortisol_excess",
    "cortisol_on_secretion": "-cortisol_excess",
    "cortisol_on_first_phase": "-cortisol_excess",
    "cortisol_on_lipolysis": "+cortisol_excess",
    # hormones.glucagon
    "glucagon_target": "-insulin_secretion_rate -plasma_glucose +contraction -plasma_insulin",
    "glucagon_rate": "+glucagon_target -glucagon",
    "glucagon_adaptation_rate": "+glucagon -glucagon_adaptation",
    "glucagon_on_liver": "+glucagon -glucagon_adaptation",
    # hormones.growth_hormone
    "portal_memory": "+portal_insulin -portal_insulin_of_the_day",
    "growth_hormone": "-portal_insulin_of_the_day",
    "growth_hormone_on_muscle": "-growth_hormone",
    # hormones.incretins
    "incretin_rate": "+glucose_rate_of_appearance -incretin_signal",
    "incretin_factor": "+incretin_signal +beta_cell_function",
    "incretin_on_static_secretion": "+incretin_factor",
    "incretin_on_dynamic_secretion": "+incretin_factor",
    # hormones.insulin_kinetics
    "plasma_insulin": "+plasma_insulin_mass -insulin_distribution_volume",
    "portal_insulin": "+insulin_secretion_rate +plasma_insulin",
    "insulin_liver_to_plasma": "+liver_insulin_mass",
    "insulin_plasma_to_liver": "+plasma_insulin_mass",
    "hepatic_insulin_extraction": "+liver_insulin_mass",
    "peripheral_insulin_degradation": "+plasma_insulin_mass",
    # cells.glucose_toxicity
    "glucotoxic_load_rate": "+plasma_glucose",
    "glucose_toxicity_on_muscle": "-glucotoxic_load",
    # cells.glut4
    "muscle_responsiveness": "",
    "insulin_signal_target": "+insulin_receptor_number +muscle_responsiveness +receptor_occupancy",
    "insulin_signal_rate": "+insulin_signal_target -insulin_signal",
    "glut4_surface_target": "+insulin_signal +contraction",
    "glut4_exocytosis": "+glut4_surface_target -glut4_surface_fraction",
    "glut4_endocytosis": "+glut4_surface_fraction",
    "glut4_traffic": "-glut4_endocytosis +glut4_exocytosis",
    # cells.heredity
    "heredity_on_muscle": "+inherited_sensitivity",
    "heredity_on_liver": "-inherited_sensitivity",
    # cells.insulin_receptor
    "interstitial_insulin_rate": "+plasma_insulin -interstitial_insulin",
    "mean_insulin_rate": "+plasma_insulin -mean_insulin",
    "receptor_number_rate": "-mean_insulin -insulin_receptor_number",
    "receptor_half_occupancy": "+receptor_half_occupancy_reference",
    "receptor_occupancy": "+interstitial_insulin -receptor_half_occupancy",
    "receptor_number_on_liver": "-insulin_receptor_number",
    # lifestyle.activity
    "activity_on_muscle": "+physical_activity",
    # lifestyle.exercise
    "contraction_rate": "+exercise_intensity -contraction",
    "sensitisation_rate": "+contraction -sensitisation",
    "sensitisation_on_muscle": "+sensitisation",
    "contraction_on_delivery": "+contraction",
    "contraction_on_liver": "+contraction",
    "contraction_on_secretion": "-contraction",
    # lifestyle.meals
    "gastric_load_at_meal": "+gastric_liquid_glucose +meal_mass -body_weight",
    "gastric_load": "+gastric_load_at_meal",
    "glucose_ingestion": "+meal_ingestion -body_weight",
    # treatments.glargine
    "glargine_injection": "+glargine_dose_rate -body_weight",
    "glargine_transfer": "+glargine_first_depot",
    "glargine_absorption": "+glargine_second_depot",
    # treatments.intravenous
    "glucose_infusion": "+intravenous_glucose",
    "insulin_infusion": "+intravenous_insulin",
    "net_plasma_glucose_loss": (
        "+insulin_independent_utilisation +urinary_glucose_loss +glucose_to_tissue "
        "-glucose_from_tissue +hepatic_glucose_uptake -endogenous_glucose_production "
        "-glucose_rate_of_appearance"
    ),
    "clamp_glucose_infusion": "+net_plasma_glucose_loss -plasma_glucose_mass",
    # treatments.rapid_insulin
    "rapid_insulin_injection": "+rapid_insulin_dose_rate -body_weight",
    "rapid_insulin_transfer": "+rapid_first_depot",
    "rapid_insulin_absorption": "+rapid_second_depot",
    # sensors.cgm
    "sensor_glucose_rate": "+plasma_glucose",
}
