"""The question why: checked like a run, answered with the largest causes."""

from __future__ import annotations

import json
from typing import Any

import pytest

import physiology as ph
from components.explore.case import case_values
from components.explore.invalid import InvalidRequest
from components.mechanisms.listed import switchable
from components.why import causes
from components.why.asked import OUTCOMES, check


def side(
    without: tuple[str, ...] = (), carbohydrate: float = 75.0, **values: float
) -> dict[str, Any]:
    """Return one of two mornings of the same person."""
    breakfast = {"entry": "meal", "time": "08:00", "carbohydrate": carbohydrate}
    who = {"values": case_values("type2_early") | values, "without": list(without)}
    return {**who, "schedule": [breakfast], "therapy": "usual"}


def question(**changes: Any) -> dict[str, Any]:
    """Return a good question with some fields changed."""
    good = {
        "ask": 4,
        "person": "type2_early",
        "view": "morning",
        "before": side(),
        "now": side(visceral_fat_area=250.0),
        "outcome": "peak_glucose",
    }
    return {**good, **changes}


def test_a_good_question_passes() -> None:
    asked = check(question())
    assert (asked.ask, asked.person, asked.outcome.key) == (4, "type2_early", "peak_glucose")
    assert asked.now.values["visceral_fat_area"] == 250.0


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("ask", one) for one in (None, -1, 1.5, True, "1", 2**60)),
        *(("person", one) for one in (None, "nobody", 3, [])),
        *(("view", one) for one in (None, "night", 3, [])),
        *(("outcome", one) for one in (None, "gmi", "__proto__", [], {})),
        *(("before", one) for one in (None, [], {}, {"values": {}}, side() | {"x": 1})),
    ],
)
def test_what_is_not_allowed_is_named(field: str, value: object) -> None:
    with pytest.raises(InvalidRequest) as raised:
        check(question(**{field: value}))
    assert raised.value.field == field


@pytest.mark.parametrize("place", ["before", "now"])
def test_both_sides_are_checked_like_a_run(place: str) -> None:
    for wrong, field in (
        (side(mean_cortisol=1e9), "mean_cortisol"),
        (side(without=("nobody",)), "without"),
        (side(without=switchable()[:1] * 2), "without"),
        (side() | {"schedule": [{"entry": "nap"}]}, f"{place}.schedule.0.entry"),
        (side() | {"therapy": "pen"}, "therapy"),
    ):
        with pytest.raises(InvalidRequest) as raised:
            check(question(**{place: wrong}))
        assert raised.value.field == field


@pytest.mark.parametrize("sent", [None, [], 3, {}, "x", question(more=1)])
def test_the_fields_are_exactly_these(sent: object) -> None:
    with pytest.raises(InvalidRequest):
        check(sent)


def test_the_largest_causes_come_first_and_are_few() -> None:
    found = causes.answer(question())
    assert found["ask"] == 4
    sizes = [abs(cause["share"]) for cause in found["causes"]]
    assert 1 <= len(sizes) <= causes.SHOWN
    assert sizes == sorted(sizes, reverse=True)
    assert found["causes"][0]["name"] in {"glucose_toxicity", "ectopic_fat", "adipokines"}
    assert found["causes"][0]["share"] > 0
    assert "rest" not in {cause["name"] for cause in found["causes"]}
    assert len(json.dumps(found, allow_nan=False)) < 1000


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda outcome: outcome.key)
@pytest.mark.slow
def test_shares_are_in_the_unit_of_the_outcome_of_a_run(outcome: Any) -> None:
    asked = question(outcome=outcome.key)
    before, now = causes._scenarios(check(asked))
    whole = ph.explain(before, now, outcome.key)
    shown = causes.answer(asked)["causes"][0]
    assert shown["share"] == pytest.approx(whole[shown["name"]] * outcome.scale, abs=1e-4)


def test_a_mechanism_switched_off_is_its_own_cause() -> None:
    found = causes.answer(question(now=side(without=("incretins",))))
    assert found["causes"][0]["name"] == "incretins"


def test_no_change_has_no_causes() -> None:
    assert causes.answer(question(now=side())) == {"ask": 4, "causes": [], "path": None}


def test_what_cannot_be_explained_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_much(*_: object) -> None:
        raise ph.SimulationError("budget")

    monkeypatch.setattr(causes.ph, "explain", too_much)
    assert causes.answer(question()) == {"ask": 4, "error": causes.UNEXPLAINED}


@pytest.mark.parametrize("view", ["morning", "day"])
def test_a_meal_that_was_larger_is_a_cause(view: str) -> None:
    found = causes.answer(question(view=view, now=side(carbohydrate=120.0)))
    assert found["causes"][0]["name"] == "meals"
    assert found["causes"][0]["share"] > 0


def steps(**changes: Any) -> list[tuple[str, int]]:
    """Return names and directions of the way from a change to its outcome."""
    path = causes.answer(question(**changes))["path"]
    return [(step["name"] or step["label"], step["direction"]) for step in path or []]


@pytest.mark.parametrize(
    ("now", "first", "through"),
    [
        (side(visceral_fat_area=250.0), ("Visceral fat", 1), ("adiponectin", -1)),
        (side(physical_activity=6.0), ("Activity", 1), ("muscle_glucose_uptake", 1)),
        (side(carbohydrate=100.0), ("Meal carbohydrate", 1), ("glucose_rate_of_appearance", 1)),
        (side(sglt2_inhibitor_dose=10.0), None, ("urinary_glucose_loss", 1)),
        (side(without=("incretins",)), ("Incretins", 0), ("insulin_secretion_rate", -1)),
    ],
)
@pytest.mark.slow
def test_the_way_leads_through_what_moved(
    now: dict[str, Any], first: tuple[str, int] | None, through: tuple[str, int]
) -> None:
    found = steps(now=now)
    assert first in (None, found[0])
    assert through in found
    higher = ph.explain(*causes._scenarios(check(question(now=now))), "peak_glucose").difference > 0
    assert found[-1] == ("plasma_glucose", 1 if higher else -1)


def test_the_way_ends_where_the_question_does() -> None:
    assert steps(outcome="peak_insulin")[-1][0] == "plasma_insulin"


def test_several_changes_have_no_one_way() -> None:
    both = side(visceral_fat_area=250.0, mean_cortisol=20.0)
    assert causes.answer(question(now=both))["path"] is None
