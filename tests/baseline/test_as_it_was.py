"""Equations, declared numbers, days and experiments are what they were: changed only on purpose.

After a change that is meant: ``python -m tests.baseline``, and say in the commit what moved.
These find that something changed; whether it is right is asked by all other tests.
"""

import pytest

from tests.baseline import declared, experiments, kept, lived, right_hand_side

#: Equations are evaluated once; runs add up the last bits of a processor over many steps.
EQUATIONS, RUNS = 1e-7, 1e-5


def compare(name: str, table: kept.Table, tolerance: float) -> None:
    found = kept.differences(kept.read(name), table, tolerance)
    said = f"{name}: {len(found)} numbers differ; if that is meant: python -m tests.baseline"
    assert not found, "\n".join([said, *found[:20]])


def test_declared_numbers():
    for name, table in declared.tables().items():
        compare(name, table, 0.0)


def test_every_equation():
    for name, table in right_hand_side.tables().items():
        compare(name, table, EQUATIONS)


def test_days_of_every_person():
    for name, table in lived.tables().items():
        compare(name, table, RUNS)


@pytest.mark.parametrize("name", experiments.PARTS)
@pytest.mark.slow
def test_experiments_and_years(name):
    compare(name, experiments.table(name), RUNS)


def test_a_difference_is_named():
    before = {"a": {"x": 1.0, "y": 0.0, "z": 2.0}, "b": {}}
    after = {"a": {"x": 1.0 + 2e-7, "y": 0.0, "w": 2.0}, "c": {}}
    assert kept.differences(before, after, 1e-7) == [
        "a, w: new", "a, x: was 1, is 1.0000002", "a, z: gone", "b: gone", "c: new",
    ]  # fmt: skip
    assert not kept.differences(before, before, 0.0)
