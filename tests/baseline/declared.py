"""Every number that a mechanism declares, and where its equations act."""

from __future__ import annotations

import physiology as ph
from physiology.calibration import drugs, years
from physiology.core.catalogue import Declared
from physiology.daily_life.assumed import assumptions
from physiology.daily_life.behaviour import Behaviour
from physiology.virtual_trials import (
    autoimmune,
    diet_alone,
    early_or_late,
    everybody,
    intensive_insulin,
    low_energy_diet,
    prevention,
    remission,
)
from physiology.virtual_trials.traits import Spreads
from tests.baseline.kept import Tables

#: What is assumed about how people live, differ and take part in trials.
BEHAVIOURS = (
    Behaviour, Spreads, everybody.Size, prevention.Conduct, remission.Conduct,
    low_energy_diet.Conduct, diet_alone.Conduct, intensive_insulin.Conduct, early_or_late.Conduct,
    autoimmune.Conduct,
)  # fmt: skip
_OF_KIND = {
    "parameter": ("default", "step"),
    "state": ("initial", "scale", "settling"),
    "input": ("default",),
}


def tables() -> Tables:
    """Return the declared numbers by what they are for."""
    table: dict[str, dict[str, float]] = {}
    for name, item in ph.catalogue().items():
        for column, value in _numbers(item):
            table.setdefault(column, {})[name] = value
    table |= {
        f"of {person.key}": dict(person.values)
        | ({"fasting target": person.fasting_target} if person.fasting_target else {})
        for person in ph.people.values()
    }
    return {"declared_numbers": table, "listed_numbers": _listed()}


def _listed() -> dict[str, dict[str, float]]:
    """Return what drugs, insulins and lives declare, and what the calibration aims at."""
    rows: dict[str, float] = {}
    for key, drug in ph.treatments.items():
        rows |= {f"{key}, dose {i}": dose for i, dose in enumerate(drug.doses)}
        rows[f"{key}, onset"] = drug.onset_time
    for key, insulin in ph.insulins.items():
        rows[f"{key}, largest"] = insulin.largest_dose
        rows |= {f"{key}, {name}": share for name, share in insulin.inputs.items()}
    for key, life in ph.lives.items():
        rows[f"{key}, years"] = life.years
        rows |= {f"{key}, {name}": value for name, value in life.values.items()}
        for i, change in enumerate(life.changes):
            rows[f"{key}, {i}, {change.name}"] = change.value
            rows |= {f"{key}, {i}, start": change.start, f"{key}, {i}, end": change.end or -1.0}
    for kind in BEHAVIOURS:
        for name, (usual, said) in assumptions(kind).items():
            key = f"{kind.__module__.removeprefix('physiology.')}, {name}"
            rows |= {
                key: usual,
                f"{key}, lowest": said.bounds[0],
                f"{key}, highest": said.bounds[1],
            }
    for aim, mean, tolerance in drugs.AIMS:
        rows |= {f"aim {aim}": mean, f"tolerance {aim}": tolerance}
    for aim, (_, mean, tolerance) in years.AIMS.items():
        rows |= {f"aim {aim}": mean, f"tolerance {aim}": tolerance}
    for spreads in (drugs.FREE, years.CONSTANTS, years.TRAITS):
        rows |= {f"spread of {name}": spread for name, spread in spreads.items()}
    return {"value": rows}


def _numbers(item: Declared) -> list[tuple[str, float]]:
    found = [
        (column, getattr(item, column))
        for column in _OF_KIND.get(item.kind, ())
        if isinstance(getattr(item, column), int | float)
    ]
    if item.kind == "parameter":
        found += [("lowest", item.bounds[0]), ("highest", item.bounds[1])]
        found.append(("weak evidence", float(item.weak)))
    return found
