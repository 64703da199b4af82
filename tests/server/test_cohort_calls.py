"""Questions about people like the one on the page pass the gate only as the page poses them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.components.test_cohort import question
from tests.server.test_malformed_calls import MARK, post


def call(**changes: Any) -> dict[str, Any]:
    """Return a call of the callback."""
    return {
        "output": "cohort.data",
        "outputs": {"id": "cohort", "property": "data"},
        "inputs": [{"id": "cohort-question", "property": "data", "value": question(**changes)}],
        "changedPropIds": ["cohort-question.data"],
    }


def test_a_question_of_the_page_is_answered(client):
    response, _ = post(client, call())
    assert response.status_code == 200
    told = response.json["response"]["cohort"]["data"]
    assert (told["ask"], told["people"]) == (3, 20)


@pytest.mark.parametrize("people", [0, 19, 1e9, 10**19, MARK, None, True, [], {}], ids=repr)
def test_a_number_of_people_that_is_not_offered_is_refused(client, people):
    response, seconds = post(client, call(people=people))
    assert (response.status_code, response.json["control"]) == (422, "people")
    assert "20, 50, 100" in response.json["allowed"]
    assert MARK.encode() not in response.data
    assert seconds < 0.05


@pytest.mark.parametrize(
    "changes", [{"more": 1}, {"values": {}}, {"without": [MARK]}, {"ask": "1"}]
)
def test_other_members_are_refused(client, changes):
    response, _ = post(client, call(**changes))
    assert response.status_code == 422
    assert MARK.encode() not in response.data
