"""The evidence table: counts what is met, and says why what is missed is missed."""

import pytest

from components.evidence import panel
from physiology.evidence.anchors import anchors
from physiology.evidence.sources import in_words, references


def test_the_headline_counts_the_outcomes_that_are_met():
    assert panel.headline({"A001": 5.0, "A002": 99.0}) == "1 of 2 published outcomes met"


def test_a_miss_shows_its_reason(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(panel, "measured", lambda: {"A001": 9.0})
    monkeypatch.setattr(panel, "MISSES", {"A001": "the reason"})
    shown = str(panel.evidence_panel().to_plotly_json())
    assert "the reason" in shown
    assert "0 of 1" in shown


def test_every_measured_outcome_has_a_row():
    shown = str(panel.evidence_panel().to_plotly_json())
    for identifier in panel.measured():
        assert anchors()[identifier].readout in shown


def test_a_source_in_words_names_the_work():
    assert in_words("Rizza1982").startswith("Rizza 1982, ")
    assert in_words("assumption") == "our own choice"
    assert "A027" in in_words("calibrated: A023 A027")
    assert all(work["year"] in in_words(key) for key, work in references().items())
