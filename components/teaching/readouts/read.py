"""Every read-out of a file on its runs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import numpy as np

import physiology as ph
from components.teaching.bodies.ran import Ran
from components.teaching.bodies.run import KEPT, Asked, asked, ran
from components.teaching.format import readouts as made
from components.teaching.format.body import Body, Pairs
from components.teaching.readouts.found import Found, finite, read_of
from components.teaching.readouts.take import taken
from components.teaching.readouts.trials import TRIALS
from physiology.outcomes import UNITS as OUTCOMES
from physiology.outcomes import sensor_metrics
from physiology.protocols.result import Readouts
from physiology.years.recorded import QUANTITIES

Plain = made.Taken | made.OutcomeOf | made.FromProtocol | made.FromYears | made.FromTrial


def read(readouts: Mapping[str, made.Readout], bodies: Mapping[str, Body]) -> dict[str, Found]:
    """Return the read-outs of a lesson or scene by name.

    Raises
    ------
    ScenarioError
        If the model does not know what is asked for.
    SimulationError
        If a body cannot be computed within the work budget.
    """
    found: dict[str, Found] = {}
    for name, one in readouts.items():
        found[name] = _derived(one, found) if isinstance(one, made.Derived) else _read(one, bodies)
    return found


def compared(found: Mapping[str, Found]) -> dict[str, float | None]:
    """Return read-outs as comparisons take them."""
    return {name: one.compared for name, one in found.items()}


def _read(one: Plain, bodies: Mapping[str, Body]) -> Found:
    if isinstance(one, made.FromTrial):
        trial = TRIALS[one.trial]
        return read_of(one.readout, trial.of(one.person)[one.readout], trial.units[one.readout])
    of = asked(one.body, bodies)
    if isinstance(one, made.FromProtocol):
        found = _protocol(of, one.protocol, one.settings)
        return read_of(one.readout, found.readouts[one.readout], found.units[one.readout])
    run = ran(of)
    if isinstance(one, made.Taken):
        return taken(one, run)
    if isinstance(one, made.OutcomeOf):
        return read_of(one.outcome, _outcome(one, run), OUTCOMES[one.outcome])
    value = float(np.interp(one.year, run.time, run.curve(one.quantity)))
    return read_of(one.quantity, value, QUANTITIES[one.quantity].unit)


@lru_cache(maxsize=KEPT)
def _protocol(of: Asked, protocol: str, settings: Pairs) -> Readouts:
    found: Readouts = getattr(ph.protocols, protocol)(of.scenario, **dict(settings))
    # The courses behind the numbers would only fill the memory.
    return Readouts(found.readouts, found.units)


def _outcome(one: made.OutcomeOf, run: Ran) -> float:
    time, glucose = run.sensor
    if one.outcome == "mean_glucose" and run.readings is None:
        time, glucose = run.time, run.curve("plasma_glucose")
    of_day = time % 1440.0
    chosen = (of_day >= one.start) & (of_day < one.end)
    return sensor_metrics(time[chosen], glucose[chosen])[one.outcome]


def _derived(one: made.Derived, plain: Mapping[str, Found]) -> Found:
    first, second = plain[one.first], plain[one.second]
    if one.how == "difference":
        return _difference(first, second)
    scale, unit, kind = (1.0, "1", "ratio") if one.how == "ratio" else (100.0, "%", "percent")
    if first.value is None or not second.value:
        return Found(None, unit, kind)
    return Found(finite(scale * first.value / second.value), unit, kind)


def _difference(first: Found, second: Found) -> Found:
    gap = None
    if first.value is not None and second.value is not None:
        gap = first.value - second.value
    if first.kind == "time":
        return Found(gap, "min", "duration")
    kind = "difference_percent" if first.unit == "%" else "difference"
    return Found(gap, first.unit, kind, first.quantity, first.signal)
