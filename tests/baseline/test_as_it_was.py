"""Equations, declared numbers, days and experiments are what they were: changed only on purpose.

After a change that is meant: ``python -m tests.baseline``, and say in the commit what moved.
These find that something changed; whether it is right is asked by all other tests.
"""

import pytest

from tests.baseline import (
    cohorts,
    declared,
    experiments,
    kept,
    limits,
    lived,
    loops,
    many_bodies,
    maps,
    right_hand_side,
    stated,
)

#: Equations are evaluated once; runs add up the last bits of a processor over many steps.
EQUATIONS, RUNS = 1e-7, 1e-5


def compare(name: str, table: kept.Table, tolerance: float) -> None:
    same(name, kept.read(name), table, tolerance)


def same(name: str, before: kept.Table, now: kept.Table, tolerance: float) -> None:
    found = kept.differences(before, now, tolerance)
    said = f"{name}: {len(found)} numbers differ; if that is meant: python -m tests.baseline"
    assert not found, "\n".join([said, *found[:20]])


def test_declared_numbers():
    for name, table in declared.tables().items():
        compare(name, table, 0.0)


def test_numbers_that_stand_by_themselves():
    for name, table in stated.tables().items():
        compare(name, table, 1e-9)


def test_every_equation():
    for name, table in right_hand_side.tables().items():
        compare(name, table, EQUATIONS)


def test_steps_and_rounds_of_many_bodies():
    for name, table in many_bodies.tables().items():
        compare(name, table, RUNS)


@pytest.mark.slow
def test_decisions_of_loops():
    for name, table in loops.tables().items():
        compare(name, table, RUNS)


@pytest.mark.slow
def test_limits_of_what_may_be_asked_for():
    for name, table in limits.tables().items():
        compare(name, table, 1e-9)


def test_days_of_every_person():
    for name, table in lived.tables().items():
        compare(name, table, RUNS)


@pytest.mark.parametrize("name", experiments.EXPERIMENTS)
@pytest.mark.slow
def test_experiment(name):
    mine = (f"{name}, ", f"{name} is refused")
    rows = {person: experiments.experiment(name, person) for person in experiments.WHO}
    before = {
        person: {row: value for row, value in column.items() if row.startswith(mine)}
        for person, column in kept.read("experiments").items()
    }
    same("experiments", before, rows, RUNS)


def test_every_kept_experiment_is_one_that_is_made():
    kept_names = {
        row.split(", ")[0].removesuffix(" is refused")
        for column in kept.read("experiments").values()
        for row in column
    }
    assert kept_names == set(experiments.EXPERIMENTS)


@pytest.mark.parametrize(
    ("name", "column"),
    [
        (name, column)
        for name, (columns, _) in experiments.PARTS.items()
        for column in columns
        if name != "experiments"
    ],
)
@pytest.mark.slow
def test_years_and_regimens(name, column):
    before = {column: kept.read(name).get(column, {})}
    same(name, before, experiments.column(name, column), RUNS)


@pytest.mark.parametrize("column", cohorts.COLUMNS)
@pytest.mark.slow
def test_cohorts(column):
    before = {column: kept.read("cohorts").get(column, {})}
    same("cohorts", before, {column: cohorts.column(column)}, RUNS)


@pytest.mark.parametrize("column", maps.PARTS)
@pytest.mark.slow
def test_maps(column):
    before = {column: kept.read("maps").get(column, {})}
    same("maps", before, {column: maps.PARTS[column]()}, RUNS)


@pytest.mark.parametrize("name", experiments.PARTS)
def test_every_kept_column_is_one_that_is_made(name):
    assert list(kept.read(name)) == list(experiments.PARTS[name][0])


def test_a_difference_is_named():
    before = {"a": {"x": 1.0, "y": 0.0, "z": 2.0}, "b": {}}
    after = {"a": {"x": 1.0 + 2e-7, "y": 0.0, "w": 2.0}, "c": {}}
    assert kept.differences(before, after, 1e-7) == [
        "a, w: new", "a, x: was 1, is 1.0000002", "a, z: gone", "b: gone", "c: new",
    ]  # fmt: skip
    assert not kept.differences(before, before, 0.0)
