"""What the page shows comes from the declarations, and from nowhere else."""

from __future__ import annotations

import json

import pytest

import physiology as ph
from components import units
from components.controls.declared import CONTROLS, control
from components.controls.information import GRADES
from components.explore.case import slider_values
from components.explore.facts import facts
from components.explore.people import shape
from components.figures import meal_figure
from components.figures.derived import DERIVED, DERIVED_UNITS
from components.figures.rows import GLUCOSE, ROWS


@pytest.mark.parametrize("name", CONTROLS)
def test_a_slider_is_its_declaration(name: str) -> None:
    entry = ph.catalogue()[name]
    drawn = control(name)
    assert (drawn.low, drawn.high) == entry.bounds
    assert drawn.label == entry.label
    assert drawn.step == entry.step
    assert drawn.weak == entry.weak
    assert drawn.unit == units.printed(entry.unit)
    assert drawn.note
    assert drawn.grade in GRADES


@pytest.mark.parametrize("person", list(ph.people))
def test_every_case_lies_on_its_sliders_and_is_shown_whole(person: str) -> None:
    for name, value in slider_values(person).items():
        drawn = control(name)
        assert drawn.low <= value <= drawn.high
        assert round(value, drawn.decimals) == pytest.approx(value, abs=1e-9)


def test_the_facts_are_plain_data() -> None:
    sent = json.loads(json.dumps(facts(), allow_nan=False))
    assert [entry["name"] for entry in sent["controls"]] == list(CONTROLS)
    assert set(sent["people"]) == set(ph.people)
    assert sent["first_person"] in ph.people


def test_bodies_differ_by_shape() -> None:
    assert shape("healthy") == "circle"
    assert shape("type1") == "triangle"
    assert {shape(key) for key in ph.people if key.startswith("type2")} == {"square"}


@pytest.mark.parametrize(
    ("declared", "printed"),
    [
        ("cm2", "cm²"),
        ("1", ""),
        ("ug/dL", "µg/dL"),
        ("MET-h/day", "MET-h/day"),
        ("U", "U"),
        ("g", "g"),
    ],
)
def test_units_are_set_in_type(declared: str, printed: str) -> None:
    assert units.printed(declared) == printed


@pytest.mark.parametrize(("step", "decimals"), [(5.0, 0), (1, 0), (0.5, 1), (0.25, 2), (0.1, 1)])
def test_digits_follow_the_step(step: float, decimals: int) -> None:
    assert units.decimals_of(step) == decimals


@pytest.mark.parametrize(
    ("unit", "internal", "shown"),
    [("mg/dL", 180.0, 180.0), ("mmol/L", 180.0, 10.0), ("mmol/L", 70.0, 3.9), ("mmol/L", 100, 5.6)],
)
def test_glucose_is_shown_in_both_units(unit: str, internal: float, shown: float) -> None:
    assert units.GLUCOSE_UNITS[unit].shown(internal) == shown


def test_insulin_is_shown_in_units() -> None:
    assert units.INSULIN_UNIT.shown(480.0) == 80.0
    assert units.GLUT4_UNIT.shown(0.173) == 17.3


def test_each_row_is_a_signal_of_the_model_in_its_unit() -> None:
    declared = ph.catalogue()
    converted = {
        "plasma_glucose": "mg/dL",
        "sensor_glucose": "mg/dL",
        "plasma_insulin": "pmol/L",
    }
    for row in ROWS:
        if row.signal in DERIVED:
            assert row.units[""].label == DERIVED_UNITS[row.signal]
            continue
        entry = declared[row.signal]
        if row.signal in converted:
            assert entry.unit == converted[row.signal]
        elif entry.unit != "1":
            assert row.units[""].label == units.printed(entry.unit)
        assert row.meaning


def test_ranges_grow_along_rising_steps() -> None:
    for row in ROWS:
        assert list(row.tops) == sorted(row.tops)
        assert list(row.bottoms) == sorted(row.bottoms, reverse=True)
        assert row.bottoms[0] < row.tops[0]


def test_the_figure_holds_one_curve_of_each_role_in_each_row() -> None:
    figure = meal_figure.figure()
    roles = [(trace["meta"]["signal"], trace["meta"]["role"]) for trace in figure["data"]]
    for row in ROWS:
        for role in ("reference", "before", "now"):
            assert roles.count((row.signal, role)) == 1
    # Curves lie over what they are compared with.
    for row in ROWS:
        order = [role for signal, role in roles if signal == row.signal]
        assert order.index("reference") < order.index("before") < order.index("now")
    assert roles[0] == (GLUCOSE.signal, "target")


def test_colours_of_the_figure_are_names_of_tokens() -> None:
    text = json.dumps(meal_figure.figure())
    assert "#" not in text
