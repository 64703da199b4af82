"""Every published outcome as a function of the model: the bench of tests, page and calibration."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from physiology import protocols
from physiology.body import Body
from physiology.core.errors import ScenarioError
from physiology.core.integrate import Level
from physiology.protocols.laboratory import PICOMOLES_PER_MICROUNIT_PER_ML, Subject, at, subject
from physiology.protocols.result import Result
from physiology.trajectory import Trajectory


@dataclass
class Bench:
    """The people, possibly with trial values, and the experiments already done on them.

    Attributes
    ----------
    constants : mapping
        Trial values of parameters, for everyone.
    people : mapping of str to mapping
        Trial values of one person.
    """

    constants: Mapping[str, float] = field(default_factory=dict)
    people: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    done: dict[Any, Any] = field(default_factory=dict)

    def body(self, person: str, **values: float) -> Body:
        """Return a person with the trial values and others."""
        return Body(person).changed(**{**self.constants, **self.people.get(person, {}), **values})

    def result(
        self, protocol: str, person: str, body: Mapping[str, float] | None = None, **settings: Any
    ) -> Result:
        """Return the outcome of a protocol; each is run once."""
        key = (
            protocol,
            person,
            tuple(sorted((body or {}).items())),
            tuple(sorted(settings.items())),
        )
        if key not in self.done:
            run = getattr(protocols, protocol)
            self.done[key] = run(self.body(person, **(body or {})), **settings)
        return self.done[key]

    def read(self, protocol: str, person: str, name: str, **settings: Any) -> float:
        """Return one read-out of a protocol."""
        return self.result(protocol, person, **settings).readouts[name]

    def subject(self, person: str, **values: float) -> Subject:
        """Return a person ready for an experiment."""
        return subject(self.body(person, **values))

    def once(self, name: str, experiment: Callable[[], Any]) -> Any:
        """Return the outcome of a named experiment; it is run once."""
        if name not in self.done:
            self.done[name] = experiment()
        return self.done[name]


def usual_day(bench: Bench, person: str) -> Trajectory:
    """Return 24 h of a person's usual life from waking."""
    return bench.once(
        f"day {person}", lambda: bench.result("fasting", person, hours=12.0).trajectory
    )


def secretion_of_day(bench: Bench) -> float:
    """Return insulin secreted in 24 h by the healthy person, nmol."""
    course = usual_day(bench, "healthy")
    rate = course["insulin_secretion_rate"]
    picomoles = np.trapezoid(rate, course.time) * bench.body("healthy").value("body_weight")
    return float(picomoles / 1000.0)


def insulin_half_effect_on_output(bench: Bench, cortisol_added: float) -> float:
    """Return insulin (uU/mL) that halves hepatic output, after 24 h of cortisol."""
    reference = 14.0
    who = bench.subject("healthy", mean_cortisol=reference)
    before = [Level("cortisol_added", -1440.0, 180.0, cortisol_added)]
    start = who.experiment(before, 1440.0, begin=-1440.0, step=60.0).final_state
    glucose = who.glucose_of(start)
    shares, insulins = [], []
    for milliunits in (0.0, 5.0, 10.0, 16.0, 25.0, 40.0, 65.0, 110.0):
        levels = [
            *before,
            Level("intravenous_insulin", 0.0, 180.0, who.insulin_per_surface(milliunits)),
            Level("clamp_on", 0.0, 180.0, 1.0),
            Level("clamp_target", 0.0, 180.0, glucose, replaces=True),
        ]
        course = who.experiment(levels, 180.0, start=start, step=10.0)
        late = course.time >= 150.0
        shares.append(float(course["endogenous_glucose_production"][late].mean()))
        insulins.append(float(course["plasma_insulin"][late].mean()))
    half = 0.5 * shares[0]
    order = np.argsort(shares)
    insulin = np.interp(half, np.array(shares)[order], np.array(insulins)[order])
    return float(insulin / PICOMOLES_PER_MICROUNIT_PER_ML)


def cortisol_glucose_rise(bench: Bench) -> float:
    """Return the rise of fasting glucose after 24 h of cortisol 14 to 37 ug/dL, mmol/L."""
    who = bench.subject("healthy", mean_cortisol=14.0)
    course = who.experiment([Level("cortisol_added", 0.0, 1440.0, 23.0)], 1440.0, step=60.0)
    control = who.experiment([], 1440.0, step=60.0)
    return float((course["plasma_glucose"][-1] - control["plasma_glucose"][-1]) / 18.016)


def fatty_acid_effect(bench: Bench) -> float:
    """Return the change of insulin-stimulated uptake with fatty acids near 1.9 mmol/L, %."""
    who = bench.subject("healthy")

    def uptake(infusion: float) -> float:
        levels = [
            Level("intravenous_insulin", 0.0, 360.0, who.insulin_per_surface(40.0)),
            Level("clamp_on", 0.0, 360.0, 1.0),
            Level("clamp_target", 0.0, 360.0, 90.0, replaces=True),
            Level("fatty_acid_infusion", 0.0, 360.0, infusion),
        ]
        course = who.experiment(levels, 360.0, step=10.0)
        return float(course["glucose_utilisation"][-1])

    delay = bench.body("healthy").value("lipolysis_delay")
    return 100.0 * (uptake(1.75 / delay) / uptake(0.0) - 1.0)


def hypoglycaemic_ramp(bench: Bench) -> tuple[float, float]:
    """Return the thresholds of counter-regulation and of secretion, mmol/L.

    Counter-regulation: the first of 5 % of the largest adrenaline answer and 10 % of the
    rise of glucagon. Secretion: 20 % below its value at 90 mg/dL.
    """
    who = bench.subject("healthy")
    rate = who.insulin_per_surface(60.0)
    steps = np.arange(0.0, 181.0, 1.0)
    levels = [
        Level("intravenous_insulin", 0.0, 211.0, rate),
        Level("clamp_on", 0.0, 211.0, 1.0),
        Level("clamp_target", 0.0, 30.0, 90.0, replaces=True),
    ]
    levels += [
        Level("clamp_target", 30.0 + m, 31.0 + m, 90.0 - 0.25 * m, replaces=True) for m in steps
    ]
    course = who.experiment(levels, 211.0)
    glucose = course["plasma_glucose"] / 18.016
    ramp = course.time >= 30.0
    adrenaline = course["adrenaline"][ramp]
    glucagon = course["glucagon"][ramp]
    rise = (glucagon - glucagon[0]) / (glucagon.max() - glucagon[0])
    counter = glucose[ramp][np.argmax((adrenaline > 0.05) | (rise > 0.10))]
    secretion = course["insulin_secretion_rate"][ramp]
    fallen = glucose[ramp][np.argmax(secretion < 0.8 * secretion[0])]
    return float(counter), float(fallen)


def injected_insulin_peaks(bench: Bench, person: str, dose: float) -> Result:
    """Return the clamp of one injection of rapid insulin."""
    return bench.result("insulin_action", person, product="lispro", dose=dose)


def fasting_after_hours(bench: Bench, hours: float) -> dict[str, float]:
    """Return read-outs of a long fast in health."""
    return dict(bench.result("fasting", "healthy", hours=hours).readouts)


def basal_test(bench: Bench) -> float:
    """Return the drift of glucose in type 1 over 8 h without food on the basal rate, mmol/L."""
    who = bench.subject("type1")
    course = who.experiment(who.basal(), 480.0, step=60.0)
    return float((course["plasma_glucose"][-1] - course["plasma_glucose"][0]) / 18.016)


def daily_dose(bench: Bench) -> float:
    """Return the usual total daily insulin of type 1, U/kg."""
    return units_per_kilogram(bench.subject("type1"))


def units_per_kilogram(who: Subject) -> float:
    """Return the usual total daily insulin of a body, U/kg."""
    if who.therapy is None:
        raise ScenarioError(f"{who.body.person}: has no insulin treatment")
    grams = 50.0 + 70.0 + 75.0
    units = 24.0 * who.therapy.basal_rate + grams / who.therapy.carbohydrate_ratio
    return units / who.body.value("body_weight")


def secretion_change(bench: Bench, person: str, minute: float) -> float:
    """Return the secretion rate in an OGTT at a minute."""
    return at(bench.result("ogtt", person).trajectory, "insulin_secretion_rate", minute)


def fortnights(bench: Bench, therapy: str, name: str) -> float:
    """Return the median of a sensor metric of type 1 over five fortnights of daily life."""
    values = [
        bench.read("day", "type1", name, days=13, therapy=therapy, seed=seed) for seed in range(5)
    ]
    return float(np.median(values))
