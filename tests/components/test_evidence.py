"""The evidence table: counts what is met, and says why what is missed is missed."""

import json

import pytest

import physiology as ph
from components.evidence import panel, published
from components.evidence.claims import MARKS, SQUARES, claim_facts
from components.evidence.parameters import parameter_facts
from components.evidence.virtual_trials import trial_facts
from physiology.evidence.anchors import anchors
from physiology.evidence.claims import GRADES, VERDICTS, claims
from physiology.evidence.sources import in_words, references
from physiology.virtual_trials.outcome import kept


def test_the_headline_counts_the_outcomes_that_are_met():
    assert published.headline({"A001": 5.0, "A002": 99.0}) == "1 of 2 published outcomes met"


def test_a_miss_shows_its_reason(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(published, "measured", lambda: {"A001": 9.0})
    monkeypatch.setattr(published, "MISSES", {"A001": "the reason"})
    told = published.outcome_facts()
    assert told["rows"][0]["why"] == "the reason"
    assert "0 of 1" in told["headline"]


def test_every_measured_outcome_has_a_row():
    rows = published.outcome_facts()["rows"]
    for identifier, row in zip(published.measured(), rows, strict=True):
        assert anchors()[identifier].readout in row["name"]


def test_a_source_in_words_names_the_work():
    assert in_words("Rizza1982").startswith("Rizza 1982, ")
    assert in_words("assumption") == "our own choice"
    assert "A027" in in_words("calibrated: A023 A027")
    assert all(work["year"] in in_words(key) for key, work in references().items())


def test_every_claim_is_told_with_a_mark_and_a_grade():
    told = claim_facts()
    assert [one["number"] for one in told["claims"]] == [claim.number for claim in claims()]
    assert set(MARKS) == set(VERDICTS)
    assert set(SQUARES) == set(GRADES)
    for one in told["claims"]:
        assert 1 <= one["squares"] <= 3
        assert one["where"] or one["note"]
        assert set(one["where"]) <= set(ph.mechanisms())


def test_every_parameter_is_listed_with_its_grade():
    told = parameter_facts()
    declared = [entry for entry in ph.catalogue().values() if entry.kind == "parameter"]
    assert len(told) == len(declared)
    for one in told:
        assert one["where"] in ph.mechanisms()
        assert one["grade"] in ("cited", "calibrated", "assumption")
        assert one["source"]


def test_the_panel_is_plain_data():
    assert json.dumps(panel.evidence_facts(), allow_nan=False)


def test_every_trial_over_years_has_a_row_and_every_miss_a_reason():
    told = trial_facts()
    met = [one.verdict == "met" for one in kept()]
    assert [row["met"] for row in told["rows"]] == met
    assert f"{sum(met)} of {len(met)} " in told["headline"]
    for row, one in zip(told["rows"], kept(), strict=True):
        assert one.outcome in row["name"]
        assert row["met"] or len(row["why"]) > len("too high. ")
