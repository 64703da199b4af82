"""What is read from the glucose that an injection calls for, on a course worked by hand."""

import numpy as np
import pytest

from physiology.body import Body
from physiology.protocols.insulin_action import _readouts, insulin_action


class Told(dict):
    """A course of which every value is told."""

    def __init__(self, time, **values):
        super().__init__(values)
        self.time = time


def course(infusion_before=9.0):
    """4, 2, 1 and 1 mg/kg/min in the quarters of a day, 5 once; a tenth of that to hour 25."""
    time = np.arange(-60.0, 2161.0)
    infusion = np.full(len(time), 0.4)
    for first, last, rate in (
        (-60, 0, infusion_before), (0, 360, 4.0), (360, 720, 2.0), (720, 1440, 1.0), (1440, 1500, 0.5),
    ):  # fmt: skip
        infusion[(time >= first) & (time < last)] = rate
    infusion[time == 100.0] = 5.0
    insulin = np.where(time < 0.0, 900.0, 400.0 - (time - 80.0) ** 2)
    return Told(time, clamp_glucose_infusion=infusion, plasma_insulin=insulin)


def test_tops_duration_and_quarters():
    found = _readouts(course())
    assert found["gir_tmax"] == pytest.approx(100.0)
    assert found["insulin_tmax"] == pytest.approx(80.0)
    assert found["duration"] == 25.0
    total = 360.0 * 8.0 + 1.0
    shares = [found[f"quarter_share_{quarter}"] for quarter in (1, 2, 3, 4)]
    parts = [(1441.0, 720.0, 360.0, 360.0)[quarter] / total * 100.0 for quarter in range(4)]
    assert shares == pytest.approx(parts)
    assert found == pytest.approx(_readouts(course(infusion_before=0.0)))


def test_an_action_that_does_not_end_and_none_at_all():
    lasting = course()
    lasting["clamp_glucose_infusion"] = np.maximum(lasting["clamp_glucose_infusion"], 0.5)
    assert _readouts(lasting)["duration"] == np.inf
    nothing = course()
    nothing["clamp_glucose_infusion"] = np.zeros(len(nothing.time))
    found = _readouts(nothing)
    assert found["duration"] == np.inf
    assert [found[f"quarter_share_{quarter}"] for quarter in (1, 2, 3, 4)] == [25.0] * 4


def test_how_long_and_from_when_it_is_watched():
    rapid = insulin_action("healthy", "lispro", 10.0).trajectory
    assert (rapid.time[0], rapid.time[-1]) == (0.0, 1440.0)
    slow = insulin_action("healthy", "glargine_u100", 20.0).trajectory
    assert slow.time[-1] == 2160.0
    steady = insulin_action("healthy", "glargine_u100", 20.0, steady_state=True).trajectory
    assert (steady.time[0], steady.time[-1]) == (-7200.0, 2160.0)
    by_weight = insulin_action("healthy", "lispro", 0.2, per_kg=True).trajectory
    units = 0.2 * Body("healthy").value("body_weight")
    again = insulin_action("healthy", "lispro", units).trajectory
    assert again["plasma_insulin"].tobytes() == by_weight["plasma_insulin"].tobytes()
