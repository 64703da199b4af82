"""Steps of many bodies at once, on equations whose answers are known."""

import numpy as np
import pytest
from numpy.polynomial import Chebyshev

from tests.physiology.core.chain import LEVELS, driven
from tests.physiology.core.plain_lanes import CLOCK, LANES, plain

NOTHING = np.zeros((2, LANES))


def decay(state, parameters, _switches, _inputs, _held, _constants, change):
    change[:] = -parameters[: len(state)] * state


def one_step(kernel, state, parameters, step, stages, now=0.0):
    """Return the state after one step, and the times at which slopes were asked."""
    times = []
    inputs = np.zeros((1, LANES))

    def asked(*given):
        times.append(float(given[3][CLOCK, 0]))
        return real(*given)

    slope, found = np.zeros(state.shape), np.zeros(state.shape)
    inputs[CLOCK] = now
    kernel.rates(state, parameters, NOTHING, inputs, NOTHING, NOTHING, slope)
    real = kernel.relaxed_step.__globals__["derivatives"]
    kernel.relaxed_step.__globals__["derivatives"] = asked
    spare = [np.zeros(state.shape) for _ in range(4)]
    kernel.relaxed_step(state, slope, found, *spare, now, step, stages, parameters, NOTHING,
                        inputs, NOTHING, NOTHING)  # fmt: skip
    return found, times


@pytest.mark.parametrize("stages", [2, 3, 5, 9, 14])
def test_a_step_of_decay_is_the_published_polynomial(stages):
    """Sommeijer, Shampine and Verwer 1997: P(z) = a + b T(w0 + w1 z), and its times."""
    rates = np.array([[0.02, 0.9], [1.3, 0.0]])
    start = np.array([[1.0, 2.0], [-3.0, 4.0]])
    chebyshev = [Chebyshev.basis(order) for order in range(stages + 1)]
    w0 = 1.0 + 2.0 / 13.0 / stages**2
    first, second = (chebyshev[stages].deriv(k)(w0) for k in (1, 2))
    w1, b = first / second, second / first**2
    expected = start * (
        1.0 - b * chebyshev[stages](w0) + b * chebyshev[stages](w0 - w1 * 0.7 * rates)
    )

    found, times = one_step(plain(decay), start, rates, 0.7, stages, now=5.0)
    c = [0.0, 0.0] + [w1 * one.deriv(2)(w0) / one.deriv(1)(w0) for one in chebyshev[2:]]
    c[1] = c[2] / chebyshev[2].deriv(1)(w0)
    assert found == pytest.approx(expected, rel=1e-11)
    assert times == pytest.approx([5.0 + 0.7 * share for share in c[1:stages]], rel=1e-11)


def test_a_step_is_exact_where_the_slope_goes_with_time():
    def clock(_state, _parameters, _switches, inputs, _held, _constants, change):
        change[:] = 2.0 * inputs[CLOCK]

    found, _ = one_step(plain(clock), np.zeros((1, LANES)), NOTHING, 3.0, 6, now=1.0)
    assert found == pytest.approx(15.0, rel=1e-12)


def test_the_error_of_a_step_is_the_published_estimate():
    kernel = plain(decay)
    total = np.full((1, LANES), 7.0)
    state, ahead = np.array([[1.0, 2.0], [4.0, 1.0]]), np.array([[2.0, 2.0], [-5.0, 1.0]])
    slope, slope_ahead = np.array([[1.0, 3.0], [0.0, 0.0]]), np.array([[2.0, 1.0], [2.0, 0.0]])
    absolute = np.array([[0.1, 0.2], [0.3, 0.4]])
    kernel.errors_of(state, ahead, 0.5, slope, slope_ahead, 0.05, absolute, total)
    # 0.8 * (state - ahead) + 0.4 * step * (slopes), over absolute + 0.05 * the larger state.
    first = ((-0.8 + 0.2 * 3.0) / 0.2, (7.2 + 0.2 * 2.0) / 0.55)
    second = ((0.2 * 4.0) / 0.3, 0.0)
    rms = [np.sqrt((a**2 + b**2) / 2.0) for a, b in (first, second)]
    assert total[0] == pytest.approx(rms, rel=1e-12)


def test_between_two_points_lies_the_cubic_through_both_and_their_slopes():
    def cubic(x):
        return np.array([[2.0 * x**3 - x + 1.0, x**2]])

    def slope(x):
        return np.array([[6.0 * x**2 - 1.0, 2.0 * x]])

    there = np.zeros((1, LANES))
    for share in (0.0, 0.3, 0.75, 1.0):
        plain(decay).between(0, there, share, 2.0, cubic(1.0), cubic(3.0), slope(1.0), slope(3.0))
        assert there == pytest.approx(cubic(1.0 + 2.0 * share), rel=1e-12)


def quickest(rates, state, counted, rounds, direction=None):
    kernel = plain(decay)
    slope = -rates * state
    direction = np.ones(state.shape) if direction is None else direction
    trial, change = np.zeros(state.shape), np.zeros(state.shape)
    found = kernel.quickest_rate(
        state, slope, direction, trial, change, rates, NOTHING, NOTHING, NOTHING, NOTHING,
        np.array(counted), rounds,
    )  # fmt: skip
    return found, trial, direction


def test_the_quickest_rate_of_all_counted_bodies_is_found():
    rates = np.array([[0.1, 0.2], [3.0, 7.0]])
    state = np.array([[1.0, 5.0], [2.0, 3.0]])
    assert quickest(rates, state, [True, True], 8)[0] == pytest.approx(7.0, rel=1e-5)
    assert quickest(rates, state, [True, False], 8)[0] == pytest.approx(3.0, rel=1e-5)
    # One round from even begins: the root mean square of the rates.
    found, trial, direction = quickest(rates, state, [True, True], 1)
    assert found == pytest.approx(np.sqrt((0.2**2 + 7.0**2) / 2.0), rel=1e-5)
    nudge = 1e-6 * (np.sqrt((state**2).sum(axis=0)) + 1e-3) / np.sqrt(2.0)
    assert trial - state == pytest.approx(np.tile(nudge, (2, 1)), rel=1e-6)
    assert direction == pytest.approx(-rates * nudge, rel=1e-5)


def test_a_body_that_does_not_move_or_is_no_number_is_searched_anew():
    rates = np.array([[0.0, np.nan], [0.0, 1.0]])
    found, _, direction = quickest(rates, np.ones((2, LANES)), [True, True], 2)
    assert found == 0.0
    assert (direction == 1.0).all()


def exact(time, start, level, rates):
    """Return the chain's two quantities after a time at a constant input."""
    (x, y), (a, b) = start, rates
    above = x - level
    first = level + above * np.exp(-a * time)
    still = level / b
    grown = above / (b - a)
    return first, still + grown * np.exp(-a * time) + (y - still - grown) * np.exp(-b * time)


def test_two_bodies_go_through_a_schedule_as_their_exact_answers_do():
    times = [0.0, 0.4, 3.3, 9.999, 10.0, 12.5, 24.0, 25.0]
    run = driven(times=times, tolerance=1e-7)
    assert run.status == 0
    for lane, rates in enumerate([(0.5, 0.1), (2.0, 0.3)]):
        start = (1.0, 0.0) if lane == 0 else (2.0, 3.0)
        middle = exact(10.0, start, LEVELS[0, 1, lane], rates)
        for row, time in enumerate(times):
            x, y = (
                exact(time, start, LEVELS[0, 1, lane], rates) if time < 10.0
                else exact(time - 10.0, middle, LEVELS[1, 1, lane], rates)
            )  # fmt: skip
            assert run.found[row, :, lane] == pytest.approx([y, x * y, time], rel=3e-5)
        assert run.final[:2, lane] == pytest.approx(
            exact(15.0, middle, LEVELS[1, 1, lane], rates), rel=1e-5
        )
        # Held: 1 + what the input gained when the interval began; it multiplies the time.
        gains = (1.0 + LEVELS[0, 1, lane], 1.0 + LEVELS[1, 1, lane] - LEVELS[0, 1, lane])
        told = gains[0] * 50.0 + gains[1] * (25.0**2 - 10.0**2) / 2.0
        assert run.final[2, lane] == pytest.approx(told, rel=1e-6)


def test_less_tolerance_takes_more_steps_and_errs_less():
    runs = [driven(times=[25.0], tolerance=t) for t in (1e-3, 1e-6)]
    middle = exact(10.0, (2.0, 3.0), 1.0, (2.0, 0.3))
    errors = [abs(run.final[1, 1] - exact(15.0, middle, 4.0, (2.0, 0.3))[1]) for run in runs]
    assert runs[0].steps < runs[1].steps
    assert errors[1] < 0.02 * errors[0]


def test_the_budget_of_steps_ends_a_run():
    whole = driven(times=[25.0])
    assert driven(times=[25.0], maximum_steps=whole.steps).status == 0
    short = driven(times=[25.0], maximum_steps=whole.steps - 1)
    assert (short.status, short.steps) == (1, whole.steps)


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_a_body_that_stops_being_a_number_is_marked_and_its_neighbour_goes_on():
    start = np.array([[1.0, np.inf], [0.0, 3.0], [0.0, 0.0]])
    run = driven(times=[25.0], start=start)
    assert run.status == 0
    assert list(run.counted) == [True, False]
    middle = exact(10.0, (1.0, 0.0), 3.0, (0.5, 0.1))
    assert run.final[:2, 0] == pytest.approx(exact(15.0, middle, 0.5, (0.5, 0.1)), rel=1e-4)
    # Not asked for any more, it costs nothing.
    again = driven(times=[25.0], start=start, counted=np.array([True, False]))
    assert again.steps < run.steps
