"""Which way the arguments of every slow equation pull: + where more gives more, - where less.

A new equation needs a line here; an argument may be left out where it pulls both ways.
"""

DIRECTIONS = {
    # slow.autoimmunity
    "autoimmune_activity_rate": (
        "+autoimmune_susceptibility +immune_trigger +trigger_strength +attack_growth -attack_half "
        "-attack_decay"
    ),
    "tired_attack_rate": "+immune_protection +protection_memory -protection_build_up -tired_attack",
    "immune_killing": (
        "+autoimmune_activity +killing_rate +living_beta_cells -tired_attack -spared_beta_cells"
    ),
    # slow.beta_cell_exhaustion
    "filled_in_the_end": "-mean_glucose_of_day +emptying_glucose +emptying_scale -emptying_largest",
    "filled_beta_cells_rate": "+filled_in_the_end -filled_beta_cells",
    "identity_in_the_end": (
        "-mean_glucose_of_day +identity_glucose +identity_scale -identity_largest_loss"
    ),
    "beta_cell_identity_rate": "+identity_in_the_end -beta_cell_identity",
    # slow.beta_cell_turnover
    "beta_cells_at_start": (
        "+beta_cell_mass -wanted_adaptation_at_start -filled_in_the_end -identity_in_the_end "
        "-fat_free_work_at_start"
    ),
    "working_beta_cells": (
        "+living_beta_cells +adaptation_of_secretion +filled_beta_cells +beta_cell_identity "
        "+fat_free_work"
    ),
    "mass_in_the_end": "+workload +beta_cell_endowment +mass_growth -adaptation_set_point",
    "living_beta_cells_rate": (
        "+mass_in_the_end -workload -overwork_death +death_workload +death_half -immune_killing"
    ),
    # slow.beta_cell_wear
    "overwork": "+workload -overwork_threshold -overwork_half",
    "lasting_function_rate": (
        "-overwork -inherited_decline -overwork_wear +lowest_function -lasting_function"
    ),
    "function_of_years": "+lasting_function",
    # slow.beta_cell_workload
    "beta_cell_capacity": "+working_beta_cells +function_of_day",
    "workload": "+secretion_of_day -healthy_secretion -beta_cell_capacity",
    # slow.energy_balance
    "fat_mass_at_start": "+body_weight -reference_weight +reference_fat_mass +fat_mass_exponent",
    "lean_mass_at_start": "+body_weight -fat_mass_at_start",
    "weight": "+fat_mass +lean_mass",
    "weight_at_goal_setting": "+fat_mass +lean_mass",
    "intake_at_start": "+energy_need_per_weight +body_weight",
    "spending_change": (
        "+fat_mass +lean_mass -fat_mass_at_start -lean_mass_at_start +adaptive_thermogenesis "
        "+physical_activity -activity_at_start +effort_not_eaten_again"
    ),
    "urinary_energy_loss": (
        "+urinary_glucose_of_day -urinary_loss_at_start +energy_of_glucose "
        "+uncompensated_urinary_energy"
    ),
    "intake_change": "+energy_change +appetite_of_day",
    "energy_balance": "+intake_change -spending_change -urinary_energy_loss -thermic_share",
    "lean_share": "-fat_mass +fat_at_half_lean_share",
    "fat_mass_rate": "+energy_balance -lean_share -fat_energy_density",
    "lean_mass_rate": "+energy_balance +lean_share -lean_energy_density",
    "adaptive_thermogenesis_rate": "+intake_change -adaptive_thermogenesis +thermogenesis_share",
    "activity_at_start_rate": "",
    "urinary_loss_at_start_rate": "",
    "intake_of_need": "+energy_balance",
    # slow.glycated_haemoglobin
    "mean_glucose": "+mean_glucose_of_day +everyday_excess_of_years",
    "steady_hba1c": "+mean_glucose +glycation_offset -glycation_slope",
    "hba1c_rate": "+steady_hba1c -hba1c",
    # slow.insulin_treatment
    "everyday_excess_of_years": "+missed_control +beta_cell_lack +injected_insulin_of_day",
    # slow.lost_beta_cell_partners
    "beta_cell_lack_at_start_rate": "",
    "beta_cell_lack": "-beta_cell_capacity",
    "alpha_cell_defect_of_years": "+alpha_cell_defect +beta_cell_lack -beta_cell_lack_at_start",
    "adrenaline_defect_of_years": "+adrenaline_defect +beta_cell_lack -beta_cell_lack_at_start",
    # slow.pancreatic_fat
    "pancreatic_fat_in_the_end": "+liver_fat_of_day -liver_fat_reference",
    "pancreatic_fat_rate": "+pancreatic_fat_in_the_end -pancreatic_fat",
    "fat_free_work": "-pancreatic_fat -islet_fat_susceptibility",
    "fat_free_work_at_start": "-pancreatic_fat_in_the_end -islet_fat_susceptibility",
    # slow.passing_years
    "years_passed_rate": "-days_of_year",
    "age_of_years": "+age +years_passed",
    # slow.secretory_adaptation
    "workload_at_start": "+secretion_of_day -healthy_secretion -beta_cell_mass -function_of_day",
    "wanted_adaptation_at_start": "+workload_at_start +secretory_reserve -adaptation_set_point",
    "wanted_adaptation": "+workload +secretory_reserve -adaptation_set_point",
    "adaptation_rate": "+wanted_adaptation -adaptation_of_secretion",
    # slow.visceral_fat_change
    "visceral_fat_of_years": "+visceral_fat_area +fat_mass -fat_mass_at_start",
}
