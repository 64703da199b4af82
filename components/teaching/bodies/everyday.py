"""Days lived as people live them: counted, forgotten, late, and read with a sensor."""

from __future__ import annotations

from typing import Any

import numpy as np

import physiology as ph
from components.figures.derived import curve
from components.teaching.bodies.ran import Curve, Ran
from components.teaching.format.body import Body
from physiology.scenario import Scenario


def behaviour(habits: dict[str, Any]) -> ph.Behaviour:
    """Return the behaviour of the model for the habits of a file.

    Parameters
    ----------
    habits : dict
        ``count_error`` in % (spread of a count), ``late`` in minutes (latest bolus) and
        ``announce`` (false: no meal gets a bolus); what is not there stays as it is.
    """
    changed: dict[str, float] = {}
    if "count_error" in habits:
        changed["counting_spread"] = habits["count_error"] / 100.0
    if "late" in habits:
        changed["latest_bolus"] = habits["late"]
    if not habits.get("announce", True):
        changed |= {"forgotten_share": 1.0, "snack_bolus_share": 0.0}
    return ph.Behaviour(**changed)


def lived(scenario: Scenario, body: Body) -> Ran:
    """Return days of a body with the errors of daily life; the first is lived and not counted."""
    habits = dict(body.everyday or ())
    result = ph.protocols.day(
        scenario,
        body.days,
        seed=int(habits.get("seed", 0)),
        therapy=body.therapy,
        behaviour=behaviour(habits),
    )
    run, readings = result.trajectory, result.readings
    counted = run.time >= 1440.0
    time = np.asarray(run.time[counted] - 1440.0, dtype=float)

    def of(name: str) -> Curve:
        if name == "sensor_glucose" and readings is not None:
            return np.interp(time, readings.time, readings.glucose)
        return curve(run, name)[counted]

    return Ran(time, of, readings)
