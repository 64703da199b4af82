"""Every state of every person in libroadrunner, from the exported file alone."""

import platform
import sys

import numpy as np
import pytest

from tests.cross_check.engines import SCENARIOS, compare

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform == "linux" and platform.machine() != "x86_64",
        reason="libroadrunner is not made for this machine",
    ),
]


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_state_is_the_same_in_libroadrunner(name):
    compared = compare(SCENARIOS[name])
    assert np.isfinite(compared.theirs).all()
    assert np.ptp(compared.ours, axis=0).max() > 100.0  # something happens in the day
    apart = {state: far for state, far in compared.differences().items() if far > 1e-5}
    assert not apart
