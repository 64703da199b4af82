"""The same scenario gives the same bits, whatever ran before and beside it."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

import physiology as ph
from physiology.core.assemble import model
from physiology.habit import habit


def bits(person: str, values: dict[str, float] | None = None) -> bytes:
    trajectory = ph.simulate(ph.Scenario(person, values=values or {}))
    return b"".join(np.ascontiguousarray(trajectory[name]).tobytes() for name in model().observed)


@pytest.mark.parametrize("person", ["healthy", "type2_late", "type1"])
@pytest.mark.slow
def test_the_same_bits_after_other_runs(person):
    first = bits(person)
    for other in ph.people:
        bits(other, {"mean_cortisol": 20.0})
    assert bits(person) == first


def test_the_same_bits_after_the_remembered_habits_are_gone():
    values = {"visceral_fat_area": 140.0}
    first = bits("type2_early", values)
    habit.cache_clear()
    bits("healthy", values)
    assert bits("type2_early", values) == first


@pytest.mark.slow
def test_the_same_bits_in_eight_threads_at_once():
    jobs = [
        (person, {"visceral_fat_area": area})
        for area in (60.0, 120.0)
        for person in ("healthy", "prediabetes", "type2_late", "type1")
    ]
    habit.cache_clear()
    alone = [bits(*job) for job in jobs]
    habit.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda job: bits(*job), jobs))
    assert together == alone
    assert len(set(together)) == len(jobs)
