"""One number of a run: means are of time, not of how often it was looked."""

import numpy as np
import pytest

import physiology as ph
from physiology.readouts import READOUTS, readout


class Told(dict):
    """A course of which every value is told."""

    def __init__(self, time, **values):
        super().__init__({name: np.array(value, dtype=float) for name, value in values.items()})
        self.time = np.array(time, dtype=float)


def test_a_mean_is_of_time():
    """0 for an hour and 30 for another, looked at more often in the second."""
    often = Told([0.0, 60.0, 70.0, 80.0, 90.0, 100.0, 110.0, 120.0],
                 plasma_insulin=[10.0, 20.0, 30.0, 30.0, 30.0, 30.0, 30.0, 30.0])  # fmt: skip
    # Each look stands for half of the way to its neighbours (np.gradient at the ends: the whole).
    stands_for = np.array([60.0, 35.0, 10.0, 10.0, 10.0, 10.0, 10.0, 10.0])
    expected = float((stands_for * often["plasma_insulin"]).sum() / stands_for.sum())
    assert readout("mean_insulin").of(often) == pytest.approx(expected, rel=1e-9)
    still = Told([0.0, 5.0, 10.0], endogenous_glucose_production=[2.0, 2.0, 2.0])
    assert readout("mean_hepatic_output").of(still) == pytest.approx(2.0)


def test_tops_and_lows():
    course = Told([0.0, 5.0, 10.0], plasma_glucose=[90.0, 140.0, 80.0], ketones=[0.1, 0.3, 0.2],
                  plasma_insulin=[50.0, 300.0, 100.0])  # fmt: skip
    expected = {
        "peak_glucose": 140.0, "lowest_glucose": 80.0, "peak_insulin": 300.0, "peak_ketones": 0.3,
    }  # fmt: skip
    for name, value in expected.items():
        assert readout(name).of(course) == value
        assert readout(name).reads in course


@pytest.mark.parametrize("name", ["nothing", 3, None])
def test_an_unknown_one_is_refused_with_what_there_is(name):
    with pytest.raises(ph.ScenarioError) as refused:
        readout(name)
    assert str(refused.value) == f"outcome: unknown; allowed are {', '.join(READOUTS)}"
