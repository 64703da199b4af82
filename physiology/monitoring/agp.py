"""The standard report of a glucose sensor: ranges, metrics, modal day and daily strips."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from physiology.body import checked_number
from physiology.core.errors import ScenarioError
from physiology.core.integrate import Array
from physiology.monitoring.events import EXTENDED, low_events
from physiology.monitoring.noise import INTERVAL
from physiology.monitoring.profile import Profile, profile
from physiology.monitoring.readings import Readings, checked_readings
from physiology.monitoring.targets import met
from physiology.outcomes import risk_components, weighted_metrics

MINUTES_A_DAY = 1440.0
MOST_DAYS = 90
_SLOWEST = 15.0

UNITS: Mapping[str, str] = MappingProxyType(
    {
        "mean_glucose": "mg/dL",
        "gmi": "%",
        "glucose_sd": "mg/dL",
        "glucose_cv": "%",
        "time_in_range": "%",
        "time_below_70": "%",
        "time_below_54": "%",
        "time_above_180": "%",
        "time_above_250": "%",
        "gri": "1",
        "gri_low": "%",
        "gri_high": "%",
        "low_events": "1",
        "very_low_events": "1",
        "extended_low_events": "1",
        "sensor_active": "%",
    }
)


@dataclass(frozen=True)
class RangeShare:
    """Share of the readings in one of the five consensus ranges.

    Attributes
    ----------
    name : str
        very_low, low, target, high or very_high.
    share : float
        %.
    minutes_a_day : float
        The same share of 24 h.
    """

    name: str
    share: float
    minutes_a_day: float


@dataclass(frozen=True)
class GlucoseReport:
    """What a clinic reads from some days of a glucose sensor.

    Attributes
    ----------
    days : int
        Whole days that the report covers.
    interval : float
        Minutes between two readings.
    metrics : mapping of str to float
        Units in ``UNITS``.
    met : mapping of str to bool
        Whether each metric that has a target meets it.
    ranges : tuple of RangeShare
        From very low to very high; the shares add up to 100 %.
    profile : Profile or None
        Percentiles by the time of day; None with fewer than five days.
    strips : array, shape (days, readings a day)
        mg/dL; not a number where a reading is lost.
    """

    days: int
    interval: float
    metrics: Mapping[str, float]
    met: Mapping[str, bool]
    ranges: tuple[RangeShare, ...]
    profile: Profile | None
    strips: Array


def glucose_report(readings: Readings, days: int | None = None) -> GlucoseReport:
    """Return the ambulatory glucose profile report of sensor readings.

    Every reading counts the same; lost readings only lower ``sensor_active``.

    Parameters
    ----------
    readings : Readings
        As a protocol returns them, or made from two lists.
    days : int, optional
        Whole days that the sensor was to be worn, 1 to 90; by default up to the last reading.

    Returns
    -------
    GlucoseReport

    Raises
    ------
    ScenarioError
        If the readings make no sense, none is left, they are more than 15 minutes apart, or
        they reach beyond the days.

    References
    ----------
    Battelino2019 (ranges, targets, CV, active time), Bergenstal2018 (GMI), Klonoff2023 (GRI),
    Battelino2023 (events), Johnson2019 (layout and the other targets).
    """
    if not isinstance(readings, Readings):
        raise ScenarioError("readings: must be Readings, with time and glucose")
    checked = checked_readings(readings.time, readings.glucose)
    covered = _days_of(checked, days)
    interval = _interval_of(checked)
    metrics = _metrics(checked, covered, interval)
    strips = _strips(checked, covered, interval)
    return GlucoseReport(
        days=covered,
        interval=interval,
        metrics=metrics,
        met=met(metrics),
        ranges=_ranges(metrics),
        profile=profile(strips, interval),
        strips=strips,
    )


def _days_of(readings: Readings, days: int | None) -> int:
    needed = math.floor(float(readings.time[-1]) / MINUTES_A_DAY) + 1
    if days is None:
        days = needed
    whole = checked_number("days", days, 1, MOST_DAYS, "days")
    if whole != int(whole):
        raise ScenarioError(f"days: {whole:g} is not whole; allowed is 1 to {MOST_DAYS} days")
    days = int(whole)
    if needed > days:
        raise ScenarioError(f"days: {days} given, but the readings reach into day {needed}")
    return days


def _interval_of(readings: Readings) -> float:
    if len(readings.time) < 2:
        return INTERVAL
    step = float(np.median(np.diff(readings.time)))
    if step > _SLOWEST:
        raise ScenarioError(f"readings: {step:g} min apart; allowed is up to {_SLOWEST:g} min")
    # A whole number of readings fits into a day.
    return MINUTES_A_DAY / round(MINUTES_A_DAY / step)


def _metrics(readings: Readings, days: int, interval: float) -> dict[str, float]:
    glucose = readings.glucose
    plain = weighted_metrics(np.ones(len(glucose)), glucose)
    low, high = risk_components(plain)
    events = low_events(readings.time, glucose)
    found = {name: plain[name] for name in UNITS if name in plain}
    expected = days * MINUTES_A_DAY / interval
    return found | {
        "glucose_sd": plain["glucose_cv"] * plain["mean_glucose"] / 100.0,
        "gri_low": low,
        "gri_high": high,
        "low_events": float(len(events)),
        "very_low_events": float(len(low_events(readings.time, glucose, below=54.0))),
        "extended_low_events": float(sum(end - start >= EXTENDED for start, end in events)),
        "sensor_active": min(100.0 * len(glucose) / expected, 100.0),
    }


def _ranges(metrics: Mapping[str, float]) -> tuple[RangeShare, ...]:
    very_low, very_high = metrics["time_below_54"], metrics["time_above_250"]
    shares = {
        "very_low": very_low,
        "low": metrics["time_below_70"] - very_low,
        "target": metrics["time_in_range"],
        "high": metrics["time_above_180"] - very_high,
        "very_high": very_high,
    }
    return tuple(
        RangeShare(name, share, share / 100.0 * MINUTES_A_DAY) for name, share in shares.items()
    )


def _strips(readings: Readings, days: int, interval: float) -> Array:
    """Return a row for each day; two readings in one place leave the later one."""
    width = round(MINUTES_A_DAY / interval)
    strips = np.full(days * width, np.nan)
    places = np.floor(readings.time / interval + 1e-9).astype(int)
    strips[places] = readings.glucose
    return strips.reshape(days, width)
