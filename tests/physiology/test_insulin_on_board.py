"""Insulin under the skin and on its way is what was injected, whatever the product."""

from __future__ import annotations

import numpy as np
import pytest

import physiology as ph
from physiology.insulin_on_board import UNITS, depots, insulin_arrivals, insulin_on_board, secretion

UNITS_INJECTED = 8.0


def after_one_dose(product: str) -> ph.Trajectory:
    """A day and a half after one dose, with nothing else."""
    mealtime = ph.insulins[product].kind == "mealtime"
    entry = (
        ph.Bolus("06:00", product, UNITS_INJECTED)
        if mealtime
        else ph.Injection("06:00", product, UNITS_INJECTED)
    )
    return ph.simulate(ph.Scenario(person="type2_late", days=0.9, start="06:00", schedule=[entry]))


@pytest.mark.parametrize("product", list(ph.insulins))
def test_what_left_the_skin_arrived(product):
    run = after_one_dose(product)
    both = insulin_on_board(run) + insulin_on_board(run, "basal")
    arrived = sum(insulin_arrivals(run).values())
    received = np.trapezoid(arrived, run.time / 60.0)
    # The dose of a minute; a basal product also left something of the days before.
    injected = UNITS_INJECTED
    assert both[0] + injected - both[-1] == pytest.approx(received, rel=0.01)


@pytest.mark.parametrize("product", list(ph.insulins))
def test_only_what_is_in_use_arrives(product):
    run = after_one_dose(product)
    used = {one.label for one in depots().values() if product in one.products}
    # Each input has a depot; of those only the product's own may arrive.
    own = {depots()[name].label for name in ph.insulins[product].inputs}
    assert set(insulin_arrivals(run)) == own <= used


def test_kinds_are_apart():
    run = after_one_dose("lispro")
    assert insulin_on_board(run).max() == pytest.approx(UNITS_INJECTED, rel=0.02)
    assert insulin_on_board(run, "basal").max() == 0.0


def test_a_pump_holds_its_basal_rate():
    run = ph.simulate(ph.Scenario(person="type1", days=0.5, schedule=[ph.BasalRate("00:00", 1.2)]))
    (label,) = insulin_arrivals(run)
    assert insulin_arrivals(run)[label] == pytest.approx(1.2, rel=0.02)


def test_own_secretion_is_there_where_beta_cells_are():
    healthy = ph.simulate(ph.Scenario(person="healthy"))
    assert insulin_arrivals(healthy) == {}
    assert 15.0 < float(np.mean(secretion(healthy))) * 24.0 < 80.0
    assert float(secretion(ph.simulate(ph.Scenario(person="type1"))).max()) < 1e-6


def test_every_depot_has_a_plain_name_and_a_flow_in_the_right_unit():
    labels = [one.label for one in depots().values()]
    assert len(set(labels)) == len(labels)
    for one in depots().values():
        # The name of an input ends with what is done with it, which is no part of the insulin.
        assert ph.catalogue()[one.name].label == f"{one.label} injected"
        assert ph.catalogue()[one.absorption].unit == "pmol/kg/min"
        assert {ph.catalogue()[state].unit for state in one.states} == {"pmol/kg"}
        assert ph.catalogue()[one.absorption].into == "plasma_insulin_mass"
    assert set(UNITS.values()) == {"U", "U/h"}
