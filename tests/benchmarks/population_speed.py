"""How many people a second live through a virtual trial, and how much that gains over one by one.

uv run tests/benchmarks/population_speed.py
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import physiology as ph  # noqa: E402
from tests.benchmarks.measure import at_least, at_most, hand_on, plain  # noqa: E402

_PEOPLE, _ONE_BY_ONE = 1000, 24
_METFORMIN = {"treatments": {"metformin": 2000.0}}
_VISIT = [ph.Meal("07:00", 75.0, glycaemic_index=100.0, minutes=5.0)]


@dataclass(frozen=True)
class Case:
    """A trial: who, and the arms they live through."""

    label: str
    person: str
    arms: dict[str, dict]


CASES = (
    Case("healthy, one day", "healthy", {"day": {}}),
    Case("type 2, one day", "type2_moderate", {"day": {}}),
    Case("type 2, a day in each of two arms", "type2_moderate", {"placebo": {}, "drug": _METFORMIN}),
    Case("type 2, glucose tolerance test in two arms", "type2_moderate",
         {"placebo": {"schedule": _VISIT}, "drug": {"schedule": _VISIT, **_METFORMIN}}),
    Case("type 1, own doses found, one day", "type1", {"day": {}}),
    Case("type 1, doses given, one day", "type1",
         {"day": {"schedule": [ph.Meal("08:00", 60.0), ph.Bolus("08:00", "lispro", 6.0),
                               ph.BasalRate("00:00", 0.9)]}}),
)  # fmt: skip


def run(case: Case, people: int, seed: int) -> tuple[float, float, ph.TrialResult]:
    """Return wall and processor seconds of a trial, and the trial."""
    wall, cpu = time.perf_counter(), time.process_time()
    found = ph.virtual_trial(case.arms, case.person, n=people, seed=seed)
    return time.perf_counter() - wall, time.process_time() - cpu, found


def one_by_one(found: ph.TrialResult) -> tuple[float, float, int]:
    """Return CPU seconds of some people of a trial simulated alone, and the largest difference."""
    begin, apart = time.process_time(), []
    for who in found.arms.values():
        for k in range(_ONE_BY_ONE):
            own = {name: float(values[k]) for name, values in who.traits.items()}
            alone = ph.simulate(replace(who.scenario, values={**who.scenario.values, **own}), 5.0)
            apart.append(np.abs(alone["plasma_glucose"] - who.values["plasma_glucose"][k]).max())
    return time.process_time() - begin, float(np.max(apart)), len(apart)


def main() -> None:
    """Print the table."""
    heads = ("people/s", "ms CPU", "gain", "mg/dL", "lost")
    print(f"{'trial of 1,000 people':46}" + "".join(f"{head:>10}" for head in heads))
    figures, furthest, gains = [], 0.0, []
    for case in CASES:
        run(case, 64, 3)
        wall, cpu, found = run(case, _PEOPLE, 1)
        alone, apart, count = one_by_one(found)
        arms = len(case.arms)
        gain = (alone / count) / (cpu / (_PEOPLE * arms))
        lost = sum(len(who.failures) for who in found.arms.values())
        print(
            f"{case.label:46}{_PEOPLE / wall:10.0f}{1e3 * cpu / _PEOPLE:10.2f}{gain:10.1f}"
            f"{apart:10.2f}{lost:10d}"
        )
        pace = at_least(f"People a second: {case.label}", _PEOPLE / wall, "1/s", 1000.0)
        figures.append(pace if len(case.arms) > 1 else plain(pace.label, _PEOPLE / wall, "1/s"))
        furthest = max(furthest, apart)
        gains.append(gain)
    figures.append(plain("Smallest gain over one person after the other", min(gains), "1"))
    figures.append(at_most("Glucose differs from each alone by", furthest, "mg/dL", 0.5))
    hand_on(figures)


if __name__ == "__main__":
    main()
