"""The callback of the Lessons page behind the gate, and its address."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from flask.testing import FlaskClient

UPDATE = "/_dash-update-component"
MARK = "a-mark-to-find-again"


@pytest.fixture(scope="module")
def wish() -> dict[str, Any]:
    """Return a call for a lesson as it is written."""
    value = {"run": 1, "lesson": "normal_loop", "moved": {}}
    return {
        "output": "lessons-answer.data",
        "outputs": {"id": "lessons-answer", "property": "data"},
        "inputs": [{"id": "lessons-request", "property": "data", "value": value}],
        "changedPropIds": ["lessons-request.data"],
    }


def changed(wish: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return the call with other values."""
    other = copy.deepcopy(wish)
    other["inputs"][0]["value"] |= changes
    return other


def answered(client: FlaskClient, call: dict[str, Any]) -> dict[str, Any]:
    """Return the answer to a call that is allowed."""
    response = client.post(UPDATE, json=call)
    assert response.status_code == 200
    assert response.json is not None
    found: dict[str, Any] = response.json["response"]["lessons-answer"]["data"]
    return found


def test_a_lesson_is_answered_as_written_and_moved(
    client: FlaskClient, wish: dict[str, Any]
) -> None:
    written = answered(client, wish)
    assert written["right"] == {"0": 3}
    moved = answered(client, changed(wish, run=2, moved={"4.0": 120}))
    curve = "plasma_glucose"
    assert moved["run"] == 2
    assert max(moved["bodies"]["this"]["signals"][curve]) > max(
        written["bodies"]["this"]["signals"][curve]
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("lesson", one) for one in (MARK, None, "__proto__", 5, ["normal_loop"])),
        *(("moved", one) for one in (MARK, None, [], {MARK: 1}, {"0.0": 1}, {"4.9": 50})),
        *(("moved", {"4.0": one}) for one in (MARK, None, True, 1e300, -1, 21.3, [50])),
        ("moved", {f"4.{place}": 50 for place in range(400)}),
        *(("run", one) for one in (MARK, None, -1, 1.5)),
        (MARK, 1),
    ],
    ids=lambda one: repr(one)[:40],
)
def test_what_the_page_would_not_send_is_refused(
    client: FlaskClient, wish: dict[str, Any], field: str, value: Any
) -> None:
    response = client.post(UPDATE, json=changed(wish, **{field: value}))
    assert response.status_code == 422
    assert MARK.encode() not in response.data
    assert len(response.data) < 1000


def test_the_page_is_served_under_its_name(client: FlaskClient) -> None:
    page = client.get("/lessons")
    assert page.status_code == 200
    assert b'data-page="lessons"' in page.data
    told = client.get("/_dash-layout?page=lessons")
    assert told.status_code == 200
    assert b"lessons-facts" in told.data
