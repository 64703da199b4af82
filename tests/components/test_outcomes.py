"""Peaks, time in target and low glucose of a made-up morning."""

from __future__ import annotations

import numpy as np

import physiology as ph
from components.explore.outcomes import outcomes, sensor_outcomes

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


def test_time_in_target_is_what_a_sensor_reports() -> None:
    run = ph.simulate(ph.Scenario(person="type2_early", days=0.25, start="07:00"))
    metrics = ph.outcomes(run)
    found = sensor_outcomes(run)
    assert found["time_in_target"] == round(metrics["time_in_range"] / 100.0, 4)
    assert found["glucose_mean"] == round(metrics["mean_glucose"], 2)


def test_minutes_below_the_target() -> None:
    glucose = np.full(TIME.size, 100.0)
    glucose[100:130] = 52.0
    found = of(glucose)
    assert found["minutes_low"] == 60.0
    assert found["glucose_lowest"] == 52.0
    assert found["glucose_lowest_time"] == 620.0
    assert of(np.full(TIME.size, 100.0))["minutes_low"] == 0.0
