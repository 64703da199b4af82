"""Inner steps of the slow clock, on equations whose answers are known."""

import numpy as np
import pytest

from physiology.core import slow_kernel
from tests.physiology.core.plain_lanes import run_plain


def kernel(derivatives):
    def constants_of(parameters, _switches, inputs, _held, constants):
        constants[0] = parameters[0] * inputs[0]

    def observed_of(state, _parameters, _switches, inputs, _held, constants, observed):
        observed[:] = state[0], inputs[0], constants[0]

    names = {"np": np, "CONSTANT_COUNT": 1, "derivatives": derivatives,
             "compute_constants": constants_of, "observe": observed_of}  # fmt: skip
    run_plain(slow_kernel.__file__, names)
    return names


def followed(derivatives, state, length, count, begin=(0.0,), slope=(0.0,)):
    moved = np.zeros(len(state))
    kernel(derivatives)["follow"](
        np.array(state), np.array([2.0]), None, np.array([3.0]), np.array(begin), np.array(slope),
        length, count, moved,
    )  # fmt: skip
    return moved


def test_inputs_that_grow_evenly_are_followed_exactly():
    """The integral of 2 * (1 + 0.5 t) over 6 days is 12 + 18; of the held 3 it is 18."""

    def driven(_state, _parameters, _switches, _inputs, held, constants, change):
        change[:] = constants[0], held[0]

    found = followed(driven, [10.0, 0.0], 6.0, 3, [1.0], [0.5])
    assert found == pytest.approx([40.0, 18.0], rel=1e-12)


@pytest.mark.parametrize("count", [1, 3])
def test_decay_is_followed_by_the_first_terms_of_its_exponential(count):
    """A step of Heun multiplies by 1 + z + z^2 / 2."""

    def decay(state, _parameters, _switches, _inputs, _held, _constants, change):
        change[:] = np.array([-0.5, 0.1]) * state

    z = np.array([-0.5, 0.1]) * 2.4 / count
    expected = np.array([4.0, 2.0]) * (1.0 + z + z**2 / 2.0) ** count
    assert followed(decay, [4.0, 2.0], 2.4, count) == pytest.approx(expected, rel=1e-12)


def test_signals_are_computed_with_the_constants_of_the_inputs():
    observed = np.zeros(3)
    kernel(None)["observed_at"](
        np.array([7.0]), np.array([2.0]), None, None, np.array([5.0]), observed
    )
    assert list(observed) == [7.0, 5.0, 10.0]
