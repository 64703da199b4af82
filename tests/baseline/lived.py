"""Days of every person: all states of a usual day and of one in which everything happens."""

from __future__ import annotations

import physiology as ph
from physiology.core.assemble import model
from tests.baseline.kept import Tables

#: Minutes between two kept rows of a day.
EVERY = 240.0
#: One of everything that a day can hold.
FULL_DAY = (
    ph.Meal("07:00", carbohydrate=60.0, fat=25.0, protein=30.0, fibre=8.0, minutes=20.0),
    ph.Bolus("06:50", "aspart", 3.0),
    ph.Exercise("10:00", minutes=50.0, intensity=60.0),
    ph.Exercise("21:30", minutes=20.0, intensity=80.0, kind="resistance"),
    ph.Rescue("11:00", carbohydrate=15.0),
    ph.Meal("12:30", carbohydrate=70.0, glycaemic_index=40.0),
    ph.Bolus("12:30", "regular", 4.0, shape="dual", minutes=120.0),
    ph.Bolus("18:00", "faster_aspart", 2.0, shape="extended"),
    ph.Illness("14:00", hours=8.0, severity=0.6),
    ph.BasalRate("00:00", 0.5),
    ph.BasalRate("16:00", 0.8),
    ph.Suspend("17:00", minutes=45.0),
    ph.Injection("22:00", "detemir", 6.0),
    ph.Injection("08:00", "premix_30", 5.0),
    ph.Glucagon("23:00", micrograms=150.0),
)
#: Every drug at a middling dose.
DRUGS = {
    "metformin": 1000.0, "sulfonylurea": 1.0, "sglt2_inhibitor": 10.0, "dpp4_inhibitor": 50.0,
    "exenatide": 10.0, "liraglutide": 0.6, "semaglutide": 0.25, "basal_insulin": 5.0,
}  # fmt: skip


def tables() -> Tables:
    """Return the states over both days, and what a clinic reads from them."""
    usual = {person: ph.simulate(ph.Scenario(person)) for person in ph.people}
    full = {
        person: ph.simulate(
            ph.Scenario(person, days=1.5, start="05:30", schedule=FULL_DAY, treatments=DRUGS)
        )
        for person in ph.people
    }
    return {
        "usual_days": {person: _states(run) for person, run in usual.items()},
        "full_days": {person: _states(run) for person, run in full.items()},
        "sensor_metrics": {
            f"{person}, {day}": ph.outcomes(run)
            for day, runs in (("usual", usual), ("full", full))
            for person, run in runs.items()
        },
    }


def _states(run: ph.Trajectory) -> dict[str, float]:
    rows = [i for i, minute in enumerate(run.time) if minute % EVERY == 0.0]
    return {
        f"{name} at {run.time[i] / 60.0:g} h": float(run[name][i])
        for name in (*model().states, "plasma_glucose", "endogenous_glucose_production")
        for i in rows
    }
