"""Where many bodies stand still, on equations whose answers are known."""

import numpy as np
import pytest

from tests.physiology.core.balance import balance, settled
from tests.physiology.core.plain_lanes import CLOCK, LANES, plain

NOTHING = np.zeros((2, LANES))


def cubic(_state, _parameters, _switches, inputs, _held, _constants, change):
    change[0] = 4.0 * inputs[CLOCK] ** 3
    change[1] = 1.0


def decay(state, parameters, _switches, _inputs, _held, _constants, change):
    change[:] = -parameters * state


def test_following_is_exact_for_a_slope_that_is_cubic_in_time():
    """Simpson's rule is; of what is held nothing moves."""
    state, inputs = np.ones((2, LANES)), np.zeros((1, LANES))
    plain(cubic).follow(state, NOTHING, NOTHING, inputs, np.array([0]), 1.0, 0.5, 4)
    assert state[0] == pytest.approx(1.0 + 3.0**4 - 1.0, rel=1e-12)
    assert list(state[1]) == [1.0, 1.0]


def test_following_decay_gives_the_first_terms_of_its_exponential():
    rates = np.array([[0.5, 2.0], [1.0, 0.1]])
    state = np.array([[1.0, 2.0], [3.0, 4.0]])
    z = -0.3 * rates
    expected = state * (1.0 + z + z**2 / 2.0 + z**3 / 6.0 + z**4 / 24.0) ** 3
    inputs = np.zeros((1, LANES))
    plain(decay).follow(state, rates, NOTHING, inputs, np.array([1, 0]), 0.0, 0.3, 3)
    assert state == pytest.approx(expected, rel=1e-12)


def test_following_one_quantity_holds_the_others():
    def filled(state, _parameters, _switches, _inputs, _held, constants, change):
        change[0] = constants[0] * state[1]
        change[1] = 100.0

    def of_inputs(_parameters, _switches, inputs, _held, constants):
        constants[0] = inputs[1]

    state = np.array([[0.0, 1.0], [2.0, 3.0]])
    inputs = np.array([[0.0, 0.0], [0.5, 1.0]])
    plain(filled, of_inputs).follow(state, NOTHING, NOTHING, inputs, np.array([0]), 0.0, 0.1, 20)
    assert state[0] == pytest.approx([2.0, 7.0], rel=1e-12)
    assert list(state[1]) == [2.0, 3.0]


def test_bodies_settle_each_where_its_own_rates_are_none():
    parameters = np.array([[2.0, 0.3], [0.5, 0.6]])
    state = np.array([[1.0, 9.0], [1.0, 0.0], [0.25, 3.0]])
    used, residual = settled(balance, state, [1, 0], parameters)
    assert state[0] == pytest.approx([4.0, 0.5], rel=1e-8)
    assert state[1] == pytest.approx([16.25, 3.25], rel=1e-8)
    assert list(state[2]) == [0.25, 3.0]
    assert (residual < 1e-9).all()
    assert 2 < used < 25
    # What stands still already is left alone.
    before = state.copy()
    assert settled(balance, state, [1, 0], parameters)[0] == 0
    assert (state == before).all()


def test_states_that_no_rate_shares_are_nudged_together_to_the_same_answer():
    def asked(*given):
        calls.append(None)
        chain(*given)

    def chain(state, parameters, _switches, _inputs, _held, _constants, change):
        change[0] = parameters[0] - state[0]
        change[1] = state[0] ** 2 - state[1]
        change[2] = parameters[1] - state[2] ** 3

    parameters, begin = np.array([[2.0, 0.3], [0.5, 0.6]]), np.full((3, LANES), 1.5)
    pattern = np.array([[1, 0, 0], [1, 1, 0], [0, 0, 1]], dtype=bool)
    together, alone = begin.copy(), begin.copy()
    calls: list[None] = []
    used, _ = settled(
        asked, together, [0, 1, 2], parameters, pattern=pattern, groups=np.array([0, 1, 0])
    )
    fewer = len(calls)
    assert settled(asked, alone, [0, 1, 2], parameters, pattern=pattern)[0] == used
    assert (together == alone).all()
    assert len(calls) - fewer == fewer + used
    assert together[1] == pytest.approx([4.0, 0.09], rel=1e-7)


def test_too_few_rounds_leave_what_is_still_moving_and_say_how_much():
    parameters = np.array([[2.0, 0.3], [0.5, 0.6]])
    state = np.array([[1.0, 9.0], [1.0, 0.0], [0.25, 3.0]])
    used, residual = settled(balance, state, [1, 0], parameters, rounds=2)
    assert used == 2
    change = np.zeros(state.shape)
    balance(state, parameters, NOTHING, NOTHING, NOTHING, NOTHING, change)
    left = (np.abs(change) / (np.abs(state) + 0.01))[:2].max(axis=0)
    assert residual == pytest.approx(left, rel=1e-9)
    assert residual.max() > 1e-9


def test_a_body_that_never_stands_still_is_given_up_and_its_neighbour_settles():
    """Its rate has no root, and its steps leave what it can be computed at."""

    def lost(state, _parameters, _switches, _inputs, _held, _constants, change):
        change[0, 0] = 2.0 - state[0, 0]
        change[0, 1] = np.nan if state[0, 1] != 1.0 else 1.0

    state = np.array([[1.0, 1.0]])
    _, residual = settled(lost, state, [0])
    assert state[0] == pytest.approx([2.0, 1.0])
    assert residual[0] < 1e-9
    assert residual[1] == np.inf


def test_what_is_left_moving_is_told_relative_to_its_size():
    worst = np.full((1, LANES), 9.0)
    state = np.array([[-1.99, 0.0], [5.0, 5.0], [0.99, np.nan]])
    change = np.array([[-4.0, 0.02], [77.0, 77.0], [3.0, 1.0]])
    plain(decay).scaled_residual(state, change, np.array([0, 2]), worst)
    assert worst[0, 0] == pytest.approx(3.0)
    assert np.isnan(worst[0, 1])


@pytest.mark.parametrize("seed", range(3))
def test_linear_systems_are_solved_as_by_numpy(seed):
    """With zeros on the diagonal and below, so that rows must be exchanged and may be passed."""
    random = np.random.default_rng(seed)
    matrix = random.normal(size=(5, 5, LANES))
    matrix[0, 0] = matrix[3, 2] = matrix[4, 1] = 0.0
    right = random.normal(size=(5, LANES))
    expected = np.stack(
        [np.linalg.solve(matrix[:, :, lane], right[:, lane]) for lane in range(LANES)], axis=1
    )
    plain(decay).eliminate(matrix, right, (matrix != 0.0).any(axis=2))
    assert right == pytest.approx(expected, rel=1e-9)


def test_a_row_that_is_small_in_any_body_is_no_pivot():
    """With 1e-20 on the diagonal of one body alone nothing of its answer would be left."""
    matrix = np.array([[[1.0, 1e-20], [1.0, 1.0]], [[0.5, 1.0], [2.0, 1.0]]])
    right = np.array([[2.0, 1.0], [2.5, 2.0]])
    plain(decay).eliminate(matrix, right, np.ones((2, 2), dtype=bool))
    assert right == pytest.approx(np.array([[1.0, 1.0], [1.0, 1.0]]), rel=1e-12)
