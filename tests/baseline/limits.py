"""What may be asked for: the limits of every number, as a refusal names them."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from typing import Any

import physiology as ph
from physiology.monitoring.readings import Readings
from physiology.schedule import ENTRIES
from tests.baseline.experiments import Rows
from tests.baseline.kept import Tables

_FAR = 1e30
_ALLOWED = re.compile(r"allowed is (?:up to )?([-+.\de]+)(?: to ([-+.\de]+))?")
#: Only who is on insulin can be without.
_WHO = {"basal_interruption": "type1"}
#: Numbers that a field stands for only where another has some value.
_WITH: dict[str, dict[str, Any]] = {
    "bolus": {"units": 2.0, "shape": "dual", "time": "08:00"},
    "suspend": {"time": "08:00"}, "basal_rate": {"time": "08:00", "rate": 0.5},
    "meal": {"time": "08:00", "carbohydrate": 40.0},
    "injection": {"time": "08:00", "product": "nph", "units": 4.0},
    "exercise": {"time": "08:00"}, "illness": {"time": "08:00"},
    "rescue": {"time": "08:00"}, "glucagon": {"time": "08:00"},
}  # fmt: skip


def tables() -> Tables:
    """Return the lowest and the highest allowed value of every argument that is a number."""
    rows: Rows = {}
    for name, call, arguments in _asked():
        for argument in arguments:
            for value in (_FAR, -_FAR):
                rows |= _refused(f"{name}({argument})", call, argument, value)
    return {"limits": {"value": rows}}


def _refused(name: str, call: Callable[..., Any], argument: str, value: float) -> Rows:
    try:
        call(**{argument: value})
    except ph.ScenarioError as error:
        found = _ALLOWED.search(str(error))
        limits = [float(one) for one in found.groups() if one] if found else []
        return {f"{name}: limit {i}": limit for i, limit in enumerate(limits)}
    return {f"{name}: any": value}


def _asked() -> Iterator[tuple[str, Callable[..., Any], list[str]]]:
    for name in ph.protocols.__all__:
        protocol = getattr(ph.protocols, name)
        if not inspect.isfunction(protocol):
            continue
        who = _WHO.get(name, "type2_moderate")
        yield name, lambda p=protocol, w=who, **given: p(w, **given), _numbers(protocol)
    for name, kind in ENTRIES.items():
        usual = _WITH[name]
        yield name, lambda k=kind, u=usual, **given: k(**(u | given)), _numbers(kind)
    day = ph.Scenario("healthy", days=0.1)
    run = ph.simulate(day, step=60.0)
    course = ph.progress("healthy", 0.05)
    readings = Readings(run.time, run["plasma_glucose"])
    yield from (
        ("Scenario", lambda **given: ph.Scenario("healthy", **given), ["days"]),
        ("simulate", lambda **given: ph.simulate(day, **given), ["step"]),
        ("cohort", lambda **given: ph.cohort(day, **given), ["n", "seed", "step", "workers"]),
        ("progress", lambda **given: ph.progress("healthy", **given), ["years"]),
        ("Change", lambda **given: ph.Change("metformin", 500.0, **given), ["start", "end"]),
        ("at", lambda **given: course.at("weight", **given), ["year"]),
        ("waking", course.waking, ["year"]),
        ("scenario", course.scenario, ["year"]),
        ("snapshot", run.snapshot, ["minute"]),
        ("glucose_report", lambda **given: ph.glucose_report(readings, **given), ["days"]),
        ("sensor_readings", lambda **given: ph.sensor_readings(run, **given), ["seed"]),
        ("fingerstick", lambda **given: ph.fingerstick(run, [500.0], **given), ["seed"]),
        ("fingerstick at", lambda at: ph.fingerstick(run, [at]), ["at"]),
        ("Behaviour", ph.Behaviour, list(ph.assumptions(ph.Behaviour))),
    )


def _numbers(call: Callable[..., Any]) -> list[str]:
    """Return the arguments that are numbers, by what they are said to be."""
    return [
        name
        for name, argument in inspect.signature(call).parameters.items()
        if re.search(r"\b(float|int)\b", str(argument.annotation))
    ]
