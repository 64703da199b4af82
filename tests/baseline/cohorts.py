"""What drawn people live through: nine of a kind, computed at once."""

from __future__ import annotations

import numpy as np

import physiology as ph
from physiology.population.tolerance_test import modelled, observed
from physiology.schedule import Injection
from tests.baseline.experiments import Rows

#: More than one block of people, so that the last one is filled up.
_N, _SEED = 9, 11
_INJECTED = (ph.Meal("08:00", 60.0), Injection("07:30", "glargine_u100", 14.0))
KINDS: dict[str, ph.Scenario] = {
    "healthy": ph.Scenario("healthy", days=0.5, start="06:00"),
    "tablets": ph.Scenario(
        "type2_moderate", days=0.5, start="07:00",
        treatments={"metformin": 1500.0, "semaglutide": 0.5},
    ),
    "pump": ph.Scenario("type1", days=0.5, start="07:00", therapy="pump"),
    "mdi": ph.Scenario("type1", days=0.4, start="09:00", therapy="mdi"),
    "injection": ph.Scenario("type2_late", days=0.4, start="06:30", schedule=_INJECTED),
}  # fmt: skip


#: The kinds of people, and what is compared between them.
COLUMNS = (*KINDS, "trial", "tolerance test")


def column(name: str) -> Rows:
    """Return what one kind of people lives through."""
    if name == "tolerance test":
        spreads, share = modelled(16, 3)
        rows = {
            f"{row.readout} at {row.minute:g}: spread": float(spread)
            for row, spread in zip(observed(), spreads, strict=True)
        }
        return rows | {"normal": share}
    return _trial() if name == "trial" else _cohort(KINDS[name])


def _cohort(scenario: ph.Scenario) -> Rows:
    found = ph.cohort(scenario, _N, _SEED, ("plasma_glucose", "plasma_insulin"), 30.0, workers=1)
    rows: Rows = {"computed": float(found.computed.sum())}
    for name, values in found.values.items():
        for minute in range(0, len(found.time), 4):
            rows |= {
                f"{name} of {k} at {found.time[minute]:g}": float(values[k, minute])
                for k in range(_N)
            }
    for name, values in found.outcomes.items():
        rows |= {f"{name}, mean": float(np.nanmean(values)), f"{name}, last": float(values[-1])}
    for name, values in found.traits.items():
        rows[f"{name}, drawn"] = float(values.sum())
    for percent, line in zip((10, 50, 90), found.band("plasma_glucose"), strict=True):
        rows[f"{percent} % of glucose"] = float(line.mean())
    return rows


def _trial() -> Rows:
    arms = {"none": {}, "metformin": {"treatments": {"metformin": 2000.0}}}
    morning = ph.Scenario("type2_moderate", days=0.2, start="06:00")
    found = ph.virtual_trial(arms, morning, n=_N, seed=_SEED, workers=1)
    rows: Rows = {}
    for name in ("fasting_glucose", "hba1c", "mean_glucose"):
        apart = found.difference("metformin", name)
        rows |= {
            f"{name}: mean": apart.mean,
            f"{name}: low": apart.low,
            f"{name}: high": apart.high,
        }
        for percent, value in zip((10, 50, 90), found.distribution("none", name), strict=True):
            rows[f"{name}: {percent} %"] = float(value)
    return rows
