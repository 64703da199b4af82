"""The same day in simglucose, and the same equations in the solver of CyRK.

uv run --group benchmark tests/benchmarks/other_solvers.py
"""

from __future__ import annotations

import importlib.util
import logging
import sys
import warnings
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))
warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)


def resource_filename(package: str, name: str) -> str:
    """Return where a file of a package lies."""
    spec = importlib.util.find_spec(package)
    assert spec is not None
    return str(Path(str(spec.origin)).parent / name)


# simglucose finds its tables by a module that setuptools had until a flaw of it was mended.
sys.modules.setdefault("pkg_resources", SimpleNamespace(resource_filename=resource_filename))  # type: ignore[arg-type]

import physiology as ph  # noqa: E402
from physiology.core import integrate  # noqa: E402
from physiology.core.assemble import model  # noqa: E402
from physiology.core.compiled import engine  # noqa: E402
from tests.benchmarks.measure import at_least, hand_on, milliseconds, plain  # noqa: E402
from tests.benchmarks.model_speed import core_of, reference  # noqa: E402

MEALS = ((7.5, 50.0), (12.5, 70.0), (19.0, 75.0))


def simglucose_day(*, plain: bool) -> Any:
    """Return a function that simulates a day of a patient at 1-min steps.

    ``plain`` turns the table row in which each parameter is looked up into attributes.
    """
    from simglucose.actuator.pump import InsulinPump
    from simglucose.controller.base import Action
    from simglucose.patient.t1dpatient import T1DPatient
    from simglucose.sensor.cgm import CGMSensor
    from simglucose.simulation.env import T1DSimEnv
    from simglucose.simulation.scenario import CustomScenario

    start = datetime(2026, 1, 1)  # noqa: DTZ001
    patient = T1DPatient.withName("adult#001")
    if plain:
        row = patient._params
        numbers = {key: float(row[key]) for key in row.index[1:] if isinstance(key, str)}
        patient._init_state = np.copy(row.iloc[2:15].values)
        patient._params = SimpleNamespace(**numbers, Name=row["Name"])
    basal = float(patient._params.u2ss * patient._params.BW / 6000)

    def day() -> float:
        patient.reset()
        sensor = CGMSensor.withName("Dexcom", seed=1)
        environment = T1DSimEnv(
            patient, sensor, InsulinPump.withName("Insulet"), CustomScenario(start, list(MEALS))
        )
        meals = {round(60 * hour): grams for hour, grams in MEALS}
        for _ in range(round(1440 / environment.sample_time)):
            bolus = sum(
                grams / 15.0 for at, grams in meals.items()
                if at <= patient.t < at + environment.sample_time
            )  # fmt: skip
            environment.step(Action(basal=basal, bolus=bolus / environment.sample_time))
        return environment.BG_hist[-1]

    return day


def cyrk_day(trajectory: ph.Trajectory) -> Any:
    """Return a function that solves the day of a trajectory with CyRK's compiled solver.

    It gives values between its steps by straight lines, so they are worse than its steps.
    """
    from CyRK import nbsolve_ivp  # type: ignore[import-not-found,import-untyped,unused-ignore]
    from numba import njit

    derivatives, constants_of = engine().derivatives, engine().compute_constants
    sample_held, clock = engine().sample_held, model().clock

    @njit
    def slope(time, state, parameters, switches, inputs, held, constants):
        change = np.empty_like(state)
        inputs[clock] = time
        derivatives(state, parameters, switches, inputs, held, constants, change)
        return change

    @njit
    def solve(
        start, parameters, switches, edges, levels, first, held, constants, times, rtol, atols
    ):
        found = np.empty((times.shape[0], start.shape[0]))
        state, previous, row = start.copy(), first.copy(), 0
        empty = np.empty(0)
        for interval in range(levels.shape[0]):
            inputs = levels[interval].copy()
            sample_held(state, parameters, inputs, previous, held)
            constants_of(parameters, switches, inputs, held, constants)
            previous = inputs.copy()
            count = 0
            while row + count < times.shape[0] and times[row + count] < edges[interval + 1]:
                count += 1
            wanted = np.empty(count + 1)
            wanted[:count] = times[row : row + count]
            wanted[count] = edges[interval + 1]
            solved = nbsolve_ivp(
                slope, (edges[interval], edges[interval + 1]), state,
                (parameters, switches, inputs, held, constants),
                rtol, 1e-7, empty, atols, np.inf, None, 1, wanted, False, False, 0, False,  # noqa: FBT003
            )  # fmt: skip
            if not solved.success:
                return found
            for i in range(count):
                found[row + i] = solved.y[:, i]
            state = solved.y[:, count].copy()
            row += count
        found[-1] = state
        return found

    run = trajectory._run

    def day(rtol: float = integrate.TOLERANCE) -> np.ndarray:
        scale = np.array([model().declared[name].scale for name in model().states])
        atols = np.append(scale, np.full(2 * len(model().substances), 100.0)) * rtol * 0.1
        return solve(
            run.states[0], trajectory._parameters, trajectory._switches, run.table.edges,
            run.table.levels, integrate.default_inputs(model()), np.zeros(len(model().held)),
            np.zeros(len(model().constants) + 1), run.times, rtol, atols,
        )  # fmt: skip

    return day


def main() -> None:
    """Print the tables."""
    scenario = ph.Scenario("type1")
    trajectory = ph.simulate(scenario)
    own, _ = milliseconds(lambda: ph.simulate(scenario)["plasma_glucose"], 40)
    print(f"{'a day of type 1 diabetes at 1-min steps':44} {'ms CPU':>9} {'ratio':>7}")
    print(f"{'Islet, simulate() and read glucose':44} {own:9.2f} {1:7.0f}")
    figures = []
    for label, attributes, repeats, asked in (
        ("simglucose, parameters as plain attributes", True, 3, 150),
        ("simglucose as shipped", False, 1, 2000),
    ):
        time, _ = milliseconds(simglucose_day(plain=attributes), repeats)
        print(f"{label:44} {time:9.0f} {time / own:7.0f}")
        figures.append(at_least(f"A day in {label}, times ours", time / own, "1", asked))

    expected = reference(trajectory)
    position = model().states.index("plasma_glucose_mass")
    print(f"\n{'':44} {'error of glucose':>17}")
    print(
        f"{'the same equations':26} {'tolerance':>9} {'ms CPU':>7} {'each min':>9} {'at 24 h':>9}"
    )
    day = cyrk_day(trajectory)
    spent = {}
    for tolerance in (1e-5, 1e-6, 1e-7):
        for label, call in (
            ("own solver", lambda r=tolerance: core_of(trajectory, r).states),
            ("CyRK nbsolve_ivp, RK45", lambda r=tolerance: day(r)),
        ):
            time, _ = milliseconds(call, 30)
            error = np.abs(call()[:, position] / expected - 1)
            spent[label, tolerance] = time
            print(f"{label:26} {tolerance:9.0e} {time:7.2f} {error.max():9.1e} {error[-1]:9.1e}")
    ratio = spent["CyRK nbsolve_ivp, RK45", 1e-6] / spent["own solver", 1e-6]
    hand_on([*figures, plain("Our equations in CyRK's RK45, times our solver", ratio, "1")])


if __name__ == "__main__":
    main()
