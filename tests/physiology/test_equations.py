"""Single equations as plain functions: which way each argument pulls."""

import pytest

from physiology.core.assemble import model
from tests import equations
from tests.physiology.directions import DIRECTIONS

CASES = [
    (name, pull[1:], 1 if pull[0] == "+" else -1)
    for name, pulls in DIRECTIONS.items()
    for pull in pulls.split()
]
#: What only answers low glucose.
COUNTERREGULATION = (
    "glucagon_target", "adrenaline_rate", "low_glucose_on_cortisol",
    "low_glucose_on_growth_hormone",
)  # fmt: skip


@pytest.fixture(scope="module")
def values() -> dict[str, float]:
    """A type 2 body in the middle of a meal, with some of everything."""
    found = equations.sample("type2_early", 480)
    return found | {
        "clamp_on": 1.0, "net_plasma_glucose_loss": 5.0,
        "clamp_target": found["plasma_glucose"],
        "plasma_glucose_mass": found["plasma_glucose"] * found["glucose_distribution_volume"],
        "remembered_glucose": found["plasma_glucose"] - 10.0,
        "delayed_cortisol": 20.0, "cortisol_excess": 0.5, "cortisol_surplus": 0.5,
        "fatty_acids_in_cell": 0.9, "free_fatty_acids": 0.9,
        "adrenaline": 0.3, "contraction": 0.3, "sensitisation": 0.3, "growth_hormone": 1.5,
        "adrenaline_effect": 0.5, "adrenaline_adaptation": 0.1, "insulin_lack": 0.5,
        "training": 8.0, "energy_of_late": 150.0, "sleep_of_late": 6.0,
        "growth_hormone_action": 1.5,
    }  # fmt: skip


def test_every_equation_is_listed():
    listed = {n for n, item in model().declared.items() if item.kind in equations.EQUATIONS}
    assert set(DIRECTIONS) == listed


@pytest.mark.parametrize(("name", "argument", "sign"), CASES, ids=[f"{n}-{a}" for n, a, _ in CASES])
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
        "visceral_fat_burden": 0.0, "cortisol_excess": 0.0, "cortisol_surplus": 0.0, "glucotoxic_load": 0.0,
        "adrenaline_effect": 0.0, "adrenaline_effect_on_liver": 0.0, "contraction": 0.0,
        "sensitisation": 0.0, "growth_hormone_excess": 0.0, "illness": 0.0, "lost_sleep": 0.0,
        "adiponectin": defaults["adiponectin_reference"], "inflammation": 1.0,
        "oxidative_stress": 1.0, "beta_cell_overload": 0.0, "amino_acid_signal": 0.0,
        "plasma_glucose": 90.0, "liver_fat": 3.0, "muscle_fat": 1.0, "mean_insulin": 30.0, "free_fatty_acids": 0.0,
        "movement_of_late": 4.0, "training": 4.0, "energy_of_late": 100.0, "insulin_lack": 0.0,
        "insulin_receptor_number": 1.0, "incretin_factor": 1.0, "fatty_acids_in_cell": 0.0,
        "glucagon": defaults["glucagon_reference"],
        "glucagon_adaptation": defaults["glucagon_reference"],
        "fat_in_stomach": 0.0, "protein_in_gut": 0.0, "fat_felt_by_liver": 0.0, "protein_surge": 0.0,
        "hepatic_insulin_suppression": 0.5, "metformin_effect": 0.0, "sulfonylurea_effect": 0.0, "glp1_receptor_stimulation": 1.0,
        "glp1_secretion_factor": 1.0, "exenatide_level": 0.0, "sglt2_inhibition": 0.0, "glucose_lost_by_drug": 0.0,
        "dpp4_inhibition": 0.0,
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
