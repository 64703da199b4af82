"""Kept tables of the evidence: how influences, courses and fortnights are read, on known answers."""

import csv
import math
from types import SimpleNamespace

import numpy as np
import pytest

from physiology.core.errors import SimulationError
from physiology.evidence import influence
from physiology.evidence.courses import tables
from physiology.evidence.courses.course import COURSES
from physiology.evidence.influence import PEOPLE, Influence, elasticity
from physiology.evidence.trials import READERS as TRIALS


@pytest.mark.parametrize("power", [-1.0, 0.5, 2.0])
def test_the_elasticity_of_a_power_is_its_exponent(monkeypatch, power):
    monkeypatch.setattr(influence, "case_value", lambda _person, _name: 2.0)
    monkeypatch.setattr(
        influence, "mean_glucose", lambda _who, values: 90.0 * values["beta_cell_mass"] ** power
    )
    assert elasticity("healthy", "beta_cell_mass") == pytest.approx(power, rel=5e-3)


def test_a_number_at_its_bound_is_moved_to_one_side_only(monkeypatch):
    asked = []

    def mean(_who, values):
        asked.append(values["beta_cell_mass"])
        return 100.0 + 50.0 * values["beta_cell_mass"]

    high = influence.model().declared["beta_cell_mass"].bounds[1]
    monkeypatch.setattr(influence, "case_value", lambda *_: high)
    monkeypatch.setattr(influence, "mean_glucose", mean)
    found = elasticity("healthy", "beta_cell_mass")
    assert asked == pytest.approx([0.95 * high, high])
    middle = 100.0 + 50.0 * 0.975 * high
    assert found == pytest.approx(50.0 * high / middle)


def test_what_is_nothing_or_cannot_be_moved_or_computed_is_told_apart(monkeypatch):
    def fails(*_):
        raise SimulationError("no")

    monkeypatch.setattr(influence, "mean_glucose", fails)
    monkeypatch.setattr(influence, "case_value", lambda *_: 0.0)
    assert elasticity("healthy", "beta_cell_mass") == 0.0
    monkeypatch.setattr(influence, "case_value", lambda *_: 1.0)
    assert math.isnan(elasticity("healthy", "beta_cell_mass"))
    monkeypatch.setattr(influence, "case_value", lambda *_: -1.0)
    monkeypatch.setattr(influence, "mean_glucose", lambda *_: 1.0)
    assert math.isnan(elasticity("healthy", "beta_cell_mass"))


def of(**elasticities: float) -> Influence:
    return Influence("x", dict.fromkeys(PEOPLE, 0.1) | elasticities)


def test_strength_is_the_largest_in_people_whose_insulin_answers():
    assert of(type1=9.0, prediabetes=-0.4).strength == 0.4
    assert of(healthy=math.nan).strength == 0.1
    assert Influence("x", dict.fromkeys(PEOPLE, math.nan)).strength == 0.0


def test_a_day_is_on_the_own_doses_of_the_person(monkeypatch):
    asked = []

    def simulate(scenario, step):
        asked.append((scenario, step))
        return {"plasma_glucose": np.array([80.0, 120.0])}

    monkeypatch.setattr(influence, "simulate", simulate)
    assert influence.mean_glucose("type1", {"beta_cell_mass": 0.1}) == 100.0
    scenario, step = asked[0]
    assert step == 5.0
    assert scenario.values["beta_cell_mass"] == 0.1
    assert {type(entry).__name__ for entry in scenario.schedule} >= {"Meal", "Bolus", "BasalRate"}


def test_the_table_is_kept_with_the_strongest_first(monkeypatch, tmp_path):
    names = [
        n for n, i in influence.model().declared.items() if i.kind == "parameter" and not i.entry
    ]
    monkeypatch.setattr(
        influence, "elasticity", lambda who, name: names.index(name) / 8.0 + len(who)
    )
    monkeypatch.setattr(influence, "__file__", str(tmp_path / "influence.py"))
    influence.main()
    with (tmp_path / "influence.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [row["name"] for row in rows] == names[::-1]
    last = len(names) - 1
    assert rows[0]["healthy"] == f"{last / 8.0 + 7.0:.3g}"
    assert list(rows[0]) == ["name", *PEOPLE]


def test_a_course_is_read_finely_at_first_and_to_its_last_point():
    """Every 2 min to 40, then every 5, up to what was published."""
    course = COURSES[0]
    time = np.arange(0.0, 400.0, 1.0)
    trajectory = type("Course", (dict,), {"time": time})(
        dict.fromkeys(tables.published()[course.key], 3.0 * time)
    )
    told = SimpleNamespace(key=course.key, run=lambda _bench: trajectory)
    for signal, points in tables.published()[course.key].items():
        minutes = [minute for minute, _ in tables.run(told, None)[signal]]
        assert minutes[:3] == [0.0, 2.0, 4.0]
        assert minutes[19:22] == [38.0, 40.0, 45.0]
        assert minutes[-1] == points[-1].minute // 5 * 5
        assert tables.run(told, None)[signal][10] == (20.0, 60.0)


def test_courses_are_kept_with_five_digits(monkeypatch, tmp_path):
    monkeypatch.setattr(
        tables, "run", lambda course, _bench: {"glucose": [(2.5, len(course.key) / 3.0)]}
    )
    monkeypatch.setattr(tables, "__file__", str(tmp_path / "tables.py"))
    tables.keep()
    lines = (tmp_path / "modelled.csv").read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["course,signal,minute,value", "ogtt_health,glucose,2.5,3.6667"]
    assert len(lines) == 1 + len(COURSES)


def test_a_line_through_fortnights_is_read_where_it_is_asked_for():
    """HbA1c falls by 0.08 for each percent in range, from 12."""

    class Bench:
        def result(self, _protocol, _person, days, therapy, seed):
            assert days == 13
            share = {"mdi": 50.0, "closed_loop": 70.0}[therapy] + seed
            return SimpleNamespace(
                readouts={"time_in_range": share, "steady_hba1c": 12.0 - 0.08 * share}
            )

    assert TRIALS["A058a"](Bench()) == pytest.approx(6.4)
    assert TRIALS["A058b"](Bench()) == pytest.approx(8.0)
