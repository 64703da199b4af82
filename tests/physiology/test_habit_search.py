"""The search for a habit finds points that days return to, and never looks below zero."""

import numpy as np
import pytest

from physiology.habit_search import Search

START = np.array([1.0, 1.0, 1.0])


def searched(goal, start=START, rounds=40, **options):
    """Return the last position and the rounds that it took."""
    search = Search(-np.eye(len(start)), **{"titrates": False, "accelerates": True, **options})
    position = start
    for number in range(rounds):
        gap = goal(position) - position
        if np.abs(gap).max() < 1e-6:
            return position, number
        position = search.following(position, gap)
        assert (position >= 0.0).all()
    return position, rounds


def powers(position):
    """Goals that are powers of each other, as insulin and its receptors are."""
    one, two, three = position
    return np.array([40.0 * two**-0.7, 0.2 * one**0.6, 3.0 * (one * three) ** 0.3])


def power_habit():
    matrix = np.array([[1.0, 0.7, 0.0], [-0.6, 1.0, 0.0], [-0.3, 0.0, 0.7]])
    return np.exp(np.linalg.solve(matrix, np.log([40.0, 0.2, 3.0])))


def test_a_far_habit_is_found_in_a_few_days():
    found, rounds = searched(powers)
    np.testing.assert_allclose(found, power_habit(), rtol=1e-5)
    assert rounds <= 15


def test_simply_living_on_takes_longer_and_comes_to_the_same():
    found, rounds = searched(powers, rounds=200, accelerates=False)
    np.testing.assert_allclose(found, power_habit(), rtol=1e-5)
    assert rounds > searched(powers)[1]


def test_a_near_habit_is_found_with_the_measured_response_at_once():
    matrix = np.array([[0.2, -0.5, 0.0], [0.3, 0.1, 0.0], [0.0, 0.4, 0.2]])
    habit = np.array([1.2, 0.9, 1.1])
    search = Search(matrix - np.eye(3), titrates=False, accelerates=True)
    gap = matrix @ (START - habit) + habit - START
    np.testing.assert_allclose(search.following(START, gap), habit, rtol=1e-12)


@pytest.mark.parametrize("gain", [-1.5, -4.0])
def test_days_that_overshoot_come_to_rest(gain):
    """Goals that fall steeply with what is: simple living on would swing for ever at the second."""
    found, rounds = searched(lambda at: np.maximum(9.0 + gain * (at - 5.0), 0.0))
    np.testing.assert_allclose(found, (9.0 - 5.0 * gain) / (1.0 - gain), rtol=1e-5)
    assert rounds < 30
