"""Every covered published outcome: in range, or a declared miss that must stay one."""

import pytest

from physiology.evidence.anchors import READERS, anchors, measure
from physiology.evidence.bench import Bench
from physiology.evidence.measured import measured
from physiology.evidence.misses import MISSES


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench()


#: Read from many lived fortnights, or from many people.
SLOW = ("A041", "A042", "A043", "A058a", "A058b", "A062")


def _cases(*, misses: bool) -> list:
    cases = []
    for identifier in READERS:
        marks = [pytest.mark.slow] if identifier in SLOW else []
        if misses and identifier in MISSES:
            marks.append(pytest.mark.xfail(strict=True, reason=MISSES[identifier]))
        cases.append(pytest.param(identifier, marks=marks))
    return cases


# First, so that it is this one that is seen to run what is measured.
@pytest.mark.parametrize("identifier", _cases(misses=False))
def test_kept_table_is_what_the_model_gives(identifier: str, bench: Bench) -> None:
    assert measure(identifier, bench) == pytest.approx(measured()[identifier], rel=1e-4, abs=1e-6)


@pytest.mark.parametrize("identifier", _cases(misses=True))
def test_published_outcome_is_in_range(identifier: str, bench: Bench) -> None:
    anchor = anchors()[identifier]
    value = measure(identifier, bench)
    assert anchor.low <= value <= anchor.high, (
        f"{anchor.scenario}, {anchor.readout}: {value:.4g} {anchor.unit}"
    )


def test_every_acute_row_of_the_covered_groups_is_read() -> None:
    covered = {"A", "B", "C", "D"}
    expected = {name for name, anchor in anchors().items() if anchor.group in covered}
    assert expected <= set(READERS)


def test_every_miss_names_a_read_row() -> None:
    assert set(MISSES) <= set(READERS)
