"""People like the one on the page: checked like a run, answered with bands."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

import physiology as ph
from components.cohort import bands, run
from components.cohort.facts import cohort_facts, ends
from components.cohort.request import NUMBERS, check
from components.explore.case import case_values
from components.explore.invalid import InvalidRequest
from components.figures.rows import DIGITS
from physiology.core.allowance import allowance
from physiology.population import Failure

SIGNALS = ["plasma_glucose", "plasma_insulin", "insulin_on_board"]


def question(**changes: Any) -> dict[str, Any]:
    """Return a good question with some fields changed."""
    good = {
        "ask": 3,
        "people": NUMBERS[0],
        "person": "type2_early",
        "values": case_values("type2_early"),
        "without": [],
        "view": "morning",
        "schedule": [{"entry": "meal", "time": "08:00", "carbohydrate": 75.0}],
        "therapy": "usual",
        "signals": SIGNALS,
    }
    return {**good, **changes}


def test_a_good_question_passes() -> None:
    asked = check(question(people=50))
    assert (asked.ask, asked.people, asked.run.person) == (3, 50, "type2_early")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("people", one) for one in (0, 1, 21, 101, 1e9, "20", True, None, [20], float("nan"))),
        *(("person", one) for one in ("nobody", None)),
        ("signals", ["plasma_glucose"]),
        ("values", {}),
        ("more", 1),
    ],
    ids=repr,
)
def test_what_is_not_allowed_is_named(field: str, value: Any) -> None:
    with pytest.raises(InvalidRequest) as wrong:
        check(question(**{field: value}))
    assert wrong.value.field in (field, "question")


def test_a_band_holds_eight_in_ten_at_each_time() -> None:
    curves = np.outer(np.arange(101.0), [1.0, 2.0])
    found = bands.band(curves, digits=1)
    assert found == {"low": [10.0, 20.0], "middle": [50.0, 100.0], "high": [90.0, 180.0]}


def test_the_outcomes_are_those_of_each_person() -> None:
    glucose = np.array([[90.0, 200.0, 100.0, 60.0], [80.0, 150.0, 100.0, 90.0]])
    values = {"plasma_glucose": glucose, "sensor_glucose": glucose}
    values |= {"plasma_insulin": 2.0 * glucose, "glut4_surface_fraction": glucose / 1000.0}
    found = bands.outcomes(values)
    assert found["glucose_peak"].tolist() == [200.0, 150.0]
    assert found["insulin_peak"].tolist() == [400.0, 300.0]
    assert found["glut4_peak"].tolist() == [0.2, 0.15]
    assert found["time_in_target"].tolist() == [0.5, 1.0]
    assert bands.spread(found["glucose_peak"]) == [155.0, 162.5, 175.0, 187.5, 195.0]


def test_the_people_stand_from_the_lowest_peak_to_the_highest() -> None:
    glucose = np.array([[90.0] * 7, [80.0] * 7, [120.0] * 7])
    found = bands.each_of(glucose, {"beta_cell_mass": np.array([1.0, 2.0, 0.5])})
    assert found["glucose_peak"] == [80.0, 90.0, 120.0]
    assert found["factors"] == {"beta_cell_mass": [2.0, 1.0, 0.5]}
    assert found["glucose"] == [[80] * 3, [90] * 3, [120] * 3]


def test_the_traits_are_those_that_are_declared() -> None:
    facts = cohort_facts()
    assert [trait["name"] for trait in facts["traits"]] == list(ph.distributions())
    for trait in facts["traits"]:
        low, high = facts["ends"][trait["name"]]
        assert low < 1.0 < high
        assert trait["label"]
        assert trait["squares"] in (1, 2, 3)


def test_nobody_differs_in_what_the_body_has_none_of() -> None:
    centres = dict.fromkeys(ph.distributions(), 1.0)
    found = ends({**centres, "beta_cell_mass": 0.0})
    assert set(centres) - set(found) == {"beta_cell_mass"}


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    """Return the answer to a good question."""
    return run.answer(question())


def test_an_answer_has_a_band_for_every_row_that_is_a_course(told: dict[str, Any]) -> None:
    assert told["ask"] == 3
    assert told["people"] + told["left_out"] == NUMBERS[0]
    assert set(told["bands"]) == {"plasma_glucose", "plasma_insulin"}
    for name, band in told["bands"].items():
        low, middle, high = (np.array(band[edge]) for edge in ("low", "middle", "high"))
        assert len(low) == 181
        assert (low <= middle).all()
        assert (middle <= high).all()
        assert np.array_equal(low, np.round(low, DIGITS[name]))
    assert json.dumps(told, allow_nan=False)


def test_the_people_are_the_same_whatever_is_moved(told: dict[str, Any]) -> None:
    """So a slider moves the band, and chance does not."""
    values = case_values("type2_early") | {"visceral_fat_area": 60.0}
    leaner = run.answer(question(values=values))
    assert sorted(leaner["each"]["factors"]["beta_cell_mass"]) == pytest.approx(
        sorted(told["each"]["factors"]["beta_cell_mass"]), abs=2e-3
    )
    assert leaner["outcomes"]["glucose_peak"][2] < told["outcomes"]["glucose_peak"][2]


def test_who_cannot_be_computed_is_left_out_and_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    real = ph.cohort

    def one_fails(*given: Any, **named: Any) -> Any:
        found = real(*given, **named)
        for each in found.values.values():
            each[3] = np.nan
        return replace(found, failures=(Failure(3, "work budget"),))

    monkeypatch.setattr(ph, "cohort", one_fails)
    told = run.answer(question())
    assert (told["people"], told["left_out"]) == (NUMBERS[0] - 1, 1)
    assert json.dumps(told, allow_nan=False)


def test_nobody_computed_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_given: Any, **_named: Any) -> Any:
        raise ph.SimulationError("work budget")

    monkeypatch.setattr(ph, "cohort", fails)
    assert run.answer(question()) == {"ask": 3, "error": run.FAILED}


def test_too_many_for_one_answer_are_fewer_please() -> None:
    with allowance(0.0):
        assert run.answer(question(people=100)) == {"ask": 3, "error": run.TOO_MANY}
