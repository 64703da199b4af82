"""How long a simulated day takes, how exact it is, and how long the model takes to start.

uv run tests/benchmarks/model_speed.py
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from scipy.integrate import solve_ivp

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import physiology as ph  # noqa: E402
from physiology.core import integrate  # noqa: E402
from physiology.core.assemble import model  # noqa: E402
from physiology.core.compiled import engine  # noqa: E402
from physiology.evidence.verification import Figure  # noqa: E402
from tests.benchmarks import yardstick  # noqa: E402
from tests.benchmarks.measure import at_most, hand_on, milliseconds, plain  # noqa: E402

_START = """
import time
wall, cpu = time.perf_counter(), time.process_time()
import physiology as ph
print(f"{time.perf_counter() - wall:.2f} {time.process_time() - cpu:.2f}", end=" ")
wall, cpu = time.perf_counter(), time.process_time()
ph.simulate(ph.Scenario("healthy"))["plasma_glucose"]
print(f"{time.perf_counter() - wall:.2f} {time.process_time() - cpu:.2f}")
"""


def core_of(trajectory: ph.Trajectory, tolerance: float = integrate.TOLERANCE) -> integrate.Run:
    """Repeat only the integration behind a trajectory."""
    run = trajectory._run
    return integrate.run(
        model(), trajectory._parameters, trajectory._switches, run.states[0], run.table, run.times,
        tolerance=tolerance,
    )  # fmt: skip


def reference(trajectory: ph.Trajectory, rtol: float = 1e-10) -> np.ndarray:
    """Return plasma glucose mass at the output times, solved by SciPy (DOP853)."""
    run = trajectory._run
    constants = np.zeros(len(model().constants) + 1)
    previous, held = integrate.default_inputs(model()), np.zeros(len(model().held))
    state, position = run.states[0].copy(), model().states.index("plasma_glucose_mass")
    found = np.full(len(run.times), state[position])
    for start, end, level in zip(
        run.table.edges[:-1], run.table.edges[1:], run.table.levels, strict=True
    ):
        inputs = level.copy()
        engine().sample_held(state, trajectory._parameters, inputs, previous, held)
        engine().compute_constants(
            trajectory._parameters, trajectory._switches, inputs, held, constants
        )
        previous = level

        def slope(time: float, now: np.ndarray, inputs: np.ndarray = inputs) -> np.ndarray:
            inputs[model().clock] = time
            change = np.empty_like(now)
            engine().derivatives(
                now, trajectory._parameters, trajectory._switches, inputs, held, constants, change
            )
            return change

        inside = (run.times > start) & (run.times <= end)
        solved = solve_ivp(
            slope, (start, end), state, method="DOP853", rtol=rtol, atol=rtol * 0.1,
            t_eval=np.union1d(run.times[inside], [end]),
        )  # fmt: skip
        found[inside] = solved.y[position, : inside.sum()]
        state = solved.y[:, -1]
    return found


def table() -> list[Figure]:
    """Print a row for each person, and return what is asked of the slowest and the least exact."""
    print(f"{'person':18} {'simulate':>9} {'solver':>8} {'steps':>6} {'error of glucose':>22}")
    print(f"{'':18} {'ms CPU':>9} {'ms CPU':>8} {'':>6} {'mg/dL':>12} {'relative':>9}")
    days, solvers, errors, relatives = [], [], [], []
    for person in ph.people:
        scenario = ph.Scenario(person)
        trajectory = ph.simulate(scenario)
        whole, _ = milliseconds(lambda s=scenario: ph.simulate(s)["plasma_glucose"], 40)  # type: ignore[misc]
        core, _ = milliseconds(lambda t=trajectory: core_of(t), 40)  # type: ignore[misc]
        mass, expected = trajectory["plasma_glucose_mass"], reference(trajectory)
        error = np.abs(mass - expected) / trajectory["glucose_distribution_volume"]
        relative = np.abs(mass / expected - 1)
        print(
            f"{person:18} {whole:9.2f} {core:8.2f} {trajectory._run.steps:6d}"
            f" {error.max():12.1e} {relative.max():9.1e}"
        )
        days.append(whole)
        solvers.append(core)
        errors.append(float(error.max()))
        relatives.append(float(relative.max()))
    short, _ = milliseconds(yardstick.day, 20)
    scipy, _ = milliseconds(lambda: reference(trajectory, integrate.TOLERANCE), 3)
    return [
        at_most("A day at 1-min steps, slowest of the people", max(days), "ms CPU", 2.5),
        plain("The same, median of the people", float(np.median(days)), "ms CPU"),
        plain("The minimal model (3 equations) in SciPy, times that", short / np.median(days), "1"),
        plain("Our equations in SciPy's DOP853, times our solver", scipy / solvers[-1], "1"),
        at_most("Largest relative error of glucose", max(relatives), "1", 1e-4),
        plain("Largest error of glucose", max(errors), "mg/dL"),
    ]


def starts() -> list[Figure]:
    """Print how long a new process takes, first and later."""
    print("\nstart in a new process        import            first day")
    print("                              s      s CPU      s      s CPU")
    spent = []
    with tempfile.TemporaryDirectory() as cache:
        for label in ("nothing compiled yet", "compiled before"):
            done = subprocess.run(
                [sys.executable, "-c", _START], capture_output=True, text=True, check=True, cwd=ROOT,
                env={**os.environ, "XDG_CACHE_HOME": cache},
            )  # fmt: skip
            numbers = done.stdout.split()
            print(f"{label:24} {numbers[0]:>8} {numbers[1]:>8} {numbers[2]:>8} {numbers[3]:>8}")
            spent.append(float(numbers[1]) + float(numbers[3]))
    return [
        plain("First start of a model, which compiles it", spent[0], "s CPU"),
        plain("The same, times a later start", spent[0] / spent[1], "1"),
    ]


if __name__ == "__main__":
    hand_on([*table(), *starts()])
