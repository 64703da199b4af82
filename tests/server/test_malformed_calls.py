"""No call that the page would not make gets further than the gate."""

import copy
import json
import time

import pytest

UPDATE = "/_dash-update-component"
MARK = "a-mark-to-find-again"
SLOWEST = 0.05
"""Seconds of work for a refusal."""


def with_value(call, value):
    changed = copy.deepcopy(call)
    changed["inputs"][0]["value"] = value
    return changed


def post(client, body, content_type="application/json"):
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    began = time.thread_time()
    response = client.post(UPDATE, data=data, content_type=content_type)
    return response, time.thread_time() - began


def test_a_valid_call_is_answered(client, call):
    response, _ = post(client, call)
    assert response.status_code == 200
    assert response.json["response"]["answer"]["data"]["run"] == 1


@pytest.mark.parametrize("control", ["visceral_fat_area", "mean_cortisol"])
@pytest.mark.parametrize(
    "value",
    [
        *("text", "NaN", "Infinity", "", MARK, None, True, False),
        *([], [1.0], [[1.0]], {}, {"value": 1.0}),
        *(-5, -1e9, 1e30, 1e308, -1e308, 1e6, 10**19, -(10**18)),
    ],
    ids=repr,
)
def test_a_value_that_no_slider_has(client, call, asked, control, value):
    """Rows 1 and 3: wrong type or out of range; the control is named, nothing is solved."""
    values = asked()["values"] | {control: value}
    response, seconds = post(client, with_value(call, asked(values=values)))
    assert response.status_code == 422
    assert response.json["control"] == control
    assert response.json["allowed"].startswith("a number from")
    assert MARK.encode() not in response.data
    assert seconds < SLOWEST


@pytest.mark.parametrize("field", ["person", "reference"])
@pytest.mark.parametrize(
    "value", [MARK, "<script>", "__proto__", "", None, 1, True, [], {}, ["healthy"]], ids=repr
)
def test_an_option_that_does_not_exist(client, call, asked, field, value):
    response, seconds = post(client, with_value(call, asked(**{field: value})))
    assert response.status_code == 422
    assert response.json["control"] == field
    assert "healthy" in response.json["allowed"]
    for text in (MARK, "<script>", "__proto__"):
        assert text.encode() not in response.data
    assert seconds < SLOWEST


MEAL = {"entry": "meal", "time": "08:00", "carbohydrate": 60.0}


@pytest.mark.parametrize(
    ("schedule", "control", "allowed"),
    [
        *(
            (one, "schedule", "a list of at most 40")
            for one in (None, MARK, 3, {}, True, [MEAL] * 41)
        ),
        *(([one], "schedule.0", "an object with entry") for one in (None, MARK, 3, [], [[MEAL]])),
        *(([{"entry": one}], "schedule.0.entry", "one of meal") for one in (MARK, None, [], {}, 7)),
        ([{"time": "08:00"}], "schedule.0.entry", "one of meal"),
        ([{"entry": "meal", "carbohydrate": 60}], "schedule.0", "entry, time, and any of"),
        ([MEAL | {MARK: 1}], "schedule.0", "entry, time, and any of"),
        ([MEAL | {"__proto__": 1}], "schedule.0", "entry, time, and any of"),
        ([MEAL | {str(n): 1 for n in range(1000)}], "schedule.0", "an object with entry"),
        *(
            ([MEAL | {"time": one}], "schedule.0.time", "time of day")
            for one in (MARK, "8:00", "24:00", "", None, 480, ["08:00"], "08:00 ")
        ),
        *(
            ([MEAL | {"carbohydrate": one}], "schedule.0.carbohydrate", "a number from 0 to 200 g")
            for one in (MARK, "60", None, True, [], {}, -1, 201, 1e300, 10**19)
        ),
        ([MEAL | {"carbohydrate": 0}], "schedule.0", "must contain something"),
        ([MEAL, MEAL | {"time": "08:10"}], "schedule", "before that of 08:00 has ended"),
        (
            [{"entry": "bolus", "time": "08:00", "product": MARK, "units": 1}],
            "schedule.0.product",
            "one of ",
        ),
        (
            [MEAL, {"entry": "exercise", "time": "09:00", "minutes": 0}],
            "schedule.1.minutes",
            "a number from 1 to 600 min",
        ),
        (
            [{"entry": "basal_rate", "time": "00:00", "rate": rate} for rate in (1, 2)],
            "schedule",
            "two basal rates",
        ),
    ],
    ids=lambda value: repr(value)[:60],
)
def test_a_schedule_that_cannot_be(client, call, asked, schedule, control, allowed):
    """The entry and the field are named, with what is allowed; nothing is solved or repeated."""
    response, seconds = post(client, with_value(call, asked(schedule=schedule)))
    assert response.status_code == 422
    assert response.json["control"] == control
    assert allowed in response.json["allowed"]
    assert MARK.encode() not in response.data
    assert seconds < SLOWEST


@pytest.mark.parametrize("field", ["view", "therapy"])
@pytest.mark.parametrize("value", [MARK, "__proto__", "", None, 1, True, [], {}], ids=repr)
def test_a_view_or_a_treatment_that_does_not_exist(client, call, asked, field, value):
    response, _ = post(client, with_value(call, asked(**{field: value})))
    assert (response.status_code, response.json["control"]) == (422, field)
    assert MARK.encode() not in response.data


def test_as_many_entries_as_there_may_be_are_answered(client, call, asked):
    doses = [
        {"entry": "bolus", "time": f"{8 + n // 10:02d}:{n % 10}0", "units": 0.1}
        for n in range(40)
        if n % 10 < 6
    ]
    doses += [dict(dose, time="12:30") for dose in doses][: 40 - len(doses)]
    assert len(doses) == 40
    response, _ = post(client, with_value(call, asked(schedule=doses, view="day")))
    assert response.status_code == 200
    assert "now" in response.json["response"]["answer"]["data"]


@pytest.mark.parametrize("value", [-1, 0.5, "1", None, True, [], 2**53, 10**19], ids=repr)
def test_a_run_number_that_is_none(client, call, asked, value):
    response, _ = post(client, with_value(call, asked(run=value)))
    assert (response.status_code, response.json["control"]) == (422, "run")


def test_unknown_missing_and_too_many_names(client, call, asked):
    values = asked()["values"]
    one_less = dict(list(values.items())[1:])
    many = values | {f"{MARK}-{number}": 1.0 for number in range(1000)}
    for request in (
        *(None, MARK, 1, [], {}, [asked()]),
        *(asked(values=changed) for changed in (one_less, many, values | {MARK: 1}, [], None)),
        asked(**{MARK: 1}),
        {name: value for name, value in asked().items() if name != "person"},
    ):
        response, seconds = post(client, with_value(call, request))
        assert response.status_code == 422
        assert MARK.encode() not in response.data
        assert seconds < SLOWEST


@pytest.mark.parametrize(
    "body",
    [
        *(b" ", b"{", b"\xff\xfe{}", b"null", b"[]", b"3", b'"text"', b'{"output": NaN}'),
        *(b'{"a": ' + b"[" * depth + b"]" * depth + b"}" for depth in (20, 900, 30_000)),
    ],
    ids=lambda body: repr(body[:12]),
)
def test_not_json(client, body):
    """Rows 2 and 7; `strict_json` has more of these."""
    response, seconds = post(client, body)
    assert response.status_code == 400
    assert len(response.data) < 200
    assert seconds < SLOWEST


@pytest.mark.parametrize("number", [b"NaN", b"Infinity", b"-Infinity", b"1e999", b"9" * 5000])
def test_a_number_that_json_does_not_have(client, call, number):
    body = json.dumps(with_value(call, 424242)).encode().replace(b"424242", number)
    assert post(client, body)[0].status_code == 400


@pytest.mark.parametrize(
    ("member", "value"),
    [
        *(("output", one) for one in (MARK, None, [], {}, 1, "__proto__", "", "request.data")),
        *(("outputs", one) for one in (None, [], {}, {"id": "facts", "property": "data"})),
        ("outputs", {"id": "answer", "property": "data", MARK: 1}),
        ("outputs", [{"id": "answer", "property": "data"}]),
        *(("inputs", one) for one in (None, [], {}, "x", [None], [{}], [[]])),
        ("inputs", [{"id": MARK, "property": "data", "value": 1}]),
        ("inputs", [{"id": "request", "property": MARK, "value": 1}]),
        ("inputs", [{"id": {"type": MARK}, "property": "data", "value": 1}]),
        *(("state", one) for one in ({}, "x", 1, [{"id": "facts", "property": "data"}])),
        *(("changedPropIds", one) for one in (None, {}, "x", [MARK], [None], ["request.data"] * 9)),
        *((name, 1) for name in (MARK, "__proto__", "cancelJob", "background")),
    ],
    ids=repr,
)
def test_not_the_callback_of_the_page(client, call, member, value):
    """Row 4."""
    response, seconds = post(client, call | {member: value})
    assert response.status_code == 400
    assert MARK.encode() not in response.data
    assert seconds < SLOWEST


@pytest.mark.parametrize("member", ["output", "outputs", "inputs", "changedPropIds"])
def test_a_missing_member(client, call, member):
    short = {name: value for name, value in call.items() if name != member}
    assert post(client, short)[0].status_code == 400


def test_two_inputs_or_a_doubled_one(client, call):
    assert post(client, call | {"inputs": call["inputs"] * 2})[0].status_code == 400


@pytest.mark.parametrize(
    "content_type",
    ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "text/json"],
)
def test_another_content_type(client, call, content_type):
    """Row 6."""
    assert post(client, call, content_type)[0].status_code == 415


def test_the_content_type_may_name_its_characters(client, call):
    assert post(client, call, "application/json; charset=utf-8")[0].status_code == 200


@pytest.mark.parametrize("size", [64 * 1024 + 1, 1_000_000])
def test_a_body_that_is_too_large(client, size):
    """Row 5; `test_served` sends larger ones over the wire."""
    assert post(client, b"[" * size)[0].status_code == 413


def test_a_body_of_unknown_length(client):
    response = client.post(UPDATE, content_type="application/json")
    assert response.status_code == 411
