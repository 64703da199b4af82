"""Every published outcome as a function of the model: the bench of tests, page and calibration."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from physiology import protocols
from physiology.body import Body
from physiology.core.errors import ScenarioError
from physiology.protocols.laboratory import Subject, at, subject
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
    """Return the median of a sensor metric of type 1 over twenty fortnights of daily life."""
    values = [
        bench.read("day", "type1", name, days=14, therapy=therapy, seed=seed) for seed in range(20)
    ]
    return float(np.median(values))
