"""A value of a signal: at a time, its top, its mean, or when it passes a level."""

from __future__ import annotations

import numpy as np

import physiology as ph
from components.figures.derived import DERIVED_UNITS
from components.teaching.bodies.ran import Curve, Ran
from components.teaching.format.readouts import POINTS, TIMES, Taken
from components.teaching.readouts.found import Found
from components.units import PMOL_L_PER_MICRO_UNIT_ML


def taken(asked: Taken, run: Ran) -> Found:
    """Return a value of a signal of a run."""
    unit = unit_of(asked.signal)
    quantity = {"mg/dL": "glucose", "pmol/L": "insulin"}.get(unit, "")
    time, values = (
        run.sensor if asked.signal == "sensor_glucose" else (run.time, run.curve(asked.signal))
    )
    if asked.take in POINTS:
        return _point(asked, time, values, unit, quantity)
    inner = (time > asked.start) & (time < asked.end)
    ends = np.interp([asked.start, asked.end], time, values)
    time = np.concatenate(([asked.start], time[inner], [asked.end]))
    values = np.concatenate((ends[:1], values[inner], ends[1:]))
    if asked.take in TIMES:
        place = values.argmax() if asked.take == "time_of_max" else values.argmin()
        return Found(float(time[place]), "min", "time", signal=asked.signal)
    if asked.take == "change":
        return Found(float(ends[1] - ends[0]), unit, "difference", quantity, asked.signal)
    if asked.take == "total":
        return Found(float(np.trapezoid(values, time)), unit.removesuffix("/min"))
    area = float(np.trapezoid(values, time)) / (asked.end - asked.start)
    found = {"max": float(values.max()), "min": float(values.min()), "mean": area}[asked.take]
    return Found(found, unit, "value", quantity, asked.signal)


def _point(asked: Taken, time: Curve, values: Curve, unit: str, quantity: str) -> Found:
    if asked.take == "at":
        value = float(np.interp(asked.start, time, values))
        return Found(value, unit, "value", quantity, asked.signal)
    scale = PMOL_L_PER_MICRO_UNIT_ML if quantity == "insulin" else 1.0
    sign = 1.0 if asked.take == "first_above" else -1.0
    found = first_time(time, sign * values, sign * asked.level * scale, asked.start)
    return Found(found, "min", "time", signal=asked.signal)


def first_time(time: Curve, values: Curve, level: float, start: float) -> float | None:
    """Return the first time from a start on at which a curve lies above a level."""
    above = np.flatnonzero((values > level) & (time >= start))
    if not len(above):
        return None
    after = above[0]
    if after == 0 or time[after - 1] < start or values[after - 1] > level:
        return float(max(time[after], start))
    pair = slice(after - 1, after + 1)
    return float(np.interp(level, values[pair], time[pair]))


def unit_of(signal: str) -> str:
    """Return the unit of a signal in the model."""
    return DERIVED_UNITS[signal] if signal in DERIVED_UNITS else str(ph.catalogue()[signal].unit)
