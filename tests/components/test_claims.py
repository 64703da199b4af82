"""Claims and glossary as data: complete, and every link leads somewhere."""

import pytest

import physiology as ph
from components import addresses
from components.claims.facts import MARKS, SQUARES, claim_facts, seen
from components.glossary.page import glossary_facts
from components.glossary.places import UnknownPlace, place, places
from components.glossary.terms import terms
from physiology.evidence.claims import GRADES, VERDICTS, claims


def test_every_claim_is_told_with_a_mark_a_grade_and_a_place():
    told = claim_facts()["claims"]
    assert [one["number"] for one in told] == [claim.number for claim in claims()]
    assert set(MARKS) == set(VERDICTS)
    assert set(SQUARES) == set(GRADES)
    assert set(seen()) == {claim.number for claim in claims()}
    for one in told:
        assert 1 <= one["squares"] <= 3
    for claim in claims():
        assert seen()[claim.number] or claim.where or claim.note


def test_every_place_of_a_claim_or_a_term_is_known():
    keys = [key for found in seen().values() for key in found]
    keys += [key for term in terms() for key in term.see]
    keys += [f"mechanism:{name}" for claim in claims() for name in claim.where]
    for key in keys:
        assert place(key)["word"]


def test_an_unknown_place_is_refused_and_names_what_is_allowed():
    for key in ("lesson:nowhere", "row:nothing", "mechanism:none", "elsewhere"):
        with pytest.raises(UnknownPlace, match=r"is not known; allowed: explore"):
            place(key)


def test_only_pages_that_are_there_are_linked(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(addresses, "PAGES", ("years",))
    found = places(["years", "lesson:cliff", "row:plasma_glucose"])
    assert [one["href"] for one in found] == ["years", "./"]


def test_every_term_has_a_key_of_its_own_and_a_plain_sentence():
    told = glossary_facts()
    assert len(told) >= 65
    assert len({one["key"] for one in told}) == len(told)
    forms = [form.lower() for term in terms() for form in term.forms]
    assert len(set(forms)) == len(forms)
    for term in terms():
        assert term.text.endswith(".")
        assert term.see
        assert term.href == f"glossary#{term.key}"


def test_glucose_in_a_text_stands_in_both_units():
    for term in terms():
        assert ("mg/dL" in term.text) <= ("mmol/L" in term.text), term.term


def test_a_row_that_is_not_shown_at_first_is_asked_for_in_the_link():
    assert place("row:plasma_glucose")["href"] == "./"
    assert "ketones" in place("row:ketones")["href"]
    assert set(ph.mechanisms()) >= {"beta_cells"}
