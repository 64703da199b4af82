"""The report: asked for, checked, answered, and told to the browser."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest

import physiology as ph
from components.explore.case import case_values
from components.explore.invalid import InvalidRequest
from components.figures import agp_figure, daily_strips
from components.mechanisms.listed import switchable
from components.report.counting import COUNTING, FIRST
from components.report.diary import marks, sums
from components.report.facts import report_facts
from components.report.metrics import METRICS
from components.report.request import DAYS, LARGEST_SEED, check
from components.report.run import FAILED, KEPT, answer, report
from components.report.therapies import LABELS, therapies_of
from physiology.daily_life.behaviour import Behaviour
from physiology.daily_life.diary import Note
from physiology.monitoring.agp import UNITS
from physiology.monitoring.targets import TARGETS


def wanted(person: str = "type1", **changes: Any) -> dict[str, Any]:
    """Return a good request with some fields changed."""
    good = {"run": 3, "person": person, "therapy": "usual", "days": 7, "seed": 1}
    good |= {"meals": None, "counting": "usual", "insulin": []}
    return {**good, "values": case_values(person), "without": [], **changes}


COUNTED = tuple({"counting": way} for way in COUNTING if way != FIRST)


def test_a_good_request_passes() -> None:
    run, asked = check(wanted(therapy="mdi", without=[switchable()[0]]))
    assert run == 3
    assert (asked.person, asked.therapy, asked.days, asked.seed) == ("type1", "mdi", 7, 1)
    assert asked.without == (switchable()[0],)
    assert hash(asked) == hash(check(wanted(therapy="mdi", without=[switchable()[0]]))[1])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("run", one) for one in (None, -1, 1.5, True, "1", 2**60)),
        *(("person", one) for one in (None, "nobody", 3, [])),
        *(("therapy", one) for one in (None, "", "tablets", 1, [], "__proto__")),
        *(("days", one) for one in (None, 0, 2, 15, -14, 14.0, "14", True, [14], 10**9)),
        *(("seed", one) for one in (None, 0, -1, LARGEST_SEED + 1, 1.0, "1", True, [])),
        *(("values", one) for one in (None, [], {}, {"visceral_fat_area": 100.0})),
        *(("without", one) for one in (None, "incretins", ["nothing"], {})),
        *(
            ("meals", one)
            for one in ("x", {}, 1, [{"entry": "bolus", "time": "08:00", "units": 2}])
        ),
    ],
)
def test_what_is_not_allowed_is_named(field: str, value: object) -> None:
    with pytest.raises(InvalidRequest) as wrong:
        check(wanted() | {field: value})
    assert wrong.value.field == field


@pytest.mark.parametrize("request_", [None, [], {}, "x", wanted() | {"more": 1}])
def test_what_is_no_request_is_refused(request_: object) -> None:
    with pytest.raises(InvalidRequest):
        check(request_)


def test_meals_of_the_explored_day_are_eaten_and_named_where_they_are_wrong() -> None:
    meal = {"entry": "meal", "time": "08:00", "carbohydrate": 90.0}
    _, asked = check(wanted(meals=[meal]))
    assert asked.meals == (ph.Meal("08:00", carbohydrate=90.0),)
    with pytest.raises(InvalidRequest) as wrong:
        check(wanted(meals=[meal | {"carbohydrate": -1}]))
    assert wrong.value.field == "meals.0.carbohydrate"


DOSE = {"entry": "injection", "time": "22:00", "product": "glargine_u100", "units": 20.0}


def test_fixed_insulin_of_who_has_no_usual_treatment() -> None:
    plain = answer(wanted("type2_late"))["report"]["metrics"]
    dosed = answer(wanted("type2_late", insulin=[DOSE]))["report"]["metrics"]
    assert dosed["mean_glucose"] < plain["mean_glucose"] - 30.0
    for person, doses in (
        ("type1", [DOSE]),
        ("type2_late", [{"entry": "meal", "time": "08:00", "carbohydrate": 5.0}]),
        ("type2_late", [DOSE | {"units": -1.0}]),
        ("type2_late", None),
    ):
        with pytest.raises(InvalidRequest) as wrong:
            check(wanted(person, insulin=doses))
        assert wrong.value.field.startswith("insulin")


def test_only_insulin_treated_people_choose_a_treatment() -> None:
    assert therapies_of("type1") == tuple(LABELS)
    assert therapies_of("healthy") == ("usual",)
    for field, value in (("therapy", "closed_loop"), ("counting", "exact")):
        with pytest.raises(InvalidRequest) as wrong:
            check(wanted("healthy", **{field: value}))
        assert wrong.value.field == field


@pytest.mark.parametrize("days", DAYS)
@pytest.mark.parametrize("person", ["healthy", "type1"])
def test_an_answer_is_plain_and_whole(person: str, days: int) -> None:
    found = answer(wanted(person, days=days))
    assert found["run"] == 3
    body = json.loads(json.dumps(found["report"], allow_nan=False))
    assert body["days"] == days
    assert [len(day) for day in body["strips"]] == [288] * days
    assert (body["percentiles"] is None) is (days == 1)
    assert set(body["metrics"]) == set(UNITS)
    assert sum(one["share"] for one in body["ranges"]) == pytest.approx(100.0)
    assert len(json.dumps(found)) < 60_000


def test_the_readings_that_are_sent_give_the_numbers_that_are_shown() -> None:
    found = answer(wanted(therapy="mdi"))["report"]
    readings = np.array(found["strips"]).ravel()
    assert np.array_equal(readings, np.rint(readings))
    inside = 100.0 * float(((readings >= 70) & (readings <= 180)).mean())
    assert found["metrics"]["time_in_range"] == pytest.approx(inside, abs=1e-3)
    assert found["metrics"]["gmi"] == pytest.approx(3.31 + 0.02392 * readings.mean(), abs=1e-3)


def test_an_answer_is_kept_and_the_same_again() -> None:
    first = answer(wanted(seed=77))
    hits = report.cache_info().hits
    assert answer(wanted(seed=77, run=4))["report"] is first["report"]
    assert report.cache_info().hits == hits + 1
    assert report.cache_info().maxsize == KEPT
    assert answer(wanted(seed=78))["report"]["strips"] != first["report"]["strips"]


@pytest.mark.slow
def test_a_treatment_a_setting_and_a_seed_each_change_the_days() -> None:
    fat = case_values("type1") | {"visceral_fat_area": 200.0}
    strips = [
        answer(wanted(**change))["report"]["strips"]
        for change in (
            {},
            {"therapy": "closed_loop"},
            {"values": fat},
            {"seed": 2},
            {"meals": []},
            *COUNTED,
        )
    ]
    assert all(strips[0] != other for other in strips[1:])


def test_days_that_cannot_be_lived_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_args: object, **_settings: object) -> None:
        raise ph.SimulationError("no")

    monkeypatch.setattr(ph.protocols, "day", fails)
    assert answer(wanted(seed=LARGEST_SEED)) == {"run": 3, "error": FAILED}


def test_a_meal_without_a_bolus_is_marked() -> None:
    late = Behaviour().latest_bolus
    diary = (
        Note(450.0, "meal", 50.0),
        Note(450.0 + late, "counted", 40.0),
        Note(750.0, "meal", 70.0),
        Note(756.0 + late, "counted", 70.0),  # too late for lunch
        Note(900.0, "rescue", 15.0),
        Note(1000.0, "snack", 18.0),
        Note(1440.0 + 450.0, "meal", 60.0),
    )
    assert marks(diary, treated=True) == {
        "meal": [450.0],
        "missed": [750.0, 1890.0],
        "rescue": [900.0],
    }
    assert marks(diary, treated=False)["missed"] == []
    assert sums(diary, 3) == [
        {"eaten": 138, "counted": 110, "sugar": 15},
        {"eaten": 60, "counted": 0, "sugar": 0},
        {"eaten": 0, "counted": 0, "sugar": 0},
    ]


@pytest.mark.slow
def test_exact_counts_are_what_is_eaten_and_low_ones_are_less() -> None:
    share = {}
    for way in COUNTING:
        days = answer(wanted(therapy="mdi", days=14, counting=way))["report"]["sums"]
        share[way] = sum(day["counted"] for day in days) / sum(day["eaten"] for day in days)
    assert share["low"] < share["exact"]
    assert share["exact"] < 1.0  # some boluses are forgotten


def test_without_insulin_days_differ_as_well() -> None:
    found = answer(wanted("healthy", days=14))["report"]
    eaten = {day["eaten"] for day in found["sums"]}
    assert len(eaten) > 7
    assert found["marks"]["meal"]
    assert not found["marks"]["missed"]


def test_the_browser_is_told_every_target_of_the_physiology() -> None:
    facts = json.loads(json.dumps(report_facts(), allow_nan=False))
    told = {one["name"]: one["target"] for one in facts["metrics"] if one["target"]}
    assert {(name, one["relation"], one["limit"]) for name, one in told.items()} == {
        (target.metric, target.relation, target.limit) for target in TARGETS
    }
    assert {metric.name for metric in METRICS} <= set(UNITS)
    assert all(one["source"] for one in told.values())
    assert set(facts["therapies"]) == set(facts["life"]) == set(ph.people)


def test_the_ranges_of_the_bar_are_those_of_the_report() -> None:
    readings = ph.Readings(np.array([0.0, 5.0]), np.array([120.0, 120.0]))
    names = [one.name for one in ph.glucose_report(readings).ranges]
    assert [one.name for one in agp_figure.RANGES] == names[::-1]


def test_the_figures_hold_tokens_and_no_curves() -> None:
    for figure in (agp_figure.figure(), daily_strips.figure()):
        assert all(trace["x"] == trace["y"] == [] for trace in figure["data"])
        colours = [
            value
            for trace in figure["data"]
            for value in (
                trace["line"].get("color"),
                trace.get("fillcolor"),
                trace.get("marker", {}).get("color"),
            )
            if value
        ]
        assert colours
        assert all(colour.startswith("--") for colour in colours)
