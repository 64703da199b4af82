"""Which way the arguments of every equation pull: + where more gives more, - where less.

A new equation needs a line here; an argument may be left out where it pulls both ways.
"""

DIRECTIONS = {
    # organs.adipose_tissue
    "adipose_glucose_uptake": "+insulin_dependent_utilisation +adipose_uptake_share",
    "lipolysis_half_insulin": "+lipolysis_half_insulin_reference",
    "lipolysis_target": "-interstitial_insulin",
    "free_fatty_acids_rate": (
        "+lipolysis_target -free_fatty_acids +fatty_acid_infusion +meal_fat_spillover"
    ),
    # organs.beta_cells
    "glucose_above_threshold": "+plasma_glucose -secretion_threshold_glucose",
    "secretion_half_effect": "-beta_cell_function",
    "secretion_ceiling": "+beta_cell_mass +beta_cell_function",
    "secretion_target": "+glucose_above_threshold +secretion_ceiling -secretion_half_effect",
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
    "stomach_speed": "",
    "gastric_emptying_rate": "-gastric_load +stomach_speed",
    "gastric_grinding": "+gastric_solid_glucose +meal_grinding_speed +stomach_speed",
    "gastric_emptying": "+gastric_liquid_glucose +gastric_emptying_rate",
    "glucose_rate_of_appearance": "+intestinal_glucose +absorbed_share",
    "unabsorbed_glucose_loss": "-absorbed_share",
    # organs.ketone_bodies
    "ketones_rate": "+free_fatty_acids -delayed_hepatic_insulin",
    # organs.kidney
    "urinary_glucose_loss": "+plasma_glucose -renal_threshold +glomerular_filtration_rate",
    "kidney_on_insulin_clearance": "+glomerular_filtration_rate",
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
    # organs.muscle_mass
    "muscle_mass_on_uptake": "+muscle_mass",
    # organs.visceral_fat
    "visceral_fat_ratio": "",
    "visceral_fat_amount": "+visceral_fat_area -visceral_fat_reference",
    "visceral_fat_burden": "+visceral_fat_ratio",
    "visceral_fat_on_lipolysis": "+visceral_fat_burden",
    # hormones.adrenaline
    "sympathetic_tone": "+resting_adrenaline",
    "adrenaline_rate": (
        "-plasma_glucose +adrenaline_drive -adrenaline -adrenaline_defect +sympathetic_tone "
        "+insulin_lack"
    ),
    "adrenaline_adaptation_rate": "+adrenaline -adrenaline_adaptation",
    "adrenaline_effect": "+adrenaline",
    "adrenaline_effect_on_liver": "+adrenaline_effect -adrenaline_adaptation +insulin_lack",
    "adrenaline_on_liver": "+adrenaline_effect_on_liver",
    "adrenaline_on_muscle": "-adrenaline_effect",
    "adrenaline_on_secretion": "-adrenaline_effect",
    "adrenaline_on_first_phase": "-adrenaline_effect",
    "adrenaline_on_lipolysis": "+adrenaline_effect",
    "adrenaline_on_glucagon": "+adrenaline_effect",
    # hormones.c_peptide
    "c_peptide": "+plasma_c_peptide_mass -c_peptide_volume",
    "c_peptide_secretion": "+insulin_secretion_rate",
    "c_peptide_to_tissue": "+plasma_c_peptide_mass",
    "c_peptide_to_plasma": "+tissue_c_peptide_mass",
    "c_peptide_loss": "+plasma_c_peptide_mass",
    # hormones.cortisol
    "cortisol_of_the_hour": "",
    "cortisol_secreted": "+mean_cortisol +cortisol_of_the_hour",
    "low_glucose_on_cortisol": "-plasma_glucose -adrenaline_defect",
    "cortisol": "+cortisol_secreted +cortisol_added",
    "cortisol_delay_rate": "+cortisol -delayed_cortisol",
    "cortisol_surplus": "+delayed_cortisol -cortisol_reference",
    "cortisol_excess": "+delayed_cortisol +cortisol_surplus",
    "cortisol_on_liver": "+cortisol_excess",
    "cortisol_on_uptake": "+cortisol_excess",
    "cortisol_on_gluconeogenesis": "+cortisol_excess",
    "cortisol_on_glucagon_adaptation": "+cortisol_surplus",
    "cortisol_on_adrenaline_adaptation": "+cortisol_surplus",
    "cortisol_on_secretion": "-cortisol_surplus",
    "cortisol_on_first_phase": "-cortisol_surplus",
    "cortisol_on_lipolysis": "+cortisol_surplus",
    # hormones.glucagon
    "glucagon_target": "-insulin_secretion_rate -plasma_glucose -plasma_insulin",
    "glucagon_rate": "+glucagon_target -glucagon +glucagon_infusion +injected_glucagon",
    "glucagon_adaptation_rate": "+glucagon -glucagon_adaptation",
    "glucagon_on_liver": "+glucagon -glucagon_adaptation",
    # hormones.growth_hormone
    "portal_memory": "+portal_insulin -portal_insulin_of_the_day",
    "growth_hormone_of_the_hour": "",
    "growth_hormone_secreted": (
        "-portal_insulin_of_the_day +growth_hormone_of_the_hour +growth_hormone_scale"
    ),
    "low_glucose_on_growth_hormone": "-plasma_glucose -adrenaline_defect",
    "growth_hormone": "+growth_hormone_secreted +growth_hormone_infusion",
    "growth_hormone_first_stage_rate": "+growth_hormone -growth_hormone_first_stage",
    "growth_hormone_action_rate": "+growth_hormone_first_stage -growth_hormone_action",
    "growth_hormone_excess": "+growth_hormone_action",
    "growth_hormone_on_muscle": "-growth_hormone_excess",
    "growth_hormone_on_liver": "+growth_hormone_excess",
    "growth_hormone_on_lipolysis": "+growth_hormone_excess",
    # hormones.incretins
    "incretin_rate": "+glucose_rate_of_appearance -incretin_signal",
    "incretin_factor": "+incretin_signal +beta_cell_function",
    "incretin_on_static_secretion": "+incretin_factor",
    "incretin_on_dynamic_secretion": "+incretin_factor",
    # hormones.insulin_lack
    "insulin_lack": "-interstitial_insulin",
    # hormones.insulin_kinetics
    "plasma_insulin": "+plasma_insulin_mass -insulin_distribution_volume",
    "portal_insulin": "+insulin_secretion_rate +plasma_insulin",
    "insulin_liver_to_plasma": "+liver_insulin_mass",
    "insulin_plasma_to_liver": "+plasma_insulin_mass",
    "hepatic_insulin_extraction": "+liver_insulin_mass",
    "peripheral_insulin_degradation": "+plasma_insulin_mass",
    # inflammation.adipokines
    "adiponectin": "-visceral_fat_ratio",
    "adiponectin_on_muscle": "+adiponectin",
    "adiponectin_on_liver": "-adiponectin",
    # inflammation.cytokines
    "inflammation": "",
    "visceral_fat_on_inflammation": "+visceral_fat_burden",
    "oxidative_stress_on_inflammation": "+oxidative_stress",
    "inflammation_on_muscle": "-inflammation",
    # cells.ageing
    "ageing_on_muscle": "-age",
    # cells.ectopic_fat
    "liver_fat_supply": "+free_fatty_acids +visceral_fat_burden",
    "liver_fat_rate": "+liver_fat_supply -liver_fat",
    "muscle_fat_rate": "+free_fatty_acids +visceral_fat_burden -muscle_fat",
    "liver_fat_on_liver": "+liver_fat",
    "muscle_fat_on_muscle": "-muscle_fat",
    # cells.fatty_acids
    "fatty_acids_first_stage_rate": "+free_fatty_acids -fatty_acids_first_stage",
    "fatty_acids_in_cell_rate": "+fatty_acids_first_stage -fatty_acids_in_cell",
    "fatty_acids_on_muscle": "-fatty_acids_in_cell",
    "fatty_acids_on_gluconeogenesis": "+fatty_acids_in_cell",
    "fatty_acids_on_exercise": "-free_fatty_acids",
    # cells.glucose_toxicity
    "glucotoxic_load_rate": "+plasma_glucose",
    "beta_cell_overload_rate": "+glucotoxic_load -beta_cell_overload",
    "glucose_toxicity_on_oxidative_stress": "+glucotoxic_load",
    "glucose_toxicity_on_beta_cells": "-beta_cell_overload",
    # cells.oxidative_stress
    "oxidative_stress": "",
    "oxidative_stress_on_muscle": "-oxidative_stress",
    # cells.post_receptor
    "dulled_signal": "-mean_insulin",
    # cells.glut4
    "muscle_responsiveness": "",
    "insulin_signal_target": "+surface_receptors +muscle_responsiveness +receptor_occupancy",
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
    "surface_receptors": "",
    "receptor_half_occupancy": "+receptor_half_occupancy_reference",
    "receptor_occupancy": "+interstitial_insulin -receptor_half_occupancy",
    # cells.receptor_downregulation
    "mean_insulin_rate": "+plasma_insulin -mean_insulin",
    "receptor_number_rate": "-mean_insulin -insulin_receptor_number",
    "receptor_number_on_muscle": "+insulin_receptor_number",
    "receptor_number_on_liver": "-insulin_receptor_number",
    "receptor_number_on_fat": "-insulin_receptor_number",
    # lifestyle.activity
    "movement_rate": "+physical_activity -movement_of_late",
    "training_rate": "+physical_activity -training",
    "movement_on_muscle": "+movement_of_late",
    "training_on_muscle": "+training",
    # lifestyle.energy
    "energy_of_late_rate": "+energy_intake -energy_of_late",
    "energy_balance_on_liver": "+energy_of_late",
    "energy_balance_on_liver_fat": "+energy_of_late",
    "overfeeding_on_oxidative_stress": "+energy_of_late",
    # lifestyle.exercise
    "contraction_rate": "+exercise_intensity -contraction",
    "sensitisation_rate": "+contraction -sensitisation",
    "sensitisation_on_muscle": "+sensitisation",
    "contraction_on_delivery": "+contraction",
    "contraction_on_liver": "+contraction -insulin_lack",
    "contraction_on_secretion": "-contraction",
    "contraction_on_glucagon": "+contraction +insulin_lack",
    "contraction_on_lipolysis": "+contraction",
    # lifestyle.illness
    "illness": "+illness_severity",
    "illness_on_cortisol": "+illness",
    "illness_on_tone": "+illness",
    "illness_on_glucagon": "+illness",
    "illness_on_growth_hormone": "+illness",
    "illness_on_inflammation": "+illness",
    # lifestyle.meal_fat
    "fat_felt_by_liver_rate": "+fat_on_its_way -fat_felt_by_liver",
    "meal_fat_on_liver": "+fat_felt_by_liver",
    "fat_on_stomach": "-fat_in_stomach",
    "fat_in_stomach_rate": "+meal_fat_eaten -fat_in_stomach -body_weight",
    "fat_in_gut_rate": "+fat_in_stomach -fat_in_gut",
    "fat_on_its_way_rate": "+fat_in_gut -fat_on_its_way",
    "meal_fat_spillover": "+fat_on_its_way",
    # lifestyle.meal_protein
    "protein_in_gut_rate": "+meal_protein_eaten -protein_in_gut -body_weight",
    "amino_acid_signal": "+protein_in_gut",
    "protein_surge": "+protein_in_gut",
    "protein_on_glucagon": "+protein_surge",
    "protein_on_gluconeogenesis": "+protein_surge",
    "protein_on_stomach": "-protein_in_gut",
    "protein_on_secretion": "+amino_acid_signal",
    # lifestyle.meals
    "gastric_load_at_meal": "+gastric_liquid_glucose +meal_mass -body_weight",
    "gastric_load": "+gastric_load_at_meal",
    "glucose_ingestion": "+meal_ingestion -body_weight",
    # lifestyle.microbiome
    "microbiome_on_muscle": "-microbiome_imbalance",
    # lifestyle.micronutrients
    "magnesium_on_muscle": "-magnesium_deficit",
    "zinc_on_muscle": "-zinc_deficit",
    "chromium_on_muscle": "-chromium_deficit",
    "b_vitamins_on_muscle": "-b_vitamin_deficit",
    # lifestyle.sleep
    "sleep_of_late_rate": "+sleep_hours -sleep_of_late",
    "lost_sleep": "-sleep_of_late",
    "lost_sleep_on_cortisol": "+lost_sleep",
    "lost_sleep_on_growth_hormone": "+lost_sleep",
    "lost_sleep_on_tone": "+lost_sleep",
    "lost_sleep_on_lipolysis": "+lost_sleep",
    # lifestyle.stress
    "stress_on_cortisol": "+stress",
    "stress_on_cortisol_rhythm": "+stress",
    "stress_on_tone": "+stress",
    # treatments.insulin_*
    "glargine_injection": "+glargine_dose_rate -body_weight",
    "glargine_transfer": "+glargine_first_depot",
    "glargine_absorption": "+glargine_second_depot",
    "glargine_u300_injection": "+glargine_u300_dose_rate -body_weight",
    "glargine_u300_transfer": "+glargine_u300_first_depot",
    "glargine_u300_absorption": "+glargine_u300_second_depot",
    "degludec_injection": "+degludec_dose_rate -body_weight",
    "degludec_transfer": "+degludec_first_depot",
    "degludec_absorption": "+degludec_second_depot",
    "detemir_injection": "+detemir_dose_rate -body_weight",
    "detemir_transfer": "+detemir_first_depot",
    "detemir_absorption": "+detemir_second_depot",
    "nph_injection": "+nph_dose_rate -body_weight",
    "nph_transfer": "+nph_first_depot",
    "nph_absorption": "+nph_second_depot",
    "ultra_rapid_insulin_injection": "+ultra_rapid_insulin_dose_rate -body_weight",
    "ultra_rapid_insulin_transfer": "+ultra_rapid_first_depot",
    "ultra_rapid_insulin_absorption": "+ultra_rapid_second_depot",
    "rapid_insulin_injection": "+rapid_insulin_dose_rate -body_weight",
    "rapid_insulin_transfer": "+rapid_first_depot",
    "rapid_insulin_absorption": "+rapid_second_depot",
    "regular_insulin_injection": "+regular_insulin_dose_rate -body_weight",
    "regular_insulin_transfer": "+regular_first_depot",
    "regular_insulin_absorption": "+regular_second_depot",
    # treatments, drugs
    "metformin_exposure": "+metformin_dose -glomerular_filtration_rate",
    "metformin_effect": "+metformin_exposure",
    "metformin_on_liver": "-metformin_effect -plasma_glucose",
    "metformin_on_glp1_receptor": "+metformin_effect",
    "metformin_on_appetite": "-metformin_effect",
    "sulfonylurea_level": "+sulfonylurea_dose",
    "sulfonylurea_effect": "+sulfonylurea_level",
    "sulfonylurea_on_threshold": "-sulfonylurea_effect",
    "sulfonylurea_provision": "+sulfonylurea_effect +secretion_ceiling +beta_cell_function",
    "glp1_receptor_stimulation": "",
    "glp1_secretion_factor": "+glp1_receptor_stimulation",
    "glp1_on_static_secretion": "+glp1_secretion_factor",
    "glp1_on_dynamic_secretion": "+glp1_secretion_factor",
    "glp1_on_glucagon": "-glp1_receptor_stimulation",
    "glp1_on_stomach": "-glp1_receptor_stimulation",
    "glp1_on_appetite": "-glp1_receptor_stimulation",
    "exenatide_level": "+exenatide_dose",
    "exenatide_on_glp1_receptor": "+exenatide_level",
    "liraglutide_on_glp1_receptor": "+liraglutide_dose",
    "semaglutide_on_glp1_receptor": "+semaglutide_dose",
    "sglt2_inhibition": "+sglt2_inhibitor_dose",
    "sglt2_inhibitor_on_threshold": "-sglt2_inhibition",
    "glucose_lost_by_drug": "+plasma_glucose +sglt2_inhibition +glomerular_filtration_rate",
    "sglt2_inhibitor_on_liver": "+glucose_lost_by_drug -hepatic_insulin_suppression",
    "sglt2_inhibitor_on_glucagon": "+glucose_lost_by_drug",
    "dpp4_inhibition": "+dpp4_inhibitor_dose -glomerular_filtration_rate",
    "dpp4_inhibitor_on_incretins": "+dpp4_inhibition",
    "dpp4_inhibitor_on_glp1_receptor": "+dpp4_inhibition",
    "basal_insulin_absorption": "+basal_insulin_dose -body_weight",
    # treatments, rescue
    "rescue_sugar_ingestion": "+rescue_sugar_swallowed -body_weight",
    "rescue_sugar_emptying": "+rescue_sugar_in_stomach",
    "glucagon_first_depot_change": "+glucagon_dose_rate -glucagon_first_depot",
    "glucagon_second_depot_change": "+glucagon_first_depot -glucagon_second_depot",
    "injected_glucagon": "+glucagon_second_depot",
    "appetite": "",
    # treatments.intravenous
    "glucose_infusion": "+intravenous_glucose",
    "insulin_infusion": "+intravenous_insulin",
    "net_plasma_glucose_loss": (
        "+insulin_independent_utilisation +urinary_glucose_loss +glucose_to_tissue "
        "-glucose_from_tissue +hepatic_glucose_uptake -endogenous_glucose_production "
        "-glucose_rate_of_appearance"
    ),
    "clamp_glucose_infusion": "+net_plasma_glucose_loss -plasma_glucose_mass",
    # sensors.cgm
    "capillary_glucose": "+plasma_glucose",
    "sensor_glucose_rate": "+capillary_glucose",
}
