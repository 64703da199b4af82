"""Fit the free numbers: ``python -m physiology.calibration [--rounds N] [--write]``.

It starts from what is declared; the priors stand in ``free``. With ``--write`` the result
replaces the declared defaults and the values of the people; without it, it is only printed.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
from scipy.optimize import least_squares

from physiology.body import case_value
from physiology.calibration.free import CONSTANTS, DEFINED, PEOPLE
from physiology.calibration.targets import residuals, table
from physiology.calibration.write import write_back
from physiology.core.assemble import model
from physiology.core.errors import SimulationError
from physiology.core.integrate import Array
from physiology.evidence.bench import Bench
from physiology.habit import habit

_PRIOR_WEIGHT = 0.6
_NUDGE = 4e-3
_FAILED = 30.0
NAMES = [("", name) for name in CONSTANTS] + [
    (person, name) for person, values in PEOPLE.items() for name in values
]
_PRIORS = [*CONSTANTS.values(), *(p for values in PEOPLE.values() for p in values.values())]
CENTRES = np.array([centre for centre, _ in _PRIORS])
SPREADS = np.array([spread for _, spread in _PRIORS])


def declared_values() -> Array:
    """Return the declared value of every free number."""
    return np.array([case_value(person or "healthy", name) for person, name in NAMES])


def split(values: Array) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """Return constants and people from the vector of free numbers."""
    constants: dict[str, float] = {}
    people: dict[str, dict[str, float]] = {person: {} for person in PEOPLE}
    for (person, name), value in zip(NAMES, values, strict=True):
        (people[person] if person else constants)[name] = float(value)
    return constants, people


def bench_with(values: Array) -> Bench:
    """Return a bench with trial values; reference levels follow the healthy person."""
    constants, people = split(values)
    for name in DEFINED:
        constants[name] = float(model().declared[name].default)
    for _ in range(3):
        fasting = habit(Bench(constants).body("healthy")).fasting
        for name, state in DEFINED.items():
            constants[name] = float(fasting[model().states.index(state)])
    return Bench(constants, people)


def misfit(logs: Array) -> Array:
    """Return the residuals of the aims and of the priors at trial values (logarithms)."""
    prior = _PRIOR_WEIGHT * (logs - np.log(CENTRES)) / SPREADS
    try:
        found = np.array(residuals(bench_with(np.exp(logs))))
    except SimulationError:
        found = np.full(_aims(), _FAILED)
    return np.concatenate([np.clip(found, -_FAILED, _FAILED), prior])


def _aims() -> int:
    return len(residuals(bench_with(declared_values())))


def fit(rounds: int, workers: int, keep: Path | None = None) -> Array:
    """Return the fitted values; each round's are kept beside ``keep``, as a fit takes long."""
    start = np.log(declared_values())
    low = np.array([np.log(max(model().declared[n].bounds[0], 1e-6)) for _, n in NAMES])
    high = np.array([np.log(model().declared[n].bounds[1]) for _, n in NAMES])
    with ProcessPoolExecutor(workers) as pool:

        def slopes(logs: Array, *_: object) -> Array:
            trials = [logs] + [
                np.where(np.arange(len(logs)) == i, logs + _NUDGE * sign(i, logs), logs)
                for i in range(len(logs))
            ]
            base, *shifted = pool.map(misfit, trials, chunksize=4)
            print(f"cost {0.5 * float(base @ base):.3f}", flush=True)
            if keep:
                numbers = dict(zip(map(str, NAMES), np.exp(logs).tolist(), strict=True))
                keep.with_suffix(".part").write_text(json.dumps(numbers), encoding="utf-8")
            columns = [(found - base) / (_NUDGE * sign(i, logs)) for i, found in enumerate(shifted)]
            return np.stack(columns, axis=1)

        def sign(i: int, logs: Array) -> float:
            return -1.0 if logs[i] + _NUDGE >= high[i] else 1.0

        inside = np.clip(start, low + 1e-6, high - 1e-6)
        found = least_squares(
            misfit, inside, jac=slopes, bounds=(low, high), x_scale=SPREADS, max_nfev=rounds
        )  # fmt: skip
    return np.exp(found.x)


def main() -> None:
    """Run the fit from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--write", action="store_true", help="replace the declared values")
    parser.add_argument("--keep", type=Path, help="also save the values as JSON")
    options = parser.parse_args()
    values = (
        fit(options.rounds, options.workers, options.keep) if options.rounds else declared_values()
    )
    bench = bench_with(values)
    report: Mapping[str, object] = {"constants": bench.constants, "people": bench.people}
    if options.keep:
        options.keep.write_text(json.dumps(report), encoding="utf-8")
    print("\n".join(table(bench)))
    print(json.dumps(report, indent=1))
    if options.write:
        write_back(bench.constants, bench.people)


if __name__ == "__main__":
    main()
