"""Rows that are read from several signals, and the parts of which a row is made."""

from __future__ import annotations

import numpy as np
import pytest

import physiology as ph
from components.explore import run
from components.explore.case import case_values
from components.figures.derived import DERIVED, DERIVED_UNITS, OWN, curve, parts
from components.figures.meal_figure import figure
from components.figures.rows import ROWS
from components.figures.treatment_rows import drug_levels
from components.schedule.usual import plain
from physiology.regimens import prescribe, regimens
from physiology.schedule import Entry

ROW = "insulin_arrivals"


def on(regimen: str, person: str) -> ph.Trajectory:
    return ph.simulate(prescribe(regimens[regimen], person).scenario(), step=5.0)


@pytest.mark.parametrize(
    ("person", "regimen", "labels"),
    [
        ("healthy", "none", {OWN}),
        ("type1", "pump", {"Rapid insulin"}),
        ("type1", "nph_regular", {"NPH insulin", "Regular insulin"}),
        ("type2_late", "mdi_degludec", {"Degludec", "Rapid insulin", OWN}),
    ],
)
def test_each_insulin_in_use_is_a_part_and_no_other(person, regimen, labels):
    found = parts(on(regimen, person), ROW)
    assert set(found) == labels


def test_the_whole_is_the_sum_of_its_parts():
    found = on("premix", "type2_late")
    assert curve(found, ROW) == pytest.approx(sum(parts(found, ROW).values()), rel=1e-6)


def test_most_rows_have_no_parts_and_are_signals():
    found = on("none", "healthy")
    assert parts(found, "plasma_glucose") == {}
    assert np.array_equal(curve(found, "plasma_glucose"), found["plasma_glucose"])
    assert set(DERIVED) == set(DERIVED_UNITS) <= {row.signal for row in ROWS}


def test_parts_are_sent_for_the_run_and_not_for_the_reference():
    entries: tuple[Entry, ...] = prescribe(regimens["mdi_glargine"], "type1").schedule or ()
    answer = run.answer(
        {
            "run": 1,
            "person": "type1",
            "reference": "healthy",
            "values": case_values("type1"),
            "without": [],
            "signals": ["plasma_glucose", ROW],
            "view": "day",
            "schedule": [plain(one) for one in entries],
            "therapy": "usual",
        }
    )
    sent = answer["now"]["parts"][ROW]
    assert set(sent) == {"Glargine U100", "Rapid insulin"}
    assert {len(part) for part in sent.values()} == {len(answer["now"]["signals"][ROW])}
    assert answer["reference"]["parts"] == {}


def test_a_drug_whose_level_follows_the_clock_has_a_row():
    levels = {row.signal: row for row in drug_levels()}
    assert set(levels) == {"exenatide_level", "sulfonylurea_level"}
    for row in levels.values():
        largest = ph.simulate(
            ph.Scenario(
                person="healthy",
                treatments={
                    key: ph.catalogue()[one.dose].bounds[1]
                    for key, one in ph.treatments.items()
                    if key in row.signal
                },
            )
        )[row.signal]
        assert 0.0 < float(largest.max()) < row.tops[-1]
        assert float(np.ptp(largest)) > 0.0


def test_the_band_lies_behind_glucose_and_the_sensor():
    targets = [
        trace["meta"]["signal"] for trace in figure()["data"] if trace["meta"]["role"] == "target"
    ]
    assert targets == ["plasma_glucose"] * 2 + ["sensor_glucose"] * 2
