"""Thousands of made-up calls: never a failure inside, never an echo, never a hang."""

import copy
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

UPDATE = "/_dash-update-component"
ALLOWED = {200, 400, 413, 415, 422}

LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["NaN", "healthy", "__proto__", "request.data", "answer.data"])
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=8,
)


def places(value, here=()):
    """Yield the path to every part of a call."""
    yield here
    children = ()
    if isinstance(value, dict):
        children = value.items()
    elif isinstance(value, list):
        children = enumerate(value)
    for key, child in children:
        yield from places(child, (*here, key))


def changed(call, place, value):
    """Return a copy of a call with one part replaced."""
    if not place:
        return value
    copied = copy.deepcopy(call)
    parent = copied
    for key in place[:-1]:
        parent = parent[key]
    parent[place[-1]] = value
    return copied


@settings(max_examples=1500)
@given(data=st.data())
@pytest.mark.slow
def test_a_call_with_one_part_replaced(client_of_all, call, data):
    place = data.draw(st.sampled_from(list(places(call))))
    body = json.dumps(changed(call, place, data.draw(VALUES))).encode()
    response = client_of_all.post(UPDATE, data=body, content_type="application/json")
    assert response.status_code in ALLOWED
    if response.status_code != 200:
        assert len(response.data) < 1000


@settings(max_examples=500)
@given(data=st.data())
@pytest.mark.slow
def test_a_question_with_one_part_replaced(client_of_all, question, data):
    place = data.draw(st.sampled_from(list(places(question))))
    body = json.dumps(changed(question, place, data.draw(VALUES))).encode()
    response = client_of_all.post(UPDATE, data=body, content_type="application/json")
    assert response.status_code in ALLOWED
    if response.status_code != 200:
        assert len(response.data) < 700


@settings(max_examples=500)
@given(body=st.binary(max_size=300), kind=st.sampled_from(["application/json", "text/plain", ""]))
def test_any_bytes(client_of_all, body, kind):
    response = client_of_all.post(UPDATE, data=body, content_type=kind)
    assert response.status_code in (ALLOWED | {411}) - {200}
