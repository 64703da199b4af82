"""Every callback, path and header under attack: never a failure inside, an echo or a hang."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.assurance.heavy_calls import heavy
from tests.server import asking, hostile_corpus
from tests.server.hostile_corpus import MARK, REFUSALS, UPDATE

GENERATED = 500
"""A quarter of those that are sent to a server of its own, and timed (tests/assurance/hostile.py)."""
BYTES = 200
LARGEST_REFUSAL = 1500
"""Bytes; the longest names all parts of the model."""


def sent(client, attempt):
    return client.open(
        attempt.path, method=attempt.method, data=attempt.body or None, headers=attempt.headers
    )


def checked(name, response):
    assert response.status_code in REFUSALS | {200}, name
    if response.status_code != 200:
        assert len(response.data) < LARGEST_REFUSAL, name
        assert MARK.encode() not in response.data, name


def test_every_callback_has_a_valid_question():
    """A new callback needs an example, from which the attempts at it are made."""
    assert asking.unknown() == ""


@pytest.mark.parametrize("group", ["at_callbacks", "at_bodies", "at_headers", "at_paths"])
def test_what_is_made_by_hand_is_refused(client, group):
    """Rows 1 to 7, 12 and 14."""
    statuses = Counter()
    for attempt in getattr(hostile_corpus, group)():
        response = sent(client, attempt)
        checked(attempt.name, response)
        statuses[response.status_code] += 1
    refused = sum(statuses[code] for code in REFUSALS)
    assert refused > statuses[200], statuses


@pytest.mark.slow
def test_calls_with_one_part_replaced(client_of_all):
    statuses = Counter()

    def send(output, body):
        response = client_of_all.post(UPDATE, data=body, content_type="application/json")
        checked(f"{output}: {body[:200]!r}", response)
        statuses[response.status_code] += 1

    hostile_corpus.generated(GENERATED, send)
    assert statuses.total() >= 0.95 * GENERATED
    assert statuses[400] > 0.1 * GENERATED
    assert statuses[422] > 0.1 * GENERATED


@pytest.mark.slow
@settings(max_examples=BYTES)
@given(body=st.binary(max_size=300), kind=st.sampled_from(["application/json", "text/plain", ""]))
def test_any_bytes(client_of_all, body, kind):
    response = client_of_all.post(UPDATE, data=body, content_type=kind)
    assert response.status_code in REFUSALS


@pytest.mark.parametrize("output", ["answer.data", "compare-answer.data", "share-table.data"])
def test_absurd_bodies_that_are_allowed_have_an_answer(client, output):
    """Row 8: corners of all sliders, a full schedule, a closed loop."""
    call = asking.call(output, heavy(output, seed=2))
    response = client.post(UPDATE, json=call)
    assert response.status_code == 200


def test_doses_beyond_every_body_are_told_so(client):
    """The usual meals of such a body are larger than a meal may be: words, and no failure."""
    call = asking.call("weeks.data", heavy("weeks.data", seed=7))
    response = client.post(UPDATE, json=call)
    assert response.status_code == 200
    assert "out of range" in response.json["response"]["weeks"]["data"]["error"]
