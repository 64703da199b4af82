"""Every regimen runs for every person, or says in a sentence why it makes no sense."""

from __future__ import annotations

import math

import numpy as np
import pytest

import physiology as ph
from physiology.regimens import Regimen, prescribe, refusal, regimens
from physiology.regimens.case import Case
from physiology.schedule import Injection

SENTENCE = 100


@pytest.mark.parametrize("person", list(ph.people))
@pytest.mark.parametrize("key", list(regimens))
@pytest.mark.slow
def test_it_runs_finite_or_says_why_not(key, person):
    regimen = regimens[key]
    words = refusal(regimen, person)
    if words:
        assert words.endswith(".")
        assert words[0].isupper()
        assert len(words) < SENTENCE
        with pytest.raises(ph.ScenarioError, match="^" + regimen.label.replace("+", r"\+")[:8]):
            prescribe(regimen, person)
        return
    found = ph.simulate(prescribe(regimen, person).scenario(), step=5.0)
    for name in ("plasma_glucose", "sensor_glucose", "plasma_insulin", "ketones"):
        assert np.all(np.isfinite(found[name]))
        assert np.all(found[name] >= 0.0)
    assert all(map(math.isfinite, ph.outcomes(found).values()))


def test_words_are_short_and_keys_are_names():
    for key, one in regimens.items():
        assert key.isidentifier()
        assert len(one.label) <= 30
        assert one.summary.endswith(".")
        assert len(one.summary) <= 46
        assert "  " not in one.summary
    assert len({one.label for one in regimens.values()}) == len(regimens)


def test_no_drug_is_offered_to_everyone_and_changes_nothing():
    for person in ph.people:
        given = prescribe(regimens["none"], person)
        assert (given.doses, given.values, given.schedule) == ({}, {}, None)


def test_refusals_follow_the_body():
    assert "normal" in refusal(regimens["metformin"], "healthy")
    assert not refusal(regimens["metformin"], "type2_early")
    assert "beta cells" in refusal(regimens["sulfonylurea"], "type1")
    assert "lows" in refusal(regimens["sulfonylurea"], "prediabetes")
    assert "ketoacidosis" in refusal(regimens["sglt2_inhibitor"], "type1")
    assert "enough insulin" in refusal(regimens["pump"], "healthy")
    assert "meals" in refusal(regimens["basal_at_night"], "type1")
    assert not refusal(regimens["pump"], "type1")
    assert not refusal(regimens["pump"], "type2_late")
    assert "basal insulin is enough" in refusal(regimens["pump"], "type2_early")
    assert not refusal(regimens["basal_at_night"], "type2_early")


def test_doses_are_within_the_bounds_and_usual():
    for one in regimens.values():
        for drug, dose in one.doses.items():
            assert dose in ph.treatments[drug].doses


def test_every_drug_is_in_some_regimen():
    given = {drug for one in regimens.values() for drug in one.doses}
    # Basal insulin comes as an injection into the day, with the course of its product.
    assert given == {key for key, one in ph.treatments.items() if one.drug_class != "Insulin"}


@pytest.mark.parametrize("person", ["type1", "double_diabetes"])
def test_insulin_regimens_hold_the_same_insulin_a_day(person):
    """Premix and pump differ in when and how it comes, not in how much."""
    totals = {}
    for key in ("premix", "mdi_glargine", "mdi_degludec", "nph_regular", "pump", "pump_dual_wave"):
        entries = prescribe(regimens[key], person).schedule
        given = sum(entry.units for entry in entries if isinstance(entry, ph.Bolus | Injection))
        rates = [24.0 * entry.rate for entry in entries if isinstance(entry, ph.BasalRate)]
        totals[key] = given + sum(rates)
    assert max(totals.values()) - min(totals.values()) < 2.0, totals


def test_insulin_that_a_body_needs_lowers_its_glucose():
    def mean(key):
        found = ph.simulate(prescribe(regimens[key], "type2_late").scenario(), step=5.0)
        return ph.outcomes(found)["mean_glucose"]

    assert mean("none") - mean("basal_at_night") > 50.0
    assert mean("basal_at_night") - mean("pump") > 10.0


def test_life_style_regimens_keep_the_energy_and_the_insulin_of_the_day():
    for key in ("walk", "low_carbohydrate", "high_fibre", "early_window"):
        entries = prescribe(regimens[key], "type1").schedule
        eaten = [entry for entry in entries if isinstance(entry, ph.Meal)]
        energy = sum(4 * m.carbohydrate + 4 * m.protein + 9 * m.fat for m in eaten)
        usual = sum(4 * m.carbohydrate + 4 * m.protein + 9 * m.fat for m in Case("type1").meals)
        assert energy == pytest.approx(usual, rel=0.01), key
        assert any(isinstance(entry, ph.BasalRate) for entry in entries)
        assert prescribe(regimens[key], "healthy").schedule
        assert not any(
            isinstance(entry, ph.Bolus) for entry in prescribe(regimens[key], "healthy").schedule
        )


def test_a_person_and_a_drug_that_do_not_exist_are_named():
    with pytest.raises(ph.ScenarioError, match="unknown person"):
        refusal(regimens["none"], "nobody")
    with pytest.raises(ValueError, match="unknown drug nothing"):
        Regimen("a", "A", "A.", "Tablets", doses={"nothing": 1.0})


def test_a_closed_loop_steers_the_same_pump():
    pump, loop = (prescribe(regimens[key], "type1") for key in ("pump", "closed_loop"))
    assert (loop.schedule, loop.therapy) == (pump.schedule, "closed_loop")
    steered, steady = (
        ph.simulate(given.scenario(), step=5.0)["rapid_first_depot"] for given in (loop, pump)
    )
    assert float(np.abs(steered - steady).max()) > 1.0
