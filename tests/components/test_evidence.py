"""The Evidence page: every outcome once, in words, with a reason for every miss."""

import json

import pytest

from components.evidence import published
from components.evidence.courses import SIGNALS, course_facts
from components.evidence.facts import FILTERS, evidence_facts
from components.evidence.virtual_trials import trial_rows
from physiology import catalogue
from physiology.calibration import targets
from physiology.calibration.drugs import AIMS
from physiology.evidence.anchors import READERS, anchors
from physiology.evidence.bench import Bench
from physiology.evidence.courses import COURSES, modelled
from physiology.evidence.courses import published as courses_published
from physiology.evidence.courses.tables import run
from physiology.evidence.fitted import FITTED, HELD_OUT, use
from physiology.evidence.sources import in_words, reference_in_full, references
from physiology.virtual_trials.outcome import kept


def test_a_miss_shows_its_reason(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(published, "measured", lambda: {"A001": 9.0, "A002": 5.0})
    monkeypatch.setattr(published, "MISSES", {"A001": "the reason"})
    missed, met = published.outcome_rows()
    assert (missed["met"], missed["why"]) == (False, "the reason")
    assert (met["met"], met["why"]) == (True, "")


def test_every_outcome_is_told_once_in_words_of_its_own():
    rows = published.outcome_rows()
    assert [row["id"] for row in rows] == list(READERS)
    assert len({row["label"] for row in rows}) == len(rows)
    assert set(published.told()) == set(anchors())
    for row in rows:
        assert row["kind"] in FILTERS
        assert row["met"] or len(row["why"]) > len(published.UNEXPLAINED)


def test_what_is_glucose_follows_the_unit_and_nothing_else_does():
    for identifier, anchor in anchors().items():
        is_glucose = published.told()[identifier]["quantity"] == "glucose"
        words = f"{anchor.scenario} {anchor.readout}"
        if anchor.unit.split("/h")[0] in ("mmol/L", "mg/dL"):
            assert is_glucose == ("ketone" not in words), words
        else:
            assert not is_glucose, words


def test_a_range_in_a_name_stands_in_both_units():
    for row in published.outcome_rows():
        assert ("mg/dL" in row["label"]) == ("mmol/L)" in row["label"]), row["label"]


def test_what_is_called_fitted_is_what_the_calibration_aims_at():
    for identifier in READERS:
        anchor = anchors()[identifier]
        aimed = identifier in targets.ALSO_FITTED or (
            anchor.group in targets.FITTED_GROUPS and identifier not in targets.DAILY_LIFE
        )
        if anchor.group != "G":
            assert (use(anchor) == FITTED) == aimed, identifier
    drugs = {trial[1] for trial, _, _ in AIMS}
    held_out = {row["id"] for row in published.outcome_rows() if row["use"] == HELD_OUT}
    assert {"A067", "A082", "A085a", "A085b"} == {
        one for one in held_out if anchors()[one].group == "G"
    }
    assert "basal_insulin" not in drugs


def test_every_trial_over_years_has_a_row_and_every_miss_a_reason():
    rows = trial_rows()
    assert [row["met"] for row in rows] == [one.verdict == "met" for one in kept()]
    for row, one in zip(rows, kept(), strict=True):
        assert one.outcome in row["label"]
        assert row["met"] or row["why"]


def test_a_source_in_words_names_the_work():
    assert in_words("Rizza1982").startswith("Rizza 1982, ")
    assert in_words("assumption") == "our own choice"
    assert "A027" in in_words("calibrated: A023 A027")
    for key, work in references().items():
        assert work["year"] in in_words(key)
        assert work["year"] in reference_in_full(key)
        assert not set("{}\\") & set(reference_in_full(key)), key
        assert ".." not in reference_in_full(key), key


def test_every_time_course_is_measured_and_modelled_over_the_same_minutes():
    for course in COURSES:
        assert set(course.outcomes) <= set(READERS)
        for signal, points in courses_published()[course.key].items():
            assert signal in SIGNALS
            assert all(point.low <= point.middle <= point.high for point in points)
            curve = modelled()[course.key][signal]
            assert (curve[0][0], curve[-1][0]) == pytest.approx((0.0, points[-1].minute), abs=5.0)


def test_the_kept_curves_are_those_that_the_model_gives():
    bench = Bench()
    for course in COURSES:
        for signal, points in run(course, bench).items():
            now = [value for _, value in points]
            then = [value for _, value in modelled()[course.key][signal]]
            assert now == pytest.approx(then, rel=2e-3, abs=1e-3), (course.key, signal)


def test_the_facts_are_plain_data_and_count_every_number():
    told = evidence_facts()
    assert json.dumps(told, allow_nan=False)
    assert set(told["courses"]) == set(course_facts())
    known = [entry for entry in catalogue().values() if entry.kind == "parameter"]
    assert set(told["fitted"]) <= set(READERS)
    assert "lipolysis_exponent" in [one["name"] for one in told["fitted"]["A110b"]]
    assert sum(one["count"] for one in told["grades"]) == len(known)
