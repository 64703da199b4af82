"""Tables of any signals, as they leave the server."""

from __future__ import annotations

from typing import Any

import pytest

import physiology as ph
from components.explore.case import case_values
from components.explore.invalid import InvalidRequest
from components.explore.run import answer as explore
from components.figures.rows import ROWS
from components.share import life_table, request, signals, table
from components.units import MG_DL_PER_MMOL_L

MEAL = {"entry": "meal", "time": "08:00", "carbohydrate": 63.7}


def question(**changes: Any) -> dict[str, Any]:
    """Return an allowed question, with changes."""
    asked = {"ask": 3, "person": "type1", "values": case_values("type1"), "without": []}
    asked |= {"view": "morning", "schedule": [dict(MEAL)], "therapy": "usual"}
    return asked | {"signals": ["plasma_glucose"], "unit": "mg/dL"} | changes


def column(answer: dict[str, Any], name: str) -> dict[str, Any]:
    """Return one column of a table."""
    (found,) = [one for one in answer["columns"] if one["signal"] == name]
    return dict(found)


def test_every_signal_that_is_declared_can_be_asked_for_and_has_numbers() -> None:
    names = list(signals.columns())
    assert len(names) > 250
    answer = table.answer(question(signals=names))
    assert [one["signal"] for one in answer["columns"]] == names
    for one in answer["columns"]:
        assert len(one["values"]) == len(answer["time"]) == 181
        assert all(abs(value) < 1e9 for value in one["values"]), one["signal"]
        assert one["label"]


def test_units_of_glucose_follow_the_page_whatever_the_signal() -> None:
    """The row is converted by its own units, the other by its declared one."""
    names = ["plasma_glucose", "remembered_glucose", "plasma_insulin", "free_fatty_acids"]
    assert ph.catalogue()["remembered_glucose"].unit == "mg/dL"
    first, second = (table.answer(question(signals=names, unit=u)) for u in ("mg/dL", "mmol/L"))
    for name in names[:2]:
        one, other = column(first, name), column(second, name)
        assert (one["unit"], other["unit"]) == ("mg/dL", "mmol/L")
        assert other["values"][90] == pytest.approx(one["values"][90] / MG_DL_PER_MMOL_L, rel=1e-5)
    for name in names[2:]:
        assert column(first, name) == column(second, name)


def test_the_table_holds_what_the_screen_shows() -> None:
    asked = {name: question()[name] for name in request.RUN}
    asked |= {"run": 1, "reference": "none", "signals": ["plasma_glucose", "plasma_insulin"]}
    shown = explore(asked)["now"]["signals"]["plasma_glucose"]
    told = column(table.answer(question()), "plasma_glucose")["values"]
    assert told == pytest.approx(shown, abs=0.0501)  # The screen gets one digit behind the point.


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("signals", []),
        ("signals", ["blood"]),
        ("signals", [["plasma_glucose"]]),
        ("signals", "plasma_glucose"),
        ("signals", ["plasma_glucose"] * 5000),
        ("signals", ["hba1c"]),
        ("signals", ["brain_insulin_sensitivity_of_nobody"]),
        ("unit", "stone"),
        ("ask", -1),
        ("person", "nobody"),
        ("view", "night"),
    ],
)
def test_what_is_not_allowed_is_refused_by_name(field: str, value: Any) -> None:
    with pytest.raises(InvalidRequest) as refused:
        request.check_any(question(**{field: value}))
    assert refused.value.field in {field, "run"}


def test_a_part_too_many_or_too_few_is_refused() -> None:
    wrongs: tuple[object, ...] = (question(more=1), {"ask": 1, "unit": "mg/dL"}, [], None, {})
    for wrong in wrongs:
        with pytest.raises(InvalidRequest):
            request.check_any(wrong)


def test_the_names_are_told_to_those_who_ask_rows_first() -> None:
    answer = table.listed({"ask": 7})
    assert answer["ask"] == 7
    assert [one["signal"] for one in answer["list"][: len(ROWS)]] == [row.signal for row in ROWS]
    assert len({one["signal"] for one in answer["list"]}) == len(answer["list"])


LIFE = {"ask": 1, "life": "healthy_for_life", "unit": "mmol/L"}
BARS = [
    {"kind": "food_surplus", "value": 300, "from": 30, "to": 60},
    {"kind": "metformin", "value": 2000, "from": 52, "to": 70},
]


@pytest.mark.slow
def test_a_life_is_told_by_all_its_quantities_with_and_without_treatment() -> None:
    answer = life_table.answer(LIFE | {"bars": BARS})
    own = [one for one in answer["columns"] if not one["nothing"]]
    other = [one for one in answer["columns"] if one["nothing"]]
    assert [one["signal"] for one in own] == [one["signal"] for one in other]
    assert {"hba1c", "mean_insulin", "fat_mass"} <= {one["signal"] for one in own}
    assert all(len(one["values"]) == len(answer["ages"]) for one in answer["columns"])
    units = {one["signal"]: one["unit"] for one in own}
    assert units["mean_glucose"] == units["fasting_glucose"] == "mmol/L"
    # Until the treatment begins the two are one life.
    assert own[0]["values"][:100] == other[0]["values"][:100]
    assert own[0]["values"] != other[0]["values"]
    causes_only = life_table.answer(LIFE | {"bars": BARS[:1]})
    assert not any(one["nothing"] for one in causes_only["columns"])


@pytest.mark.parametrize(
    ("field", "value"), [("life", "nobody"), ("bars", {}), ("unit", "stone"), ("ask", True)]
)
def test_a_life_that_is_not_allowed_is_refused_by_name(field: str, value: Any) -> None:
    with pytest.raises(InvalidRequest, match=f"^{field}"):
        life_table.check(LIFE | {"bars": BARS} | {field: value})
