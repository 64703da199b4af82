"""What one often reads about diabetes: every sentence is judged, sized and placed."""

import re

import pytest

import physiology as ph
from physiology.evidence.claims import GRADES, VERDICTS, claims

CLAIMS = {claim.number: claim for claim in claims()}
#: Sentences that must not stand uncorrected anywhere.
CORRECTED = {2, 15, 16, 17, 22, 24, 33, 35, 41, 43}


def test_all_are_there():
    assert len(CLAIMS) == len(claims())
    assert list(CLAIMS) == list(range(1, 59))


@pytest.mark.parametrize("number", CLAIMS)
def test_a_claim(number):
    claim = CLAIMS[number]
    assert claim.verdict in VERDICTS
    assert claim.grade in GRADES
    assert claim.size.strip()
    assert claim.source == "assumption" or re.search(r"[A-Z].* ?(19|20)\d\d", claim.source)
    for sentence in (claim.text, claim.statement):
        assert sentence[0].isupper()
        assert sentence.endswith(".")
        assert len(sentence) < 230, "plain and short"
    assert set(claim.where) <= set(ph.mechanisms()), "names of mechanism files"
    assert len(set(claim.where)) == len(claim.where)
    assert claim.where or len(claim.note) > 20, "a mechanism, or why there is none"
    assert not claim.note or claim.note.endswith(".")


def test_what_is_wrong_is_corrected():
    assert {number for number, claim in CLAIMS.items() if claim.correction} >= CORRECTED
    for claim in claims():
        assert (claim.verdict == "wrong") <= bool(claim.correction), claim.number
        assert (claim.grade == "wrong as stated") <= (claim.verdict == "wrong"), claim.number
        assert not claim.correction or claim.correction.endswith(".")


def test_every_verdict_and_grade_is_used():
    assert {claim.verdict for claim in claims()} == set(VERDICTS)
    assert {claim.grade for claim in claims()} == set(GRADES)


def test_no_sentence_is_written_twice():
    texts = [text for claim in claims() for text in (claim.text, claim.statement)]
    assert len(set(texts)) == len(texts)
