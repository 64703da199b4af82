"""What is not allowed is refused when it is said, naming the field and the allowed range."""

import math
from typing import Any

import numpy as np
import pytest

import physiology as ph

MEAL = {"time": "08:00", "carbohydrate": 50}

#: What is asked, and the words that the message must hold.
SCENARIOS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "unknown person": ({"person": "nobody"}, ["person", "healthy", "type1"]),
    "person is a number": ({"person": 3}, ["person", "healthy"]),
    "person is a list": ({"person": ["healthy"]}, ["person"]),
    "no days": ({"days": 0}, ["days", "28"]),
    "negative days": ({"days": -1}, ["days", "28"]),
    "too many days": ({"days": 29}, ["days", "29", "28"]),
    "days not a number": ({"days": math.nan}, ["days", "28"]),
    "days without end": ({"days": math.inf}, ["days", "28"]),
    "days as text": ({"days": "1"}, ["days", "number"]),
    "days as bool": ({"days": True}, ["days", "number"]),
    "days as None": ({"days": None}, ["days", "number"]),
    "days beyond all numbers": ({"days": 10**400}, ["days"]),
    "bad time": ({"start": "24:00"}, ["start", "00:00", "23:59"]),
    "time without colon": ({"start": "0700"}, ["start", "HH:MM"]),
    "time as number": ({"start": 7}, ["start", "HH:MM"]),
    "time with a line end": ({"start": "07:00\n"}, ["start", "HH:MM"]),
    "time in other digits": ({"start": "٠٧:٠٠"}, ["start", "HH:MM"]),
    "unknown parameter": ({"values": {"charm": 1.0}}, ["values", "charm"]),
    "a state as parameter": ({"values": {"ketones": 1.0}}, ["values", "ketones"]),
    "a name that is no name": ({"values": {3: 1.0}}, ["values", "3"]),
    "value above": ({"values": {"mean_cortisol": 61}}, ["mean_cortisol", "61", "3 to 60 ug/dL"]),
    "value below": ({"values": {"body_weight": 39.9}}, ["body_weight", "39.9", "40 to 160 kg"]),
    "value NaN": ({"values": {"mean_cortisol": math.nan}}, ["mean_cortisol", "3 to 60 ug/dL"]),
    "value infinite": ({"values": {"mean_cortisol": -math.inf}}, ["mean_cortisol", "3 to 60"]),
    "value bool": ({"values": {"beta_cell_mass": True}}, ["beta_cell_mass", "number", "0 to 4"]),
    "value numpy bool": ({"values": {"beta_cell_mass": np.True_}}, ["beta_cell_mass", "number"]),
    "value text": ({"values": {"mean_cortisol": "12"}}, ["mean_cortisol", "number", "3 to 60"]),
    "value complex": ({"values": {"mean_cortisol": 12 + 0j}}, ["mean_cortisol", "number"]),
    "value list": ({"values": {"mean_cortisol": [12]}}, ["mean_cortisol", "number"]),
    "values a list": ({"values": [1]}, ["values"]),
    "values None": ({"values": None}, ["values"]),
    "schedule a text": ({"schedule": "breakfast"}, ["schedule", "Meal"]),
    "schedule of texts": ({"schedule": ["breakfast"]}, ["schedule", "Meal"]),
    "schedule a meal": ({"schedule": ph.Meal("08:00", carbohydrate=5)}, ["schedule", "Meal"]),
    "unknown therapy": ({"therapy": "prayer"}, ["therapy", "pump"]),
    "therapy a number": ({"therapy": 1}, ["therapy", "pump"]),
    "unknown drug": ({"treatments": {"snake_oil": 1}}, ["treatments"]),
    "treatments a list": ({"treatments": [1]}, ["treatments"]),
    "unknown mechanism": ({"without": ("luck",)}, ["without", "glucose_toxicity"]),
    "mechanism a text": ({"without": "glucose_toxicity"}, ["without", "list"]),
    "mechanism a number": ({"without": 3}, ["without", "list"]),
    "too many entries": ({"schedule": [ph.Bolus("08:00", "lispro", 0.1)] * 101}, ["schedule", "100"]),
}  # fmt: skip

ENTRIES: dict[str, tuple[type, dict[str, Any], list[str]]] = {
    "meal of nothing": (ph.Meal, {"time": "08:00"}, ["meal", "something"]),
    "meal too large": (ph.Meal, {"time": "08:00", "carbohydrate": 201}, ["meal_carbohydrate", "200 g"]),
    "meal negative": (ph.Meal, {"time": "08:00", "fat": -1}, ["meal_fat", "-1", "0 to 150 g"]),
    "meal NaN": (ph.Meal, MEAL | {"fibre": math.nan}, ["meal_fibre", "0 to 60 g"]),
    "meal bool": (ph.Meal, MEAL | {"protein": True}, ["meal_protein", "number"]),
    "meal in no time": (ph.Meal, MEAL | {"minutes": 0}, ["meal_minutes", "1 to 120 min"]),
    "meal index": (ph.Meal, MEAL | {"glycaemic_index": 0}, ["meal_glycaemic_index", "1 to 120"]),
    "meal at no time": (ph.Meal, MEAL | {"time": "8:00"}, ["meal time", "HH:MM"]),
    "bolus too large": (ph.Bolus, {"time": "08:00", "units": 41}, ["bolus_dose", "41", "0 to 40 U"]),
    "bolus negative": (ph.Bolus, {"time": "08:00", "units": -0.1}, ["bolus_dose", "0 to 40 U"]),
    "bolus unknown": (ph.Bolus, {"time": "08:00", "product": "water"}, ["product", "lispro"]),
    "bolus product a list": (ph.Bolus, {"time": "08:00", "product": []}, ["product", "lispro"]),
    "bolus shape": (ph.Bolus, {"time": "08:00", "units": 1, "shape": "heart"}, ["shape"]),
    "injection unknown": (ph.Injection, {"time": "22:00", "product": "lispro"}, ["product", "glargine"]),
    "injection NaN": (ph.Injection, {"time": "22:00", "units": math.nan}, ["injection", "U"]),
    "basal too fast": (ph.BasalRate, {"time": "00:00", "rate": 1e9}, ["basal rate", "U/h"]),
    "basal negative": (ph.BasalRate, {"time": "00:00", "rate": -1.0}, ["basal rate", "0 to", "U/h"]),
    "exercise too hard": (ph.Exercise, {"time": "17:00", "intensity": 101}, ["intensity", "100 %"]),
    "exercise too long": (ph.Exercise, {"time": "17:00", "minutes": 601}, ["minutes", "600 min"]),
    "exercise unknown": (ph.Exercise, {"time": "17:00", "kind": "chess"}, ["kind", "aerobic", "sprint"]),
}  # fmt: skip


def refused(error: pytest.ExceptionInfo[ph.ScenarioError], words: list[str]) -> None:
    for word in words:
        assert word in str(error.value), str(error.value)
    assert len(str(error.value)) < 4000


@pytest.mark.parametrize("case", SCENARIOS)
def test_a_scenario_is_refused(case):
    fields, words = SCENARIOS[case]
    with pytest.raises(ph.ScenarioError) as error:
        ph.Scenario(**fields)
    refused(error, words)


@pytest.mark.parametrize("case", ENTRIES)
def test_an_entry_is_refused(case):
    made, fields, words = ENTRIES[case]
    with pytest.raises(ph.ScenarioError) as error:
        made(**fields)
    refused(error, words)


@pytest.mark.parametrize(
    "schedule",
    [
        [ph.Meal("08:00", carbohydrate=50, minutes=30), ph.Meal("08:20", carbohydrate=10)],
        [ph.Meal("08:00", carbohydrate=50), ph.Meal("08:00", carbohydrate=10)],
        [ph.Exercise("17:00", minutes=90), ph.Exercise("18:00")],
        [ph.BasalRate("00:00", 1.0), ph.BasalRate("00:00", 0.5)],
        [ph.Meal("23:50", carbohydrate=50, minutes=30), ph.Meal("00:10", carbohydrate=10)],
        [ph.Exercise("23:00", minutes=120), ph.Exercise("00:30")],
    ],
    ids=["meals overlap", "meals at once", "bouts overlap", "two basal rates", "meals over midnight",
         "bouts over midnight"],
)  # fmt: skip
def test_a_schedule_that_makes_no_sense_is_refused(schedule):
    with pytest.raises(ph.ScenarioError, match="schedule"):
        ph.Scenario(days=2, schedule=schedule)


def test_what_is_refused_is_a_value_error():
    assert issubclass(ph.ScenarioError, ValueError)
    assert issubclass(ph.SimulationError, RuntimeError)


@pytest.mark.parametrize("step", [0.0, -1.0, 61.0, math.nan, True, "1", None])
def test_an_output_step_is_refused(step):
    with pytest.raises(ph.ScenarioError, match=r"step.*0\.1 to 60 min"):
        ph.simulate(ph.Scenario(), step)


@pytest.mark.parametrize("name", ["charm", "meal_ingestion", 3, None])
def test_a_trajectory_has_only_what_is_declared(name):
    trajectory = ph.simulate(ph.Scenario(days=0.01))
    with pytest.raises(ph.ScenarioError, match="trajectory"):
        trajectory[name]


def test_a_scenario_cannot_be_changed_afterwards():
    scenario = ph.Scenario(values={"mean_cortisol": 14.0})
    with pytest.raises(AttributeError):
        scenario.person = "type1"  # type: ignore[misc]
    before = hash(scenario)
    with pytest.raises(TypeError):
        scenario.values["mean_cortisol"] = math.nan  # type: ignore[index]
    assert hash(scenario) == before
