"""A failure inside says nothing outside, and leaves one line in the log."""

import logging

import pytest

from tests.server import tiny

UPDATE = "/_dash-update-component"


def failing(_value):
    raise KeyError(f"/home/somebody/{tiny.SECRET}")


@pytest.fixture(scope="module")
def client():
    return tiny.make(run=failing).test_client()


def test_a_failure_has_a_small_fixed_body_and_one_line_in_the_log(client, caplog):
    with caplog.at_level(logging.DEBUG):
        response = client.post(UPDATE, json=tiny.call(0.123456))
    assert response.status_code == 500
    assert len(response.data) < 200
    for inside in (b"KeyError", b"Traceback", b"/home", b".py", tiny.SECRET.encode()):
        assert inside not in response.data
    (record,) = caplog.records
    line = record.getMessage()
    assert "\n" not in line
    assert response.json["request"] in line
    assert "KeyError at tests/server/test_errors.py" in line
    assert record.exc_info is None
    for value in (tiny.SECRET, "0.123456", "/home"):
        assert value not in line


def test_two_failures_have_two_numbers(client):
    first, second = (client.post(UPDATE, json=tiny.call(0.5)).json["request"] for _ in range(2))
    assert first != second


def test_a_refusal_names_the_control_and_the_range_and_echoes_nothing(client, caplog):
    response = client.post(UPDATE, json=tiny.call(tiny.SECRET))
    assert response.status_code == 422
    assert response.json["control"] == "dose"
    assert response.json["allowed"] == "a number from 0 to 1"
    assert tiny.SECRET.encode() not in response.data
    assert not caplog.records


def test_a_method_that_is_not_taken(client):
    for method, path in (("POST", "/"), ("DELETE", "/healthz"), ("GET", UPDATE)):
        response = client.open(path, method=method)
        assert response.status_code in {404, 405}, (method, path)
        assert len(response.data) < 200
