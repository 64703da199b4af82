"""Single slow equations as plain functions: which way each argument pulls, and what must hold."""

import pytest

from physiology.years.slow_equations import slow_model
from tests import equations
from tests.years.slow_directions import DIRECTIONS

SLOW = slow_model().declared
CASES = [
    (name, pull[1:], 1 if pull[0] == "+" else -1)
    for name, pulls in DIRECTIONS.items()
    for pull in pulls.split()
]
#: What overwork and wear answer to; elsewhere workload stands where adaptation bends.
OVERWORKED = ("overwork", "living_beta_cells_rate")


@pytest.fixture(scope="module")
def values() -> dict[str, float]:
    """Return a body with some of everything: fat, high glucose, an attack, treatment."""
    found = equations.slow_sample(seed=1)
    return found | {
        "mean_glucose_of_day": 170.0, "workload": found["adaptation_set_point"] + 0.03,
        "workload_at_start": found["adaptation_set_point"] + 0.03,
        "urinary_glucose_of_day": 1.0, "urinary_loss_at_start": 0.3,
        "overwork": 0.5, "lasting_function": 0.7, "lowest_function": 0.25,
        "inherited_decline": 0.01, "living_beta_cells": 0.8, "spared_beta_cells": 0.05,
        "missed_control": 60.0, "everyday_glucose_excess": 1.0, "beta_cell_lack": 0.9,
        "beta_cell_lack_at_start": 0.6, "beta_cell_capacity": 0.4, "alpha_cell_defect": 0.2,
        "adrenaline_defect": 0.2, "injected_insulin_of_day": 0.5, "weight_loss_goal": 0.0,
        "energy_change": 200.0, "appetite_of_day": 1.1, "fat_mass": 30.0, "lean_mass": 60.0,
        "fat_mass_at_start": 25.0, "lean_mass_at_start": 55.0, "body_weight": 90.0,
        "physical_activity": 5.0, "activity_at_start": 4.0, "pancreatic_fat": 2.0,
        "pancreatic_fat_in_the_end": 2.0, "islet_fat_susceptibility": 0.5,
        "energy_balance": 200.0, "intake_change": 300.0, "spending_change": 150.0,
        "urinary_energy_loss": 50.0, "intake_at_start": 2200.0,
        "immune_trigger": 0.5, "autoimmune_susceptibility": 0.8, "autoimmune_activity": 0.5,
        "tired_attack": 0.4, "immune_protection": 0.5, "secretory_reserve": 0.7,
    }  # fmt: skip


def answer(name: str, values: dict[str, float]) -> float:
    item = SLOW[name]
    return equations.plain(item.function)(*(values[a] for a in item.arguments))


def test_every_slow_equation_is_listed():
    listed = {n for n, item in SLOW.items() if item.kind in equations.EQUATIONS}
    assert set(DIRECTIONS) == listed


@pytest.mark.parametrize(("name", "argument", "sign"), CASES, ids=[f"{n}-{a}" for n, a, _ in CASES])
def test_which_way_an_argument_pulls(name, argument, sign, values):
    if name in OVERWORKED:
        values = values | {"workload": 2.5}
    low, middle, high = (
        answer(name, values | {argument: values[argument] * factor}) for factor in (0.98, 1.0, 1.02)
    )
    assert sign * (high - middle) > 0.0
    assert sign * (middle - low) > 0.0


def test_energy_stored_is_energy_in_fat_and_lean_mass(values):
    """Nothing is lost between the balance and the tissues."""
    stored = (
        answer("fat_mass_rate", values) * values["fat_energy_density"]
        + answer("lean_mass_rate", values) * values["lean_energy_density"]
    )
    assert stored == pytest.approx(values["energy_balance"])


def test_a_body_in_balance_eats_its_need(values):
    still = values | {"energy_balance": 0.0, "intake_change": 0.0}
    assert answer("intake_of_need", still) == pytest.approx(values["energy_need"])


def test_a_weight_goal_ends_where_it_should(values):
    """At the goal the energy balance is zero, whatever has changed."""
    goal = values | {"weight_loss_goal": 10.0, "weight_at_goal_setting": 100.0}
    there = goal | {"fat_mass": 30.0, "lean_mass": 60.0, "energy_need": 100.0}
    there["intake_change"] = answer("intake_change", there)
    assert answer("energy_balance", there) == pytest.approx(0.0, abs=1e-9)
    heavier = goal | {"fat_mass": 35.0, "lean_mass": 62.0, "energy_need": 100.0}
    heavier["intake_change"] = answer("intake_change", heavier)
    assert answer("energy_balance", heavier) < 0.0


def test_a_strict_diet_keeps_the_least_that_is_eaten(values):
    far = values | {"weight_loss_goal": 40.0, "weight_at_goal_setting": 100.0}
    eaten = answer("intake_change", far) + values["intake_at_start"]
    assert eaten == pytest.approx(values["lowest_intake"])


def test_without_susceptibility_nothing_attacks(values):
    immune = values | {"autoimmune_susceptibility": 0.0, "autoimmune_activity": 0.0}
    assert answer("autoimmune_activity_rate", immune | {"immune_trigger": 1.0}) == 0.0


def test_the_attack_spares_a_few_cells(values):
    few = values | {"living_beta_cells": 0.04, "spared_beta_cells": 0.05}
    assert answer("immune_killing", few) == 0.0


def test_shares_stay_between_none_and_all(values):
    for glucose in (0.0, 70.0, 200.0, 2000.0):
        now = values | {"mean_glucose_of_day": glucose}
        for name in ("filled_in_the_end", "identity_in_the_end"):
            assert 0.0 < answer(name, now) <= 1.0
    for work in (0.0, 1.0, 50.0):
        assert 0.0 <= answer("overwork", values | {"workload": work}) < 1.0


def test_hba1c_is_that_of_the_published_line(values):
    line = values | {"glycation_offset": 46.7, "glycation_slope": 28.7}
    assert answer("steady_hba1c", line | {"mean_glucose": 154.2}) == pytest.approx(7.0, abs=0.01)
