"""Fit the numbers of drugs: ``python -m physiology.calibration.drugs [--write]``.

They act on a body whose own numbers are fitted before, by ``python -m physiology.calibration``.
Aims are published means of trials, each with a tolerance; the people are those of the model.
"""

from __future__ import annotations

import argparse

import numpy as np
from scipy.optimize import least_squares

from physiology.calibration.write import write_back
from physiology.core.assemble import model
from physiology.core.errors import SimulationError
from physiology.core.integrate import Array
from physiology.evidence import trials
from physiology.evidence.bench import Bench

#: Free numbers: name -> spread (standard deviation of the logarithm) about the declared value.
FREE: dict[str, float] = {
    "metformin_largest_effect": 0.6,
    "metformin_half_glucose": 0.3,
    "sulfonylurea_on_threshold_gain": 0.4,
    "sulfonylurea_added_secretion": 0.8,
    "semaglutide_largest_effect": 0.5,
    "liraglutide_largest_effect": 0.5,
    "exenatide_largest_effect": 0.5,
    "glp1_gate_glucose": 0.4,
    "glp1_on_emptying_gain": 0.8,
    "glp1_on_appetite_gain": 0.5,
    "sglt2_inhibitor_threshold_loss": 0.1,
    "sglt2_inhibitor_on_liver_gain": 0.4,
    "dpp4_inhibitor_on_incretin_gain": 0.4,
    "dpp4_inhibitor_fasting_gain": 0.5,
}
_GLYCATED, _FASTING, _WEIGHT = "hba1c_change", "fasting_glucose_change", "weight_change"
#: Trial -> (person, drug, dose, weeks, read-out), published mean, tolerance.
AIMS: tuple[tuple[tuple[str, str, float, float, str], float, float], ...] = (
    (("type2_late", "metformin", 2000.0, 12.0, _FASTING), -4.3, 0.35),
    (("type2_late", "metformin", 500.0, 12.0, _FASTING), -1.3, 0.4),
    (("type2_moderate", "metformin", 2000.0, 12.0, _GLYCATED), -1.12, 0.15),
    (("type1", "metformin", 2000.0, 12.0, _FASTING), -1.0, 0.5),
    (("healthy", "metformin", 2000.0, 12.0, _FASTING), 0.0, 0.15),
    (("type2_moderate", "sulfonylurea", 4.0, 16.0, _GLYCATED), -1.5, 0.2),
    (("type2_moderate", "sulfonylurea", 1.0, 16.0, _GLYCATED), -1.3, 0.2),
    (("type2_moderate", "semaglutide", 1.0, 30.0, _GLYCATED), -1.7, 0.12),
    (("type2_moderate", "semaglutide", 1.0, 52.0, "weight_change_percent"), -6.5, 1.0),
    (("insulin_resistant", "semaglutide", 1.0, 12.0, "first_hour_emptying_ratio"), 0.73, 0.05),
    (("insulin_resistant", "semaglutide", 1.0, 12.0, "fasting_insulin_ratio"), 1.25, 0.05),
    (("insulin_resistant", "semaglutide", 1.0, 12.0, _FASTING), -0.25, 0.12),
    (("type2_moderate", "liraglutide", 1.8, 26.0, _GLYCATED), -1.12, 0.12),
    (("type2_moderate", "liraglutide", 1.8, 26.0, _WEIGHT), -3.2, 0.8),
    (("type2_moderate", "exenatide", 20.0, 26.0, _GLYCATED), -0.79, 0.1),
    (("type2_moderate", "sglt2_inhibitor", 10.0, 24.0, "urinary_glucose"), 67.5, 6.0),
    (("type2_moderate", "sglt2_inhibitor", 10.0, 4.0 / 168.0, "egp_change_absolute"), 0.6, 0.12),
    (("type2_moderate", "sglt2_inhibitor", 10.0, 24.0, _GLYCATED), -0.85, 0.12),
    (("type2_moderate", "sglt2_inhibitor", 10.0, 24.0, _WEIGHT), -2.0, 0.5),
    (("type2_moderate", "dpp4_inhibitor", 100.0, 24.0, _GLYCATED), -0.7, 0.08),
)
#: A hypo without lunch, near the target on a sulfonylurea (mmol/L).
_LOWEST, _LOWEST_TOLERANCE = 3.7, 0.06
_FAILED = 10.0
NAMES = tuple(FREE)


def declared_values() -> Array:
    """Return the declared value of every free number, shape (numbers,)."""
    return np.array([model().declared[name].default for name in NAMES])


def readings(values: Array) -> list[float]:
    """Return what the trials give with trial values, the hypo last."""
    bench = Bench(dict(zip(NAMES, map(float, values), strict=True)))
    found = [trials.trial(*aim)(bench) for aim, _, _ in AIMS]
    return [*found, trials.lowest_without_lunch(bench)]


def residuals(logs: Array, start: Array) -> Array:
    """Return how far each aim is missed, in tolerances, and the pull of the priors."""
    values = np.exp(logs)
    for i, name in enumerate(NAMES):
        low, high = model().declared[name].bounds
        values[i] = min(max(values[i], low), high)
    prior = 0.3 * (logs - np.log(start)) / np.array(list(FREE.values()))
    try:
        found = readings(values)
    except SimulationError:
        return np.concatenate([np.full(len(AIMS) + 1, _FAILED), prior])
    missed = [(v - aim) / tol for v, (_, aim, tol) in zip(found, AIMS, strict=False)]
    missed.append(max(found[-1] - _LOWEST, 0.0) / _LOWEST_TOLERANCE)
    return np.concatenate([missed, prior])


def fitted(start: Array, moving: list[int], rounds: int) -> Array:
    """Return the logarithms of all numbers after those at the positions ``moving`` were fitted."""

    def whole(logs: Array) -> Array:
        found = np.log(start)
        found[moving] = logs
        return found

    def missed(logs: Array) -> Array:
        return residuals(whole(logs), start)

    fit = least_squares(
        missed,
        np.log(start)[moving],
        diff_step=np.full(len(moving), 0.02),
        max_nfev=rounds,
    )
    return whole(fit.x)


def main() -> None:
    """Fit, print the table, and write on request."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--only", nargs="+", choices=NAMES, default=NAMES, help="numbers to fit")
    options = parser.parse_args()
    start = declared_values()
    logs = fitted(start, [NAMES.index(name) for name in options.only], options.rounds)
    bounds = [model().declared[name].bounds for name in NAMES]
    values = [float(np.clip(v, *limits)) for v, limits in zip(np.exp(logs), bounds, strict=True)]
    for name, before, after in zip(NAMES, start, values, strict=True):
        print(f"{name:36s}{before:10.4g}{after:10.4g}")
    found = readings(np.array(values))
    for (aim, mean, tolerance), value in zip(AIMS, found, strict=False):
        print(f"{value:9.3f}  aim {mean:6.2f} +- {tolerance:<5.2f} {' '.join(map(str, aim))}")
    print(f"{found[-1]:9.3f}  aim below {_LOWEST} sulfonylurea without lunch")
    if options.write:
        write_back({name: float(f"{v:.4g}") for name, v in zip(NAMES, values, strict=True)}, {})


if __name__ == "__main__":
    main()
