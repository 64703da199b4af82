"""What is read from the wiring and from a run: arrows, ways, actions, insulin on board, reports."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

import physiology as ph
from components.body.wiring import ANATOMY
from physiology.anatomy import actions_from_afar, flows_between_organs
from physiology.body import case_value
from physiology.causal_way import causal_way
from physiology.core.assemble import model
from physiology.core.wiring import completed
from physiology.insulin_on_board import insulin_arrivals, insulin_on_board, secretion
from physiology.monitoring.noise import compression, disturbance, noise
from physiology.monitoring.readings import Readings, sensor_readings
from tests.baseline.experiments import Rows
from tests.baseline.lived import DRUGS, FULL_DAY

#: What is changed in a body, which way, and what it leads to.
WAYS = (
    ("visceral_fat_area", 220.0, "plasma_glucose", 1), ("sleep_hours", 4.5, "plasma_insulin", -1),
    ("beta_cell_function", 0.5, "plasma_glucose", -1), ("fatty_acids_on_gluconeogenesis_gain", 0.9, "plasma_glucose", 0),
    ("physical_activity", 8.0, "plasma_glucose", 0), ("inherited_sensitivity", 0.6, "ketones", 0),
)  # fmt: skip


def _full_day() -> ph.Trajectory:
    scenario = ph.Scenario("type1", start="05:30", schedule=FULL_DAY, treatments=DRUGS)
    return ph.simulate(scenario, step=5.0)


def _arrows() -> Rows:
    found = ph.causal_map(_full_day(), 800.0)
    rows: Rows = {f"{node.name}, {node.kind}": 1.0 for node in found.nodes}
    for one in found.arrows:
        key = f"{one.source} > {one.target} by {one.equation}, {one.via}"
        rows |= {f"{key}: sign": float(one.sign), f"{key}: strength": float(one.strength or 0.0)}
    return rows


def _actions() -> Rows:
    rows: Rows = {
        f"{origin} to {end}: {' '.join(names)}": float(len(names))
        for (origin, end), names in flows_between_organs(ANATOMY).items()
    }
    for one in actions_from_afar(ANATOMY):
        ways = " or ".join("+".join(way) for way in one.ways)
        rows[f"{one.messenger} on {one.target} in {one.organ} by {ways}"] = float(one.sign)
    return rows | {f"completed {name}": value for name, value in completed(model(), {}).items()}


def _ways() -> Rows:
    before = ph.simulate(ph.Scenario("prediabetes"), step=5.0)
    rows: Rows = {}
    for name, value, goal, direction in WAYS:
        now = ph.simulate(ph.Scenario("prediabetes", values={name: value}), step=5.0)
        way = causal_way(before, now, [name], goal, direction)
        for i, step in enumerate(way):
            rows[f"{name} on {goal}, {i}: {step.name}, {step.kind}"] = float(step.direction)
        rows[f"{name} on {goal}"] = float(len(way))
    return rows


def _on_board() -> Rows:
    run = _full_day()
    curves = {"mealtime": insulin_on_board(run), "basal": insulin_on_board(run, "basal")}
    curves |= {"secretion": secretion(run), **insulin_arrivals(run)}
    rows: Rows = {}
    for name, curve in curves.items():
        rows |= {f"{name} at {i}": float(curve[i]) for i in range(0, len(curve), 48)}
    names = ("plasma_glucose", "plasma_insulin", "rapid_first_depot")
    rows |= {f"balance of {one}": run.balance(one) for one in model().substances}
    moment = run.snapshot(777.0)
    return rows | {f"{name} at 777": moment[name] for name in names}


def _reports() -> Rows:
    """Return a report of nine days of a made-up sensor that loses some readings."""
    time = np.arange(0.0, 9 * 1440.0, 5.0)
    waves = np.cos(2.0 * np.pi * time / 1440.0) + np.cos(2.0 * np.pi * time / 487.0)
    random = np.random.default_rng(5)
    glucose = 125.0 - 45.0 * waves + 3.0 * (time // 1440.0) + noise(len(time), 12.0, random)
    kept = (time % 997.0 > 60.0) & ~((time > 5000.0) & (time < 5400.0))
    report = ph.glucose_report(Readings(time[kept], np.clip(glucose[kept], 40.0, 400.0)), days=10)
    rows: Rows = {f"{name}": float(value) for name, value in report.metrics.items()}
    rows |= {f"{one.name}: minutes": one.minutes_a_day for one in report.ranges}
    if report.profile is not None:
        for percent, curve in report.profile.percentiles.items():
            rows |= {f"{percent} % at {i}": float(curve[i]) for i in range(0, len(curve), 18)}
        rows["clock"] = float(report.profile.clock.sum())
    rows["strips"] = float(
        np.nansum(report.strips * np.arange(report.strips.size).reshape(report.strips.shape))
    )
    return rows


def _sensors() -> Rows:
    time = np.arange(-600.0, 6 * 1440.0, 5.0)

    def value(name: str) -> float:
        return 1.0 if name == "compression_nights" else case_value("type1", name)

    made = {
        "compression": compression(time, value, np.random.default_rng(1)),
        "disturbance": disturbance(time, value, np.random.default_rng(2)),
        "noise": noise(40, 10.0, np.random.default_rng(3)),
        "readings": sensor_readings(_full_day(), seed=4).glucose,
    }
    return {
        f"{name}, {i}": float(one[i])
        for name, one in made.items()
        for i in range(0, len(one), len(one) // 30)
    }


#: Every column of the kept table, and what makes it.
PARTS: dict[str, Callable[[], Rows]] = {
    "arrows": _arrows, "actions": _actions, "ways": _ways, "on board": _on_board,
    "reports": _reports, "sensors": _sensors,
}  # fmt: skip
