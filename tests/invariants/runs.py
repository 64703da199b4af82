"""Runs that a scenario cannot ask for: drips and clamps, straight on the machinery."""

from __future__ import annotations

import numpy as np

import physiology as ph
from physiology.body import Body, parameter_vector, switch_vector
from physiology.core.assemble import model
from physiology.core.integrate import Level, run, settle, tabulate
from physiology.habit import habit
from physiology.usual import resting_inputs

#: mg/kg/min for an hour, as in a heavy glucose drip.
GLUCOSE_DRIP = (Level("intravenous_glucose", 60.0, 120.0, 8.0),)
#: 40 mU/m2/min is about 6.5 pmol/kg/min in a person of 75 kg.
CLAMP = (
    Level("intravenous_insulin", 60.0, 240.0, 6.5),
    Level("clamp_on", 60.0, 240.0, 1.0),
)


def with_levels(person: str, levels: tuple[Level, ...], hours: float, step: float) -> ph.Trajectory:
    """Run a person from the fasting state over levels of inputs."""
    body = Body(person)
    parameters, switches = parameter_vector(body), switch_vector(body)
    own = habit(body)
    basal = own.therapy.basal_rate if own.therapy else 0.0
    resting = resting_inputs(basal)
    state = settle(model(), parameters, switches, resting, own.fasting)
    end = 60.0 * hours
    rate = resting[model().index("inputs")["rapid_insulin_dose_rate"]]
    always = Level("rapid_insulin_dose_rate", -np.inf, np.inf, rate)
    table = tabulate(model(), (always, *levels), 0.0, end)
    times = np.arange(0.0, end + step / 2, step)
    found = run(model(), parameters, switches, state, table, times)
    return ph.Trajectory(found, parameters, switches)


def insulin_of_the_day(person: str, factor: float = 1.0) -> list[ph.BasalRate | ph.Bolus]:
    """Return the person's own insulin, scaled; nothing for a person without insulin."""
    therapy = ph.usual_therapy(person)
    if therapy is None:
        return []
    meals = (("07:30", 50.0), ("12:30", 70.0), ("19:00", 75.0))
    return [
        ph.BasalRate("00:00", factor * therapy.basal_rate),
        *(ph.Bolus(t, "lispro", factor * grams / therapy.carbohydrate_ratio) for t, grams in meals),
    ]
