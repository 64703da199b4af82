"""Questions of the treatment drawer pass the gate only as the page would pose them."""

from __future__ import annotations

from typing import Any

import pytest

from components.explore.case import case_values
from tests.server.test_malformed_calls import MARK, post


def question(name: str, **value: Any) -> dict[str, Any]:
    """Return a call of one of the drawer's callbacks."""
    return {
        "output": f"{name}.data",
        "outputs": {"id": name, "property": "data"},
        "inputs": [{"id": f"{name}-question", "property": "data", "value": value}],
        "changedPropIds": [f"{name}-question.data"],
    }


def about_weeks(**changes: Any) -> dict[str, Any]:
    values = {**case_values("type2_early"), "metformin_dose": 1000.0}
    asked = {"ask": 1, "person": "type2_early", "values": values, "without": []}
    return question("weeks", **{**asked, **changes})


def test_a_question_of_the_page_is_answered(client):
    response, _ = post(client, question("offer", ask=5, person="type2_early"))
    assert response.status_code == 200
    told = response.json["response"]["offer"]["data"]
    assert (told["ask"], told["person"]) == (5, "type2_early")
    response, _ = post(client, about_weeks())
    assert response.status_code == 200
    assert len(response.json["response"]["weeks"]["data"]["hba1c_change"]) == 3


@pytest.mark.parametrize("person", [MARK, "", None, 1, [], {}, ["healthy"]], ids=repr)
def test_a_person_who_does_not_exist_is_refused(client, person):
    for call in (question("offer", ask=1, person=person), about_weeks(person=person)):
        response, seconds = post(client, call)
        assert response.status_code == 422
        assert response.json["control"] == "person"
        assert MARK.encode() not in response.data
        assert seconds < 0.05


@pytest.mark.parametrize("dose", [-1, 1e9, MARK, None, True, [2000]], ids=repr)
def test_a_dose_that_no_slider_has_is_refused(client, dose):
    values = {**case_values("type2_early"), "metformin_dose": dose}
    response, _ = post(client, about_weeks(values=values))
    assert response.status_code == 422
    assert response.json["control"] == "metformin_dose"
    assert MARK.encode() not in response.data


@pytest.mark.parametrize(
    "changes", [{"more": 1}, {"values": {}}, {"without": [MARK]}, {"ask": "1"}]
)
def test_other_members_are_refused(client, changes):
    response, _ = post(client, about_weeks(**changes))
    assert response.status_code == 422
    assert MARK.encode() not in response.data
