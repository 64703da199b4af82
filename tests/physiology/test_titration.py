"""The search for a dose: no run of the model is asked for twice."""

import math

import pytest

from physiology.core.errors import SimulationError
from physiology.titration import _root


class Falling:
    """A falling function that writes down where it was asked."""

    def __init__(self, zero: float) -> None:
        self.zero = zero
        self.asked: list[float] = []

    def __call__(self, dose: float) -> float:
        self.asked.append(dose)
        return math.log(self.zero / dose)


@pytest.mark.parametrize("zero", [0.02, 0.79, 0.8, 0.81, 3.0, 90.0])
def test_a_dose_is_found_and_none_is_tried_twice(zero):
    effect = Falling(zero)
    assert _root(effect, 0.8, 1e-4, 0.0) == pytest.approx(zero, rel=2e-4)
    assert len(set(effect.asked)) == len(effect.asked)


def test_a_dose_that_is_good_enough_is_kept():
    effect = Falling(0.8004)
    assert _root(effect, 0.8, 1e-4, 1e-3) == 0.8
    assert effect.asked == [0.8]


def test_a_body_that_needs_none_gets_none():
    assert _root(lambda _dose: -1.0, 0.8, 1e-4, 0.0) == 0.0


def test_where_no_dose_is_enough_there_is_no_answer():
    with pytest.raises(SimulationError, match="No insulin dose"):
        _root(lambda _dose: 1.0, 0.8, 1e-4, 0.0)
