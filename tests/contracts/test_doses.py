"""Doses of drugs and insulins fit the parameters and inputs that take them."""

import itertools

import pytest

import physiology as ph
from physiology.core.assemble import model


@pytest.mark.parametrize("drug", ph.treatments.values(), ids=lambda drug: drug.key)
def test_usual_doses_can_be_set(drug):
    taken = model().declared[drug.dose]
    assert taken.default == 0.0
    assert all(less < more for less, more in itertools.pairwise((0.0, *drug.doses)))
    assert drug.doses[-1] <= taken.bounds[1]
    for dose in drug.doses:
        steps = dose / taken.step
        assert steps == pytest.approx(round(steps)), f"{dose} is not on the slider"


@pytest.mark.parametrize("insulin", ph.insulins.values(), ids=lambda insulin: insulin.key)
def test_all_of_an_injection_reaches_some_depot(insulin):
    assert set(insulin.inputs) <= set(model().inputs)
    assert all(share > 0.0 for share in insulin.inputs.values())
    assert sum(insulin.inputs.values()) == pytest.approx(1.0)
    largest = "bolus_dose" if insulin.kind == "mealtime" else "basal_insulin_dose"
    assert 0.0 < insulin.largest_dose <= model().declared[largest].bounds[1]
