"""Steps of the slow clock: lines, lags and lengths, each worked by hand."""

import math

import numpy as np
import pytest

from physiology.years.stepping import SHORTEST, Line, agreed, next_length, relaxed


def test_a_line_goes_on_evenly():
    line = Line(np.array([1.0, 4.0]), np.array([0.5, -1.0]))
    assert list(line.at(4.0)) == [3.0, 0.0]


def test_what_settles_behind_a_still_goal_decays_towards_it():
    goals = Line(np.array([10.0]), np.array([0.0]))
    found = relaxed(np.array([2.0]), goals, np.array([5.0]), 5.0)
    assert found == pytest.approx(10.0 - 8.0 / math.e)


def test_what_settles_behind_a_moving_goal_solves_its_equation():
    """dx/dt = (goal - x) / time: against many small steps of it."""
    goals, times, x = Line(np.array([3.0]), np.array([0.4])), np.array([6.0]), np.array([1.0])
    end, count = 9.0, 4000
    step = end / count
    for number in range(count):
        slope = (goals.at((number + 0.5) * step) - x) / times
        x = x + step * slope / (1.0 + 0.5 * step / times)
    assert relaxed(np.array([1.0]), goals, times, end) == pytest.approx(x, rel=1e-5)


def test_only_slopes_that_point_the_same_way_are_carried_on():
    found = agreed(np.array([1.0, -3.0, 2.0, 0.0]), np.array([2.0, -1.0, -2.0, 5.0]))
    assert list(found) == [1.0, -1.0, 0.0, 0.0]


@pytest.mark.parametrize(("error", "days", "longest", "length"), [
    (0.0, 10.0, 100.0, 20.0), (-1.0, 10.0, 100.0, 20.0), (1.0, 10.0, 100.0, 8.5),
    (4.0, 10.0, 100.0, 4.25), (1e4, 20.0, 100.0, 5.0), (0.01, 10.0, 100.0, 20.0),
    (0.01, 10.0, 15.0, 15.0), (1e4, 2.0, 100.0, SHORTEST),
])  # fmt: skip
def test_the_next_step_is_as_long_as_the_error_allows(error, days, longest, length):
    assert next_length(error, days, longest) == pytest.approx(length)


def test_a_day_is_the_shortest_step():
    assert SHORTEST == 1.0
