"""The Credibility page shows what was measured, and never more than that."""

from __future__ import annotations

import json
import math

import pytest

import physiology as ph
from components.credibility import checks, numbers, outcomes
from components.credibility.page import credibility_page
from components.credibility.printed import printed
from physiology.evidence import verification
from physiology.evidence.context_of_use import context_of_use
from physiology.evidence.influence import ON_INSULIN, PEOPLE, elasticity, influences
from physiology.evidence.measured import measured
from physiology.evidence.verification import Figure, record, verifications

TEXT = """
kind = "robustness"
title = "Title"
question = "Question?"
method = "Method."
command = "uv run something"
limits = ["Limit."]
"""


def shown(component) -> str:
    return json.dumps(component.to_plotly_json(), default=lambda one: one.to_plotly_json())


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(verification, "_FOLDER", tmp_path)
    verifications.cache_clear()
    yield tmp_path
    verifications.cache_clear()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (147456.0, "147\N{NARROW NO-BREAK SPACE}456"),
        (12.345, "12.3"),
        (0.0123, "0.0123"),
        (-0.5, "\N{MINUS SIGN}0.500"),
        (3.2e-6, "3.2\xa0\N{MULTIPLICATION SIGN}\xa010⁻⁶"),
        (math.nan, "not measured"),
        (math.inf, "without limit"),
    ],
)
def test_numbers_are_printed_for_readers(value, text):
    assert printed(value) == text


def test_a_check_shows_what_its_command_kept(folder):
    (folder / "one.toml").write_text(TEXT, encoding="utf-8")
    (check,) = verifications()
    assert checks.NOT_RUN in shown(checks.check_section(check))
    assert checks.met_of_asked() == (0, 0)
    verifications.cache_clear()
    figures = [
        Figure("Steps", 12.0, "1"),
        Figure("Slowest", 30.0, "ms", "50 ms or less", met=True),
        Figure("Lost", 2.0, "1", "none", met=False),
    ]
    record("one", figures)
    (check,) = verifications()
    assert check.figures == tuple(figures)
    assert checks.met_of_asked() == (1, 2)
    text = shown(checks.check_section(check))
    assert all(word in text for word in ("Title", "Question?", "50 ms or less", "Limit.", "Lost"))
    (missed,) = checks.missed()
    assert "Title: Lost, 2 (none asked)" in shown(missed)


def test_what_is_not_described_is_not_kept(folder):
    with pytest.raises(FileNotFoundError, match=r"two\.toml"):
        record("two", [])
    (folder / "two.toml").write_text(TEXT.replace("robustness", "guess"), encoding="utf-8")
    with pytest.raises(ValueError, match=r"two\.toml: needs exactly"):
        verifications()


def test_every_check_has_a_place_on_the_page_and_was_run():
    page = shown(credibility_page())
    for check in verifications():
        assert f'"check-{check.name}"' in page
        assert check.figures, f"run {check.command} and keep what it finds"


def test_every_outcome_is_counted_once():
    found = {one.use: one for one in outcomes.tallies()}
    known = [one for use, one in found.items() if use != "in view"]
    assert sum(one.all for one in known) == len(measured())
    assert all(0 <= one.met <= one.all for one in found.values())
    assert found["held out"].all >= 10


def test_every_limit_and_use_is_on_the_page():
    page = shown(credibility_page())
    account = context_of_use()
    for text in (*account.never, *(one.text for one in account.limits), account.role):
        assert json.dumps(text)[1:-1] in page


def test_grades_are_those_of_the_declarations():
    grades = [one.grade for one in ph.catalogue().values() if one.kind == "parameter"]
    assert numbers.grade_counts().startswith(f"{grades.count('cited')} cited")
    assert numbers.strong_ones().total() == sum(one.strength >= 0.1 for one in influences())


@pytest.mark.slow
def test_the_kept_influences_are_of_this_model():
    """All of them take half a minute: some are measured anew, and none is missing."""
    names = {n for n, one in ph.catalogue().items() if one.kind == "parameter" and not one.entry}
    assert {one.name for one in influences()} == names, (
        "run python -m physiology.evidence.influence"
    )
    for one in [*influences()[:3], influences()[60]]:
        for who in PEOPLE:
            if who != ON_INSULIN:
                assert elasticity(who, one.name) == pytest.approx(
                    one.elasticities[who], rel=0.02, abs=2e-3
                )
