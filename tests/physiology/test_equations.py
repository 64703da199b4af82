"""Single equations as plain functions: which way each argument pulls."""

import pytest

from physiology.core.assemble import model
from tests import equations

#: Equation, argument, +1 where more of it gives more and -1 where it gives less.
DIRECTIONS = [
    ("gastric_emptying", "gastric_liquid_glucose", +1),
    ("gastric_emptying_rate", "meal_emptying_speed", +1),
    ("glucose_rate_of_appearance", "intestinal_glucose", +1),
    ("glucose_rate_of_appearance", "absorbed_share", +1),
    ("unabsorbed_glucose_loss", "absorbed_share", -1),
    ("plasma_glucose", "glucose_distribution_volume", -1),
    ("hepatic_insulin_suppression", "delayed_hepatic_insulin", -1),
    ("hepatic_insulin_suppression", "hepatic_half_effect", +1),
    ("hepatic_glucose_restraint", "plasma_glucose", -1),
    ("glycogenolysis", "liver_glycogen", +1),
    ("hepatic_glucose_uptake", "plasma_glucose", +1),
    ("hepatic_glucose_uptake", "delayed_hepatic_insulin", +1),
    ("hepatic_glucose_uptake", "liver_glycogen", -1),
    ("insulin_dependent_utilisation", "glut4_surface_fraction", +1),
    ("insulin_dependent_utilisation", "tissue_glucose_mass", +1),
    ("insulin_independent_utilisation", "ketones", -1),
    ("urinary_glucose_loss", "plasma_glucose", +1),
    ("urinary_glucose_loss", "renal_threshold", -1),
    ("urinary_glucose_loss", "glomerular_filtration_rate", +1),
    ("secretion_target", "glucose_above_threshold", +1),
    ("secretion_target", "beta_cell_mass", +1),
    ("secretion_target", "beta_cell_function", +1),
    ("secretion_target", "secretion_half_effect", -1),
    ("secretion_half_effect", "beta_cell_function", -1),
    ("dynamic_provision", "plasma_glucose", +1),
    ("dynamic_provision", "remembered_glucose", -1),
    ("dynamic_provision", "beta_cell_function", +1),
    ("insulin_secretion_rate", "docked_insulin", +1),
    ("hepatic_insulin_extraction", "liver_insulin_mass", +1),
    ("portal_insulin", "insulin_secretion_rate", +1),
    ("glucagon_target", "insulin_secretion_rate", -1),
    ("glucagon_target", "plasma_glucose", -1),
    ("glucagon_target", "contraction", +1),
    ("glucagon_on_liver", "glucagon", +1),
    ("glucagon_on_liver", "glucagon_adaptation", -1),
    ("adrenaline_rate", "plasma_glucose", -1),
    ("adrenaline_on_liver", "adrenaline", +1),
    ("adrenaline_on_muscle", "adrenaline", -1),
    ("adrenaline_on_secretion", "adrenaline", -1),
    ("incretin_factor", "incretin_signal", +1),
    ("growth_hormone", "portal_insulin_of_the_day", -1),
    ("cortisol_on_liver", "cortisol_excess", +1),
    ("cortisol_on_uptake", "cortisol_excess", +1),
    ("cortisol_on_secretion", "cortisol_excess", -1),
    ("receptor_number_rate", "mean_insulin", -1),
    ("receptor_occupancy", "interstitial_insulin", +1),
    ("receptor_occupancy", "receptor_half_occupancy", -1),
    ("insulin_signal_target", "insulin_receptor_number", +1),
    ("insulin_signal_target", "muscle_responsiveness", +1),
    ("glut4_surface_target", "insulin_signal", +1),
    ("glut4_surface_target", "contraction", +1),
    ("glut4_traffic", "glut4_endocytosis", -1),
    ("lipolysis_target", "interstitial_insulin", -1),
    ("lipolysis_half_insulin", "insulin_receptor_number", -1),
    ("ketones_rate", "free_fatty_acids", +1),
    ("ketones_rate", "delayed_hepatic_insulin", -1),
    ("fatty_acids_on_muscle", "fatty_acids_in_cell", -1),
    ("fatty_acids_on_gluconeogenesis", "fatty_acids_in_cell", +1),
    ("visceral_fat_burden", "visceral_fat_area", +1),
    ("visceral_fat_on_muscle", "visceral_fat_burden", -1),
    ("visceral_fat_on_liver", "visceral_fat_burden", +1),
    ("activity_on_muscle", "physical_activity", +1),
    ("heredity_on_muscle", "inherited_sensitivity", +1),
    ("heredity_on_liver", "inherited_sensitivity", -1),
    ("glucose_toxicity_on_muscle", "glucotoxic_load", -1),
    ("glucotoxic_load_rate", "plasma_glucose", +1),
    ("contraction_on_delivery", "contraction", +1),
    ("sensitisation_on_muscle", "sensitisation", +1),
    ("sensor_glucose_rate", "plasma_glucose", +1),
    ("clamp_glucose_infusion", "net_plasma_glucose_loss", +1),
    ("clamp_glucose_infusion", "plasma_glucose_mass", -1),
]

#: What only answers low glucose.
COUNTERREGULATION = ("glucagon_target", "adrenaline_rate")


@pytest.fixture(scope="module")
def values() -> dict[str, float]:
    """A type 2 body in the middle of a meal, with some of everything."""
    found = equations.sample("type2_early", 480)
    return found | {
        "clamp_on": 1.0, "net_plasma_glucose_loss": 5.0,
        "clamp_target": found["plasma_glucose"],
        "plasma_glucose_mass": found["plasma_glucose"] * found["glucose_distribution_volume"],
        "remembered_glucose": found["plasma_glucose"] - 10.0,
        "delayed_cortisol": 20.0, "cortisol_excess": 0.5,
        "fatty_acids_in_cell": 0.9, "free_fatty_acids": 0.9,
        "adrenaline": 0.3, "contraction": 0.3, "sensitisation": 0.3,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "argument", "sign"), DIRECTIONS, ids=[f"{n}-{a}" for n, a, _ in DIRECTIONS]
)
def test_which_way_an_argument_pulls(name, argument, sign, values):
    item = model().declared[name]
    function = equations.plain(item.function)

    if name in COUNTERREGULATION:
        values = values | {"plasma_glucose": 66.0}

    def answer(factor: float) -> float:
        changed = values | {argument: values[argument] * factor}
        return function(*(changed[a] for a in item.arguments))

    low, middle, high = answer(0.9), answer(1.0), answer(1.1)
    assert sign * (high - middle) > 0.0
    assert sign * (middle - low) > 0.0


def test_a_modifier_is_one_in_the_reference_body():
    """What differs between people starts from no effect."""
    defaults = {n: i.default for n, i in model().declared.items() if i.kind == "parameter"}
    still = {
        "visceral_fat_burden": 0.0, "cortisol_excess": 0.0, "glucotoxic_load": 0.0,
        "adrenaline": 0.0, "contraction": 0.0, "sensitisation": 0.0, "growth_hormone": 1.0,
        "insulin_receptor_number": 1.0, "incretin_factor": 1.0, "fatty_acids_in_cell": 0.0,
        "glucagon": defaults["glucagon_reference"],
        "glucagon_adaptation": defaults["glucagon_reference"],
    }  # fmt: skip
    for name in model().modifiers:
        item = model().declared[name]
        function = equations.plain(item.function)
        arguments = [(defaults | still)[a] for a in item.arguments]
        assert function(*arguments) == pytest.approx(1.0, abs=0.01), name


def test_no_flow_empties_what_is_empty():
    """A flow out of an empty store is zero, or the store would go below nothing."""
    values = equations.sample("type2_early", 480)
    for name, item in model().declared.items():
        if item.kind == "flow" and item.out_of in item.arguments:
            empty = values | {item.out_of: 0.0}
            function = equations.plain(item.function)
            assert function(*(empty[a] for a in item.arguments)) == pytest.approx(0.0), name


def test_what_leaves_the_intestine_is_what_its_rate_says(values):
    """Part of it reaches plasma, part is lost; none stays behind."""
    for share in (0.5, 1.0):
        now = values | {"intestinal_glucose": 200.0, "meal_absorbed_share": share}
        leaving = 0.0
        for name in ("glucose_rate_of_appearance", "unabsorbed_glucose_loss"):
            item = model().declared[name]
            leaving += equations.plain(item.function)(*(now[a] for a in item.arguments))
        assert leaving == pytest.approx(now["absorption_rate"] * 200.0)


def test_muscle_and_fat_share_all_insulin_dependent_uptake(values):
    total = 0.0
    for name in ("muscle_glucose_uptake", "adipose_glucose_uptake"):
        item = model().declared[name]
        total += equations.plain(item.function)(*(values[a] for a in item.arguments))
    assert total == pytest.approx(values["insulin_dependent_utilisation"])


def test_c_peptide_leaves_the_beta_cell_one_for_one_with_insulin():
    item = model().declared["c_peptide_secretion"]
    assert item.arguments == ("insulin_secretion_rate",)
    assert equations.plain(item.function)(3.0) == 3.0
