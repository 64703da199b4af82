"""A request is checked against the declarations, and nothing of it is repeated."""

from __future__ import annotations

import math
from typing import Any

import pytest

import physiology as ph
from components.controls.declared import BODY, CONTROLS
from components.explore.case import case_values
from components.explore.request import NO_REFERENCE, InvalidRequest, check
from components.figures.rows import FIRST_ROWS, MOST_ROWS, SIGNALS
from components.mechanisms.listed import switchable


def request(**changes: Any) -> dict[str, Any]:
    """Return a good request with some fields changed."""
    good = {
        "run": 7,
        "person": "type2_early",
        "reference": "healthy",
        "values": case_values("type2_early"),
        "without": [],
        "signals": list(FIRST_ROWS),
        "view": "morning",
        "schedule": [{"entry": "meal", "time": "08:00", "carbohydrate": 75.0}],
        "therapy": "usual",
    }
    return {**good, **changes}


def with_value(name: str, value: object) -> dict[str, Any]:
    """Return a good request with one slider value changed."""
    return request(values={**case_values("type2_early"), name: value})


def test_a_good_request_passes() -> None:
    checked = check(request())
    assert (checked.run, checked.person, checked.reference) == (7, "type2_early", "healthy")
    assert checked.values == case_values("type2_early")


def test_no_reference_is_allowed() -> None:
    assert check(request(reference=NO_REFERENCE)).reference == NO_REFERENCE


@pytest.mark.parametrize("person", list(ph.people))
def test_every_case_is_allowed(person: str) -> None:
    assert check(request(person=person, values=case_values(person))).person == person


@pytest.mark.parametrize("name", BODY)
def test_both_ends_of_a_slider_are_allowed_and_nothing_beyond(name: str) -> None:
    low, high = ph.catalogue()[name].bounds
    for value in (low, high):
        assert check(with_value(name, value)).values[name] == value
    for value in (low - 1e-6, high + 1e-6, 1e30, -1e308):
        with pytest.raises(InvalidRequest) as raised:
            check(with_value(name, value))
        assert raised.value.field == name
        assert f"{low:g} to {high:g}" in raised.value.allowed


@pytest.mark.parametrize("name", sorted(set(CONTROLS) - set(BODY)))
def test_what_happens_is_no_value_of_the_body(name: str) -> None:
    with pytest.raises(InvalidRequest) as raised:
        check(with_value(name, 1.0))
    assert raised.value.field == "values"


@pytest.mark.parametrize(
    ("field", "words"),
    [("view", ["night", "", None, 3, ["day"]]), ("therapy", ["pen", "USUAL", None, 0, {}])],
)
def test_only_known_views_and_treatments(field: str, words: list[object]) -> None:
    for word in words:
        with pytest.raises(InvalidRequest) as raised:
            check(request(**{field: word}))
        assert raised.value.field == field


@pytest.mark.parametrize(
    "value",
    [
        "12",
        "NaN",
        None,
        [12],
        {"value": 12},
        True,
        math.nan,
        math.inf,
        pytest.param(10**5000, id="a number of 5001 digits"),
    ],
)
def test_what_is_no_finite_number_is_refused(value: object) -> None:
    with pytest.raises(InvalidRequest) as raised:
        check(with_value("mean_cortisol", value))
    assert raised.value.field == "mean_cortisol"


@pytest.mark.parametrize("run", [-1, 1.0, True, None, "1", 2**60])
def test_the_run_is_a_whole_number(run: object) -> None:
    with pytest.raises(InvalidRequest, match="run"):
        check(request(run=run))


@pytest.mark.parametrize("field", ["person", "reference"])
@pytest.mark.parametrize("value", ["nobody", "__proto__", "", None, 3, ["healthy"], {}])
def test_only_known_people(field: str, value: object) -> None:
    with pytest.raises(InvalidRequest) as raised:
        check(request(**{field: value}))
    assert raised.value.field == field


@pytest.mark.parametrize("sent", [None, [], "text", 3, {}, {"run": 1}, request(extra=1)])
def test_the_fields_are_exactly_these(sent: object) -> None:
    with pytest.raises(InvalidRequest) as raised:
        check(sent)
    assert raised.value.field == "request"


def test_the_sliders_are_exactly_these() -> None:
    values = case_values("healthy")
    missing = {name: value for name, value in values.items() if name != "mean_cortisol"}
    for wrong in (missing, {**values, "hours": 1e6}, [], None):
        with pytest.raises(InvalidRequest) as raised:
            check(request(values=wrong))
        assert raised.value.field == "values"


def test_mechanisms_are_switched_off_by_name_and_kept_in_order() -> None:
    first, second, *_ = switchable()
    assert check(request(without=[second, first])).without == (first, second)
    assert check(request(without=list(switchable()))).without == switchable()


@pytest.mark.parametrize(
    "value",
    [
        None,
        "incretins",
        {},
        [None],
        [3],
        ["nobody"],
        [["incretins"]],
        ["incretins"] * 2,
        ["x"] * 99,
    ],
)
def test_only_mechanisms_with_a_switch_can_be_off(value: object) -> None:
    with pytest.raises(InvalidRequest) as raised:
        check(request(without=value))
    assert raised.value.field == "without"


def test_curves_are_chosen_by_name() -> None:
    chosen = [SIGNALS[3], SIGNALS[0]]
    assert check(request(signals=chosen)).signals == (SIGNALS[0], SIGNALS[3])
    assert len(check(request(signals=list(SIGNALS[:MOST_ROWS]))).signals) == MOST_ROWS


@pytest.mark.parametrize(
    "value",
    [
        *(None, [], {}, "plasma_glucose", ["plasma_glucose"], ["plasma_glucose"] * 2),
        *(["plasma_glucose", "liver_glycogen"], list(SIGNALS[1:3]), list(SIGNALS[: MOST_ROWS + 1])),
    ],
    ids=repr,
)
def test_glucose_and_a_few_others_are_sent(value: object) -> None:
    with pytest.raises(InvalidRequest) as raised:
        check(request(signals=value))
    assert raised.value.field == "signals"


def test_text_of_a_client_is_not_repeated() -> None:
    poison = "<script>alert(1)</script>"
    for wrong in (request(person=poison), with_value("mean_cortisol", poison), {poison: 1}):
        with pytest.raises(InvalidRequest) as raised:
            check(wrong)
        assert "script" not in str(raised.value)
        assert "script" not in raised.value.allowed
