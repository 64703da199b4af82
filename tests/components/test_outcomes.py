"""Peaks, time in target and low glucose of a made-up morning."""

from __future__ import annotations

import numpy as np

from components.explore.outcomes import outcomes

TIME = np.arange(420.0, 781.0, 2.0)


def of(glucose: np.ndarray) -> dict[str, float]:
    """Return the outcomes of a glucose curve beside dull ones."""
    return outcomes(TIME, glucose, np.full(TIME.size, 60.0), np.linspace(0.05, 0.2, TIME.size))


def test_the_peak_and_its_time() -> None:
    glucose = np.full(TIME.size, 120.0)
    glucose[60] = 240.0
    found = of(glucose)
    assert (found["glucose_peak"], found["glucose_peak_time"]) == (240.0, 540.0)
    assert (found["glut4_peak"], found["glut4_peak_time"]) == (0.2, 780.0)
    assert found["insulin_peak"] == 60.0
    assert found["glucose_start"] == 120.0


def test_both_edges_of_the_target_belong_to_it() -> None:
    assert of(np.full(TIME.size, 70.0))["time_in_target"] == 1.0
    assert of(np.full(TIME.size, 180.0))["time_in_target"] == 1.0
    assert of(np.full(TIME.size, 180.1))["time_in_target"] == 0.0
    assert of(np.full(TIME.size, 69.9))["time_in_target"] == 0.0


def test_minutes_below_the_target() -> None:
    glucose = np.full(TIME.size, 100.0)
    glucose[100:130] = 52.0
    found = of(glucose)
    assert found["minutes_low"] == 60.0
    assert found["glucose_lowest"] == 52.0
    assert found["glucose_lowest_time"] == 620.0
    assert of(np.full(TIME.size, 100.0))["minutes_low"] == 0.0
