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
from components.explore.invalid import InvalidRequest
from components.explore.request import NO_REFERENCE
from components.figures.rows import FIRST_ROWS, GLUCOSE, MOST_ROWS, SIGNALS
from components.figures.views import VIEWS
from components.schedule.usual import plain, usual_entries

LARGEST = {"morning": 16_000, "day": 26_000}
"""Bytes; an answer with a reference in it and as many rows as there can be."""


def meal(carbohydrate: float, time: str = "08:00") -> dict[str, Any]:
    """Return a meal as the page sends it."""
    return {"entry": "meal", "time": time, "carbohydrate": carbohydrate}


def ask(
    person: str = "type2_early",
    reference: str = NO_REFERENCE,
    without: Sequence[str] = (),
    signals: Sequence[str] = FIRST_ROWS,
    view: str = "morning",
    schedule: list[dict[str, Any]] | None = None,
    **values: float,
) -> Any:
    """Return the answer for a person with some sliders moved; what happens is usual."""
    usual = [plain(entry) for entry in usual_entries(person, view)]
    request = {"run": 3, "person": person, "reference": reference, "view": view}
    request |= {"values": {**case_values(person), **values}, "therapy": "usual"}
    request |= {"schedule": usual if schedule is None else schedule}
    return run.answer({**request, "without": list(without), "signals": list(signals)})


@pytest.mark.parametrize("view", list(VIEWS))
@pytest.mark.parametrize("person", list(ph.people))
def test_every_person_gets_whole_finite_curves(person: str, view: str) -> None:
    now = ask(person, view=view)["now"]
    shown = VIEWS[view]
    points = int((shown.end - shown.start) / shown.step) + 1
    assert (now["start"], now["step"]) == (shown.start, shown.step)
    assert tuple(now["signals"]) == FIRST_ROWS
    for signal in FIRST_ROWS:
        curve = np.array(now["signals"][signal])
        assert curve.shape == (points,)
        assert np.all(np.isfinite(curve))
        assert np.all(curve >= 0)


def test_the_answer_carries_its_run_and_is_small() -> None:
    answer = ask(reference="healthy")
    assert answer["run"] == 3
    assert len(json.dumps(answer, allow_nan=False)) < LARGEST["morning"]
    assert ask()["reference"] is None


def test_the_same_request_gives_the_same_answer() -> None:
    assert ask(mean_cortisol=20.0) == ask(mean_cortisol=20.0)


def test_the_own_case_as_reference_is_the_run_at_the_case() -> None:
    answer = ask(reference="type2_early", schedule=[meal(20.0)])
    assert answer["reference"] == ask()["now"]
    assert answer["reference"] != answer["now"]


def test_another_body_as_reference_eats_the_same_meal() -> None:
    small = ask(reference="healthy", schedule=[meal(20.0)])["reference"]
    large = ask(reference="healthy", schedule=[meal(100.0)])["reference"]
    assert small["outcomes"]["glucose_peak"] < large["outcomes"]["glucose_peak"]


def test_no_meal_and_no_dose_leave_a_body_at_rest() -> None:
    now = ask("healthy", schedule=[])["now"]
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


@pytest.mark.parametrize("view", list(VIEWS))
def test_as_many_rows_as_there_can_be_are_still_small(view: str) -> None:
    answer = ask(reference="healthy", signals=SIGNALS[:MOST_ROWS], view=view)
    assert len(json.dumps(answer, allow_nan=False)) < LARGEST[view]


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


def test_what_the_model_does_not_know_for_a_body_is_said_in_its_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise ph.ScenarioError("therapy: Healthy has no insulin treatment")

    monkeypatch.setattr(run.ph, "simulate", unknown)
    assert ask() == {"run": 3, "error": "therapy: Healthy has no insulin treatment"}


def test_nothing_is_added_to_what_was_sent() -> None:
    (entry,) = run.scenario("type1", case_values("type1"), [ph.Meal("09:00", 30.0)]).schedule
    assert (entry.time, entry.carbohydrate) == ("09:00", 30.0)


def test_a_meal_at_another_time_moves_the_peak_by_as_much() -> None:
    early = ask("healthy", schedule=[meal(60.0, "08:00")])["now"]["outcomes"]
    late = ask("healthy", schedule=[meal(60.0, "09:00")])["now"]["outcomes"]
    assert late["glucose_peak_time"] - early["glucose_peak_time"] == pytest.approx(60.0, abs=10.0)


def test_the_reference_keeps_its_own_insulin_and_shares_the_rest() -> None:
    dose = {"entry": "bolus", "time": "08:00", "units": 20.0}
    bout = {"entry": "exercise", "time": "10:00", "minutes": 60.0}
    alone = ask(reference="healthy", schedule=[meal(60.0)])
    dosed = ask(reference="healthy", schedule=[meal(60.0), dose])
    moved = ask(reference="healthy", schedule=[meal(60.0), bout])
    assert dosed["reference"] == alone["reference"]
    assert dosed["now"] != alone["now"]
    assert moved["reference"] != alone["reference"]


def test_a_day_has_three_peaks() -> None:
    glucose = np.array(ask("type2_early", view="day")["now"]["signals"]["plasma_glucose"])
    inner = glucose[1:-1]
    rises = (inner > glucose[:-2]) & (inner >= glucose[2:]) & (inner > glucose[0] + 20.0)
    assert int(rises.sum()) == 3
