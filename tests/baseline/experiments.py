"""Read-outs of the clinic's experiments, years, regimens and explanations."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable

import numpy as np

import physiology as ph
from physiology.calibration.__main__ import declared_values, misfit
from physiology.core.assemble import model
from physiology.regimens import prescribe, refusal, regimens

Rows = dict[str, float]
#: Those in whom an experiment is kept: sound, resistant, and on insulin.
WHO = ("healthy", "type2_moderate", "type1")
LIVES = {
    "prediabetes, surplus": ("prediabetes", [ph.Change("energy_change", 400.0, 0.0, 2.0)]),
    "type 2, tablet and weight": (
        "type2_early", [ph.Change("metformin", 2000.0, 0.5), ph.Change("weight_loss_goal", 10.0)]
    ),
    "type 1": ("type1", [ph.Change("physical_activity", 8.0, 1.0)]),
    "attack": (
        ph.Scenario("healthy", values={"autoimmune_susceptibility": 1.0}),
        [ph.Change("immune_trigger", 1.0, 0.5, 0.75)],
    ),
}  # fmt: skip
EXPLAINED = {
    "tablet": ("type2_moderate", {"treatments": {"metformin": 2000.0}}),
    "fat": ("healthy", {"values": {"visceral_fat_area": 220.0}}),
    "less insulin": ("type1", {"values": {"dose_scale": 0.7}}),
}


_P = ph.protocols
EXPERIMENTS: dict[str, Callable[[str], ph.protocols.Readouts]] = {
    "basal_interruption": _P.basal_interruption,
    "clamp": _P.clamp,
    "clamp_high": lambda person: _P.clamp(person, insulin=120.0, glucose=150.0, hours=3.0),
    "exercise_bout": _P.exercise_bout,
    "resistance_bout": lambda person: _P.exercise_bout(person, 30.0, 80.0, "resistance"),
    "fast": lambda person: _P.fast(person, 36.0),
    "fasting": _P.fasting,
    "glucose_infusion": lambda person: _P.glucose_infusion(person, hours=12.0),
    "hypoglycaemic_ramp": _P.hypoglycaemic_ramp,
    "insulin_action": _P.insulin_action,
    "glargine": lambda person: _P.insulin_action(person, "glargine_u100", 0.4, per_kg=True),
    "ivgtt": _P.ivgtt,
    "mixed_meal": lambda person: _P.mixed_meal(person, fibre=5.0),
    "ogtt": _P.ogtt,
    "cortisol": _P.hormone_infusion,
    "treatment_trial": lambda person: _P.treatment_trial(person, weeks=4.0),
    "lifestyle_trial": lambda person: _P.lifestyle_trial(person, energy_change=-300.0, weeks=4.0),
    "complications": _P.complications,
    "glucose_step": _P.glucose_step,
    "steady_degludec": lambda person: _P.insulin_action(
        person, "degludec", 0.4, per_kg=True, steady_state=True
    ),
    "nph": lambda person: _P.insulin_action(person, "nph", 12.0),
    "premix": lambda person: _P.insulin_action(person, "premix_30", 12.0),
    "short_ogtt": lambda person: _P.ogtt(person, 50.0),
    "small_ivgtt": lambda person: _P.ivgtt(person, 0.2),
    "growth_hormone": lambda person: _P.hormone_infusion(person, "growth_hormone", 25.0, 5.0),
    "adrenaline": lambda person: _P.hormone_infusion(person, "adrenaline", 0.6, 3.0),
    "lipid": lambda person: _P.hormone_infusion(person, "free_fatty_acids", 1.8, 6.0),
    "interruption_by_day": lambda person: _P.basal_interruption(person, 6.0, "14:00"),
    "slow_clamp": lambda person: _P.clamp(person, 20.0, 100.0, 1.5, 120.0),
    "rice": lambda person: _P.mixed_meal(person, 50.0, 0.0, 0.0, 0.0, 73.0, 8.0),
    "fast_of_days": lambda person: _P.fast(person, 60.0),
    "basal_insulin": lambda person: _P.treatment_trial(person, "basal_insulin", "titrate", 8.0),
    "sulfonylurea": lambda person: _P.treatment_trial(person, "sulfonylurea", 2.0, 6.0),
    "diet": lambda person: _P.lifestyle_trial(
        person, weight_loss=4.0, carbohydrate_share=25.0, eating_window=7.0, weeks=6.0
    ),
    "short_nights": lambda person: _P.lifestyle_trial(
        person, activity_change=2.0, sleep_hours=5.0, energy_intake=1900.0, weeks=2.0
    ),
    "complications_of_ten_years": lambda person: _P.complications(person, 8.5, 7.0, 10.0),
}


def experiment(name: str, person: str) -> Rows:
    """Return what one experiment reads in one person, or that it is refused."""
    try:
        found = EXPERIMENTS[name](person)
    except ph.ScenarioError:
        return {f"{name} is refused": 1.0}
    rows = {f"{name}, {key}": float(value) for key, value in found.readouts.items()}
    if isinstance(found, ph.protocols.Result):
        rows |= {f"{name}, course of {key}": value for key, value in _course_of(found).items()}
    return rows


def _course_of(found: ph.protocols.Result) -> Rows:
    """Return how long a course is, and how glucose and insulin go on the way."""
    time, glucose = found.trajectory.time, found.trajectory["plasma_glucose"]
    insulin = found.trajectory["plasma_insulin"]
    return {
        "time": float(time[-1] - time[0]), "times": float(len(time)),
        "glucose": float(glucose.mean()), "middle glucose": float(glucose[len(glucose) // 2]),
        "last glucose": float(glucose[-1]), "insulin": float(insulin.mean()),
        "last insulin": float(insulin[-1]),
    }  # fmt: skip


def _experiments(person: str) -> Rows:
    rows: Rows = {}
    for name in EXPERIMENTS:
        rows |= experiment(name, person)
    return rows


def _course(who: str | ph.Scenario, changes: list[ph.Change]) -> Rows:
    course = ph.progress(who, 3.0, changes)
    rows = {
        f"{name} at {year:g} years": course.at(name, year)
        for name in course.quantities
        for year in (0.0, 0.25, 1.0, 3.0)
    }
    rows |= {f"event {i}, {one.key}": one.year for i, one in enumerate(course.events)}
    rows |= {
        f"day of year 1.7, {name}": value for name, value in course.scenario(1.7).values.items()
    }
    rows["age"] = float(course.age[-1])
    waking = course.waking(1.7)
    scales = [model().declared[name].scale for name in model().states]
    return rows | {"waking of year 1.7": float((waking[: len(scales)] / scales).sum())}


def _regimens(person: str) -> Rows:
    rows: Rows = {}
    for key, regimen in regimens.items():
        if refusal(regimen, person):
            rows[f"{key} is refused"] = 1.0
            continue
        run = ph.simulate(prescribe(regimen, person).scenario(), step=5.0)
        glucose = run["plasma_glucose"]
        rows |= {f"{key}, mean": glucose.mean(), f"{key}, peak": glucose.max()}
        rows |= {f"{key}, lowest": glucose.min(), f"{key}, insulin": run["plasma_insulin"].mean()}
    return rows


def _explained(person: str, after: dict) -> Rows:
    return dict(ph.explain(ph.Scenario(person), ph.Scenario(person, **after)))


#: Weeks that are lived, with all that can differ between them.
WEEKS: dict[str, dict] = {
    "mdi": {"therapy": "mdi"},
    "pump": {"therapy": "pump"},
    "closed_loop": {"therapy": "closed_loop"},
    "nph": {
        "therapy": "mdi", "basal_product": "nph", "bolus_product": "regular",
        "counting_bias": 0.7, "counting_spread": 0.3,
    },
    "profile": {
        "therapy": "pump",
        "basal_profile": [ph.BasalRate("00:00", 0.5), ph.BasalRate("06:00", 0.9)],
        "meals": [ph.Meal("07:00", 70.0, 10.0, 12.0), ph.Meal("19:00", 110.0, 25.0, 30.0)],
    },
    "untreated": {"who": "prediabetes", "varied": True},
}  # fmt: skip


def _week(name: str) -> Rows:
    week = ph.protocols.day(**{"who": "type1", "days": 6, "seed": 3, **WEEKS[name]})
    report = ph.glucose_report(week.readings)
    rows = {f"read-out {name}": float(value) for name, value in week.readouts.items()}
    rows |= {f"report {name}": float(value) for name, value in report.metrics.items()}
    rows |= {f"{one.name} minutes": one.minutes_a_day for one in report.ranges}
    rows |= {f"{name} is met": float(met) for name, met in report.met.items()}
    rows["last reading"] = float(week.readings.glucose[-1])
    rows |= {f"note {i}, {n.kind}": n.amount for i, n in enumerate(week.diary)}
    fingers = ph.fingerstick(week.trajectory, [480.0, 720.0, 1320.0], seed=2)
    return rows | {f"fingerstick {i}": float(value) for i, value in enumerate(fingers)}


def _settings(person: str) -> Rows:
    try:
        found = dataclasses.asdict(ph.own_settings(person))
    except ph.ScenarioError:
        return {"is refused": 1.0}
    return {name: float(value) for name, value in found.items() if np.isfinite(value)}


def _calibration(_numbers: str) -> Rows:
    missed = misfit(np.log(declared_values()))
    return {f"aim or prior {i:03d}": float(value) for i, value in enumerate(missed)}


#: Every table of this file: its name, its columns, and what makes one of them.
PARTS: dict[str, tuple[Iterable[str], Callable[[str], Rows]]] = {
    "experiments": (WHO, _experiments),
    "courses": (LIVES, lambda life: _course(*LIVES[life])),
    "regimens": (WHO, _regimens),
    "explanations": (EXPLAINED, lambda name: _explained(*EXPLAINED[name])),
    "weeks": (WEEKS, _week),
    "calibration": (("declared numbers",), _calibration),
    "own_settings": (tuple(ph.people), _settings),
}


def table(name: str) -> dict[str, Rows]:
    """Return one table of this file."""
    columns, made = PARTS[name]
    return {column: made(column) for column in columns}


def column(name: str, of: str) -> dict[str, Rows]:
    """Return one column of a table of this file."""
    return {of: PARTS[name][1](of)}
