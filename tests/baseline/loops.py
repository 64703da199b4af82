"""What a loop decides: on readings made up to bring every decision about, and over a schedule."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

import physiology as ph
from physiology.body import case_value
from physiology.controllers.on_board import action_curves
from physiology.controllers.steering import announcements
from physiology.controllers.temporary_basal import LoopSettings, TemporaryBasal, loop_settings
from tests.baseline.experiments import Rows

#: mg/dL: steady, rising fast, high, falling, low, recovering, in steps of five minutes.
READINGS = (
    *(110.0,) * 4, 112.0, 118.0, 126.0, 140.0, 175.0, 190.0, 214.0, 230.0, 238.0, 240.0, 239.0,
    236.0, 225.0, 210.0, 190.0, 165.0, 150.0, 131.0, 120.0, 104.0, 92.0, 84.0, 77.0, 71.0, 66.0,
    64.0, 69.0, 80.0, 88.0, 90.0, 91.0, 95.0, 99.0, 103.0, 104.0, 108.0, 115.0, 160.0, 162.0,
)  # fmt: skip
#: Tick at which carbohydrate is announced (g) and a bolus given (U).
EATEN, BOLUSES = {4: 30.0, 30: 12.0}, {5: 3.0, 16: 0.8}
SCHEDULE = (
    ph.BasalRate("00:00", 0.7), ph.BasalRate("06:00", 1.1), ph.Suspend("15:00", minutes=40.0),
    ph.Meal("07:30", 55.0), ph.Bolus("07:20", "aspart", 4.0),
    ph.Meal("12:30", 70.0), ph.Bolus("13:00", "lispro", 3.0, shape="dual", minutes=60.0),
    ph.Meal("18:00", 60.0), ph.Bolus("23:50", "lispro", 0.5), ph.Meal("00:05", 12.0),
)  # fmt: skip


def _decided(settings: LoopSettings) -> Rows:
    loop = TemporaryBasal(settings)
    rows: Rows = {}
    for tick, reading in enumerate(READINGS):
        rate, correction = loop.decide(reading, 0.8)
        rows |= {
            f"{tick}: rate": rate, f"{tick}: correction": correction,
            f"{tick}: on board": loop.on_board, f"{tick}: to act": loop.carbohydrate_on_board,
        }  # fmt: skip
        loop.given((rate - 0.8) / 12.0 + correction, BOLUSES.get(tick, 0.0))
        loop.announce(EATEN.get(tick, 0.0))
    return rows


def tables() -> dict[str, dict[str, Rows]]:
    """Return decisions of loops set differently, curves of action, and a day that is steered."""
    usual = loop_settings(lambda name: case_value("type1", name), 45.0, 11.0, 0.9)
    found = {
        "usual": _decided(usual),
        "no corrections": _decided(replace(usual, microbolus=0.0)),
        "narrow": _decided(replace(usual, largest_on_board=0.5, largest_basal=1.5)),
        "late": _decided(replace(usual, suspend_below=40.0, target_low=120.0, target_high=120.0)),
        "meals": _decided(replace(usual, carbohydrate_ratio=4.0, least_carbohydrate_effect=3.0)),
    }
    left, activity = action_curves(300.0, 70.0, 5.0)
    found["action"] = {f"left at {i}": float(one) for i, one in enumerate(left)}
    found["action"] |= {f"activity at {i}": float(one) for i, one in enumerate(activity)}
    found["steered"] = _steered()
    return {"loops": found}


def _steered() -> Rows:
    rows: Rows = {f"announced at {at:g}": grams for at, grams in announcements(SCHEDULE)}
    scenario = ph.Scenario(
        "type1", days=1.2, start="05:00", schedule=SCHEDULE, therapy="closed_loop",
        values={"dose_scale": 0.9},
    )  # fmt: skip
    run = ph.simulate(scenario, step=5.0)
    names = ("plasma_glucose", "rapid_first_depot", "sensor_glucose")
    return rows | {
        f"{name} at {run.time[i]:g}": float(run[name][i])
        for name in names
        for i in np.arange(0, len(run.time), 24)
    }
