"""The pure function behind every drag."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

import physiology as ph
from components.explore import run
from components.explore.case import case_values
from components.explore.request import NO_REFERENCE, InvalidRequest
from components.figures.meal_figure import WINDOW_END, WINDOW_START
from components.figures.rows import FIRST_ROWS, GLUCOSE, MOST_ROWS, SIGNALS

LARGEST = 16_000
"""Bytes; an answer with a reference in it."""


def ask(
    person: str = "type2_early",
    reference: str = NO_REFERENCE,
    without: Sequence[str] = (),
    signals: Sequence[str] = FIRST_ROWS,
    **values: float,
) -> Any:
    """Return the answer for a person with some sliders moved."""
    moved = {**case_values(person), **values}
    request = {"run": 3, "person": person, "reference": reference, "values": moved}
    return run.answer({**request, "without": list(without), "signals": list(signals)})


@pytest.mark.parametrize("person", list(ph.people))
def test_every_person_gets_whole_finite_curves(person: str) -> None:
    now = ask(person)["now"]
    points = int((WINDOW_END - WINDOW_START) / run.STEP) + 1
    assert (now["start"], now["step"]) == (WINDOW_START, run.STEP)
    assert tuple(now["signals"]) == FIRST_ROWS
    for signal in FIRST_ROWS:
        curve = np.array(now["signals"][signal])
        assert curve.shape == (points,)
        assert np.all(np.isfinite(curve))
        assert np.all(curve >= 0)


def test_the_answer_carries_its_run_and_is_small() -> None:
    answer = ask(reference="healthy")
    assert answer["run"] == 3
    assert len(json.dumps(answer, allow_nan=False)) < LARGEST
    assert ask()["reference"] is None


def test_the_same_request_gives_the_same_answer() -> None:
    assert ask(mean_cortisol=20.0) == ask(mean_cortisol=20.0)


def test_the_own_case_as_reference_is_the_run_at_the_case() -> None:
    answer = ask(reference="type2_early", meal_carbohydrate=20.0)
    assert answer["reference"] == ask()["now"]
    assert answer["reference"] != answer["now"]


def test_another_body_as_reference_eats_the_same_meal() -> None:
    small = ask(reference="healthy", meal_carbohydrate=20.0)["reference"]
    large = ask(reference="healthy", meal_carbohydrate=100.0)["reference"]
    assert small["outcomes"]["glucose_peak"] < large["outcomes"]["glucose_peak"]


def test_no_meal_and_no_dose_leave_a_body_at_rest() -> None:
    now = ask("healthy", meal_carbohydrate=0.0, bolus_dose=0.0)["now"]
    curve = np.array(now["signals"]["plasma_glucose"])
    # Over a morning without food glycogen runs down and the hormones of the hour change.
    assert np.ptp(curve) < 6.0
    assert np.max(np.abs(np.diff(curve))) <= 0.2


@pytest.mark.parametrize("signal", SIGNALS[1:])
def test_every_row_can_be_asked_for(signal: str) -> None:
    now = ask(signals=(GLUCOSE.signal, signal))["now"]
    assert tuple(now["signals"]) == (GLUCOSE.signal, signal)
    assert np.all(np.isfinite(now["signals"][signal]))
    assert now["outcomes"] == ask()["now"]["outcomes"]


def test_as_many_rows_as_there_can_be_are_still_small() -> None:
    answer = ask(reference="healthy", signals=SIGNALS[:MOST_ROWS])
    assert len(json.dumps(answer, allow_nan=False)) < LARGEST


def test_a_mechanism_that_is_off_changes_the_run_and_not_the_reference() -> None:
    on = ask(reference="healthy")
    off = ask(reference="healthy", without=["incretins"])
    assert on["now"]["outcomes"]["insulin_peak"] > off["now"]["outcomes"]["insulin_peak"]
    assert on["reference"] == off["reference"]


def test_a_body_that_cannot_be_solved_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_much(*_: object, **__: object) -> None:
        raise ph.SimulationError("budget")

    monkeypatch.setattr(run.ph, "simulate", too_much)
    assert ask() == {"run": 3, "error": run.FAILED}


def test_what_is_not_allowed_is_refused_before_anything_is_solved(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(run.ph, "simulate", None)
    with pytest.raises(InvalidRequest):
        ask(mean_cortisol=1e30)


def test_someone_on_insulin_keeps_basal_and_takes_the_usual_dose() -> None:
    therapy = ph.usual_therapy("type1")
    assert therapy is not None
    case = case_values("type1")
    exact = case["meal_carbohydrate"] / therapy.carbohydrate_ratio
    assert abs(case["bolus_dose"] - exact) <= 0.25
    assert case["bolus_dose"] % 0.5 == 0
    events = run.scenario("type1", case).schedule
    assert any(isinstance(event, ph.BasalRate) for event in events)
    assert any(isinstance(event, ph.Bolus) for event in events)
    assert case_values("healthy")["bolus_dose"] == 0.0
