"""The same right-hand side, solved by SciPy over a day of meals and a bolus."""

from typing import Any

import numpy as np
import pytest
from scipy.integrate import solve_ivp

import physiology as ph
from physiology.core import integrate
from physiology.core.assemble import model
from physiology.core.compiled import engine

pytestmark = pytest.mark.slow

PEOPLE = ("healthy", "type2_moderate", "type1")
SCHEDULE = [
    ph.Meal("07:30", carbohydrate=60.0, fat=20.0, protein=20.0),
    ph.Bolus("07:30", "lispro", 3.0),
    ph.Meal("13:00", carbohydrate=90.0),
    ph.Exercise("17:00", minutes=40.0, intensity=50.0),
    ph.BasalRate("00:00", 0.5),
]


def reference(trajectory: ph.Trajectory, method: Any = "DOP853", rtol: float = 1e-10) -> np.ndarray:
    """Return the states at the output times, solved interval by interval with SciPy."""
    run = trajectory._run
    parameters, switches = trajectory._parameters, trajectory._switches
    constants = np.zeros(len(model().constants) + 1)
    previous, held = integrate.default_inputs(model()), np.zeros(len(model().held))
    state = run.states[0].copy()
    found = np.empty_like(run.states)
    found[0] = state
    for start, end, level in zip(
        run.table.edges[:-1], run.table.edges[1:], run.table.levels, strict=True
    ):
        inputs = level.copy()
        engine().sample_held(state, parameters, inputs, previous, held)
        engine().compute_constants(parameters, switches, inputs, held, constants)
        previous = level

        def slope(time, now, inputs=inputs):
            inputs[model().clock] = time
            change = np.empty_like(now)
            engine().derivatives(now, parameters, switches, inputs, held, constants, change)
            return change

        inside = (run.times > start) & (run.times <= end)
        solved = solve_ivp(
            slope, (start, end), state, method=method, rtol=rtol, atol=rtol * 0.1,
            t_eval=np.union1d(run.times[inside], [end]),
        )  # fmt: skip
        assert solved.success
        found[inside] = solved.y.T[: inside.sum()]
        state = solved.y[:, -1]
    return found


@pytest.fixture(scope="module", params=PEOPLE)
def solved(request) -> tuple[ph.Trajectory, np.ndarray]:
    scenario = ph.Scenario(request.param, schedule=SCHEDULE)
    trajectory = ph.simulate(scenario, step=5.0)
    return trajectory, reference(trajectory)


def column(states: np.ndarray, name: str) -> np.ndarray:
    return states[:, model().states.index(name)]


def test_glucose_agrees_with_scipy(solved):
    trajectory, expected = solved
    glucose = column(expected, "plasma_glucose_mass") / trajectory["glucose_distribution_volume"]
    assert np.ptp(glucose) > 30.0
    assert np.abs(trajectory["plasma_glucose"] - glucose).max() < 0.02  # mg/dL
    assert np.abs(trajectory["plasma_glucose"] / glucose - 1).max() < 1e-4


def test_every_state_agrees_with_scipy(solved):
    trajectory, expected = solved
    for i, name in enumerate(model().states):
        size = np.abs(expected[:, i]).max() + 0.01 * model().declared[name].scale
        difference = np.abs(trajectory[name] - expected[:, i]).max() / size
        assert difference < 1e-3, name


def test_a_tighter_tolerance_comes_closer(solved):
    trajectory, expected = solved
    run = trajectory._run
    errors = []
    for tolerance in (1e-4, 1e-6, 1e-10):
        again = integrate.run(
            model(), trajectory._parameters, trajectory._switches, run.states[0], run.table,
            run.times, tolerance=tolerance,
        )  # fmt: skip
        difference = again.states - expected
        errors.append(np.abs(column(difference, "plasma_glucose_mass")).max())
    assert errors[0] > 10 * errors[1] > 100 * errors[2]
    assert errors[2] < 1e-5


def test_a_stiff_method_agrees_too():
    trajectory = ph.simulate(ph.Scenario("healthy", schedule=SCHEDULE), step=15.0)
    expected = reference(trajectory, method="LSODA", rtol=1e-9)
    mass = trajectory["plasma_glucose_mass"]
    assert np.abs(mass / column(expected, "plasma_glucose_mass") - 1).max() < 1e-4


@pytest.mark.parametrize("person", PEOPLE)
def test_the_steady_state_is_where_a_disturbed_body_returns(person):
    """A fortnight after a glucose drip; slow states are held where the fast has them."""
    from physiology.body import Body, parameter_vector, switch_vector
    from physiology.habit import habit
    from physiology.usual import resting_inputs

    body = Body(person)
    own = habit(body)
    inputs = resting_inputs(own.therapy.basal_rate if own.therapy else 0.0)
    parameters, switches = parameter_vector(body), switch_vector(body)
    slow = np.array([model().declared[n].settling is not None for n in model().states])
    held, constants = np.zeros(len(model().held)), np.zeros(len(model().constants) + 1)
    engine().compute_constants(parameters, switches, inputs, held, constants)
    size = len(model().states) + 2 * len(model().substances)

    def slope(_time, now):
        change = np.empty(size)
        full = np.zeros(size)
        full[: len(slow)] = now
        engine().derivatives(full, parameters, switches, inputs, held, constants, change)
        return np.where(slow, 0.0, change[: len(slow)])

    disturbed = own.fasting.copy()
    disturbed[model().states.index("plasma_glucose_mass")] *= 1.3
    disturbed[model().states.index("plasma_insulin_mass")] *= 1.5
    solved = solve_ivp(slope, (0.0, 14 * 1440.0), disturbed, method="LSODA", rtol=1e-9, atol=1e-10)
    end = solved.y[:, -1]
    scale = np.array([model().declared[n].scale for n in model().states])
    assert np.abs((end - own.fasting) / scale).max() < 1e-4
