"""A code is drawn for addresses of this application, and for no other."""

from __future__ import annotations

import re

import pytest
import segno

from components.application import create_app
from components.explore.invalid import InvalidRequest
from components.lecture import qr_code
from components.lecture.qr_code import LONGEST, Place

PLACE = Place("192.0.2.7:8050")
HERE = "http://192.0.2.7:8050"


def dark(path: str) -> set[tuple[int, int]]:
    """Return the modules that a path covers."""
    bars = [tuple(map(int, bar)) for bar in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", path)]
    return {(x + step, y) for x, y, width in bars for step in range(width)}


@pytest.mark.parametrize("link", ["/lecture#A3", "/", "/#person=type1&morning=meal@08:00,75"])
def test_the_drawing_is_the_code_of_the_address(link: str) -> None:
    told = qr_code.answer({"ask": 3, "address": HERE + link}, PLACE)
    code = segno.make(HERE + link, error="M", micro=False)
    wanted = {(x, y) for y, row in enumerate(code.matrix) for x, cell in enumerate(row) if cell}
    assert told["ask"] == 3
    assert told["size"] == len(code.matrix)
    assert dark(told["path"]) == wanted


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org/lecture#A3",
        "https://192.0.2.7/lecture#A3",
        "http://192.0.2.7:8050@example.org/",
        "javascript://192.0.2.7:8050/%0aalert(1)",
        HERE + "/nothing",
        HERE + "/lecture?page=1",
        HERE + "/lecture#<b>",
        HERE + "/lecture#a b",
        HERE + "//lecture",
        HERE + "/lecture#" + "A" * LONGEST,
        "http://[",
        "",
        7,
        None,
    ],
)
def test_no_other_address_is_drawn(address: object) -> None:
    with pytest.raises(InvalidRequest, match="address"):
        qr_code.answer({"ask": 1, "address": address}, PLACE)


@pytest.mark.parametrize("request_", [None, {}, {"ask": 1}, {"ask": -1, "address": HERE + "/"}])
def test_a_question_of_another_shape_is_refused(request_: object) -> None:
    with pytest.raises(InvalidRequest):
        qr_code.check(request_, PLACE)


def test_under_a_prefix_only_its_own_pages_are_drawn() -> None:
    place = Place("islet.example", "/teaching/")
    ask = {"ask": 1, "address": "https://islet.example/teaching/lecture#B2"}
    assert qr_code.answer(ask, place)["size"] >= 21
    with pytest.raises(InvalidRequest):
        qr_code.answer({"ask": 1, "address": "https://islet.example/lecture#B2"}, place)


def body(address: str) -> dict[str, object]:
    value = {"ask": 5, "address": address}
    return {
        "output": "qr-answer.data",
        "outputs": {"id": "qr-answer", "property": "data"},
        "inputs": [{"id": "qr-request", "property": "data", "value": value}],
        "changedPropIds": ["qr-request.data"],
    }


def test_the_server_draws_for_the_host_it_is_visited_at() -> None:
    client = create_app().server.test_client()
    call = "/_dash-update-component"
    ours = client.post(call, json=body("http://localhost/lecture#A3"))
    assert ours.status_code == 200
    assert ours.get_json()["response"]["qr-answer"]["data"]["ask"] == 5
    refused = client.post(call, json=body("http://elsewhere/lecture#A3"))
    assert refused.status_code == 422
    assert refused.get_json()["control"] == "address"


@pytest.mark.parametrize(("proxies", "status"), [("0", 422), ("1", 200)])
def test_only_a_known_proxy_may_say_where_the_visitor_is(
    monkeypatch: pytest.MonkeyPatch, proxies: str, status: int
) -> None:
    monkeypatch.setenv("ISLET_PROXIES", proxies)
    client = create_app().server.test_client()
    told = {"X-Forwarded-Host": "islet.example.edu", "X-Forwarded-Proto": "https"}
    call = body("https://islet.example.edu/lecture#A3")
    assert client.post("/_dash-update-component", json=call, headers=told).status_code == status
