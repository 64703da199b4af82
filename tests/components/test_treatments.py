"""What the drawer of treatments tells and answers."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest

import physiology as ph
from components.controls.declared import BODY
from components.explore import run
from components.explore.case import case_values
from components.explore.invalid import InvalidRequest
from components.figures.rows import FIRST_ROWS
from components.schedule.check import check_schedule
from components.schedule.usual import plain, usual_entries
from components.treatments import offer, weeks
from components.treatments.drugs import DOSES, dose_controls, drug_facts
from components.treatments.facts import treatment_facts
from components.treatments.untreated import UNTREATED, untreated_schedule, untreated_values
from physiology.regimens import prescribe, regimens

LARGEST_OFFER = 16_000
"""Bytes."""


def offered(person: str, key: str) -> dict[str, Any]:
    (found,) = [one for one in offer.offer(person)["regimens"] if one["key"] == key]
    return found


def after_weeks(person: str, without: tuple[str, ...] = (), **doses: float) -> dict[str, Any]:
    values = {**case_values(person), **doses}
    question = {"ask": 4, "person": person, "values": values, "without": list(without)}
    return weeks.answer(question)


# What is told once.


def test_every_drug_has_a_slider_and_its_usual_doses_are_on_it():
    told = {one["key"]: one for one in drug_facts()}
    assert set(told) == set(ph.treatments) == set(dose_controls())
    for key, one in told.items():
        low, high = ph.catalogue()[one["dose"]].bounds
        assert one["doses"][0] == 0.0
        assert len(one["doses"]) > 1, key
        assert all(low <= dose <= high for dose in one["doses"])
        assert all(words for _, words in one["said"])
        assert one["squares"] > 0
    assert set(DOSES) <= set(BODY)


def test_facts_are_plain_data():
    told = treatment_facts()
    assert json.loads(json.dumps(told, allow_nan=False)) == told
    assert [one["key"] for one in told["regimens"]] == list(regimens)
    assert {one["key"] for one in told["insulins"]} == set(ph.insulins)


# What is offered.


@pytest.mark.parametrize("person", list(ph.people))
def test_an_offer_can_be_run_as_it_is(person: str):
    answer = offer.answer({"ask": 2, "person": person})
    assert (answer["ask"], answer["person"]) == (2, person)
    assert len(json.dumps(answer, allow_nan=False)) < LARGEST_OFFER
    for one in answer["regimens"]:
        if one["refusal"]:
            assert set(one) == {"key", "refusal"}
            continue
        assert set(DOSES) <= set(one["values"]) <= set(BODY)
        if one["schedule"] is not None:
            given = prescribe(regimens[one["key"]], person).schedule
            assert set(check_schedule(one["schedule"])) == set(given or ())


def test_doses_of_a_regimen_are_set_and_all_others_are_none():
    values = offered("type2_early", "metformin_semaglutide")["values"]
    taken = {name: value for name, value in values.items() if value}
    assert taken == {"metformin_dose": 2000.0, "semaglutide_dose": 1.0}
    assert offered("type1", "sulfonylurea")["refusal"]


def test_own_settings_are_those_of_the_body_or_none():
    assert "none" in offer.offer("healthy")["settings"]
    own = offer.offer("type1")["settings"]
    assert own["basal_rate"] == ph.own_settings("type1").basal_rate
    assert own["treated"]
    assert not offer.offer("type2_late")["settings"]["treated"]
    assert offer.offer("type2_early")["settings"]["carbohydrate_ratio"] is None


@pytest.mark.parametrize(
    "question",
    [
        None,
        {},
        {"ask": 1},
        {"ask": -1, "person": "healthy"},
        {"ask": 1, "person": "<b>nobody</b>"},
        {"ask": 1, "person": ["healthy"]},
        {"ask": 1, "person": "healthy", "more": 1},
    ],
)
def test_a_wrong_question_about_an_offer_is_refused(question: object):
    with pytest.raises(InvalidRequest) as refused:
        offer.answer(question)
    assert "<b>" not in str(refused.value)


def test_a_body_that_cannot_be_computed_says_so(monkeypatch: pytest.MonkeyPatch):
    def too_much(*_: object) -> None:
        raise ph.SimulationError("budget")

    monkeypatch.setattr(offer, "offer", too_much)
    assert offer.answer({"ask": 1, "person": "healthy"}) == {"ask": 1, "error": offer.FAILED}


# What weeks change.


@pytest.mark.slow
def test_weeks_of_a_drug_are_those_of_the_trial():
    found = after_weeks("type2_moderate", metformin_dose=2000.0)
    assert found["ask"] == 4
    assert found["weeks"] == [12.0, 26.0, 52.0]
    trial = ph.protocols.treatment_trial("type2_moderate", "metformin", 2000.0, 26).readouts
    assert found["hba1c_change"][1] == pytest.approx(trial["hba1c_change"], abs=1e-3)
    # Glucose leaves the server in mg/dL, as every glucose does.
    assert found["minimum_glucose"][1] == pytest.approx(18.0 * trial["minimum_glucose"], rel=0.01)
    assert found["hba1c_change"][0] > found["hba1c_change"][2]


@pytest.mark.slow
def test_two_drugs_do_more_than_one():
    one = after_weeks("type2_moderate", metformin_dose=2000.0)
    both = after_weeks("type2_moderate", metformin_dose=2000.0, semaglutide_dose=1.0)
    assert both["hba1c_change"][2] < one["hba1c_change"][2] - 0.3
    assert both["weight_change"][2] < one["weight_change"][2] - 1.0


def test_weeks_without_any_drug_change_nothing():
    found = after_weeks("type2_early")
    assert found["hba1c_change"] == [0.0, 0.0, 0.0]
    assert "minimum_glucose" not in found


@pytest.mark.slow
def test_weeks_follow_the_sliders_and_the_switches():
    usual = after_weeks("type2_early", metformin_dose=2000.0)
    assert after_weeks("type2_early", metformin_dose=1000.0) != usual
    assert after_weeks("type2_early", ("metformin",), metformin_dose=2000.0) != usual


def test_weeks_that_cannot_be_computed_say_so(monkeypatch: pytest.MonkeyPatch):
    def too_much(*_: object) -> None:
        raise ph.SimulationError("budget")

    monkeypatch.setattr(weeks, "over_weeks", too_much)
    assert after_weeks("type1", metformin_dose=500.0) == {"ask": 4, "error": weeks.FAILED}


@pytest.mark.parametrize("dose", [-1.0, 1e9, float("nan"), "2000", None])
def test_a_dose_out_of_range_is_refused(dose: Any):
    with pytest.raises(InvalidRequest, match="metformin_dose"):
        after_weeks("type2_early", metformin_dose=dose)


# The reference without treatment.


def test_untreated_is_the_same_body_without_drugs():
    values = {**case_values("type2_early"), "metformin_dose": 2000.0, "mean_cortisol": 15.0}
    found = untreated_values("type2_early", values)
    assert found == {**case_values("type2_early"), "mean_cortisol": 15.0}


def test_training_is_undone_only_where_it_was_set():
    trained = prescribe(regimens["training"], "type2_early").values["physical_activity"]
    stored = case_values("type2_early")
    assert untreated_values("type2_early", {**stored, "physical_activity": trained}) == stored
    other = {**stored, "physical_activity": trained + 1.0}
    assert untreated_values("type2_early", other) == other


def test_untreated_eats_the_same_and_takes_its_usual_insulin():
    meal = ph.Meal("08:00", carbohydrate=33.0)
    walk = ph.Exercise("10:00", 30.0, 40.0)
    given = (meal, walk, ph.Bolus("08:00", "lispro", 9.0), ph.Injection("22:00", units=30.0))
    assert untreated_schedule("type2_late", "day", given) == (meal, walk)
    insulin = [one for one in usual_entries("type1", "day") if one.cause == "insulin_doses"]
    assert untreated_schedule("type1", "day", given) == (meal, walk, *insulin)


@pytest.mark.parametrize("key", ["walk", "low_carbohydrate", "high_fibre", "early_window"])
def test_a_day_of_life_style_is_held_against_the_usual_day(key: str):
    given = prescribe(regimens[key], "type2_early").schedule or ()
    assert untreated_schedule("type2_early", "day", given) == usual_entries("type2_early", "day")


def test_the_reference_without_treatment_is_the_run_before_the_drug():
    def ask(**doses: float) -> Any:
        sent = {
            "run": 1,
            "person": "type2_early",
            "reference": UNTREATED,
            "values": {**case_values("type2_early"), **doses},
            "without": [],
            "signals": list(FIRST_ROWS),
            "view": "morning",
            "schedule": [plain(one) for one in usual_entries("type2_early", "morning")],
            "therapy": "usual",
        }
        return run.answer(sent)

    treated = ask(semaglutide_dose=1.0)
    assert treated["reference"] == ask()["now"]
    assert (
        treated["now"]["outcomes"]["glucose_mean"]
        < treated["reference"]["outcomes"]["glucose_mean"] - 10.0
    )


@pytest.mark.parametrize("person", ["healthy", "type1_honeymoon", "type1"])
@pytest.mark.slow
def test_the_largest_doses_of_all_drugs_are_answered_or_refused_in_words(person: str):
    """Far too much insulin with everything else: no body bears it, and none may break the page."""
    largest = {name: ph.catalogue()[name].bounds[1] for name in DOSES}
    found = after_weeks(person, **largest)
    if "error" in found:
        assert found == {"ask": 4, "error": weeks.FAILED}
    else:
        assert all(map(math.isfinite, found["hba1c_change"]))


def test_a_body_that_cannot_be_run_is_told_and_not_a_fault(monkeypatch):
    def fails(*_: Any) -> None:
        raise ph.SimulationError("no steady state")

    monkeypatch.setattr(ph.protocols, "treatment_trial", fails)
    asked = after_weeks("type2_late", basal_insulin_dose=33.0)
    assert asked == {"ask": 4, "error": weeks.FAILED}
