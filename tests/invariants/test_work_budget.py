"""A body that cannot be computed ends in an error within two seconds, never in a hang."""

import time

import numpy as np
import pytest

import physiology as ph
from physiology.body import Body, parameter_vector, switch_vector
from physiology.core import integrate
from physiology.core.assemble import model
from physiology.habit import habit

LIMIT = 2.0


def broken(name: str, value: float) -> np.ndarray:
    parameters = parameter_vector(Body("healthy")).copy()
    parameters[model().index("parameters")[name]] = value
    return parameters


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("release_rate", 1e7),  # too stiff for the steps that are allowed
        ("plasma_to_interstitium_rate", 1e6),
        ("glucose_distribution_volume", float("nan")),
        ("vesicle_return_rate", float("inf")),
        ("release_rate", -5.0),  # grows without limit
        ("body_weight", 0.0),
    ],
)
@pytest.mark.slow
def test_what_cannot_be_solved_ends_in_time(name, value):
    own = habit(Body("healthy"))
    levels = [integrate.Level("meal_ingestion", 60.0, 75.0, 5000.0),
              integrate.Level("meal_mass", 60.0, 75.0, 75000.0)]  # fmt: skip
    table = integrate.tabulate(model(), levels, 0.0, 28 * 1440.0)
    started = time.process_time()
    with pytest.raises(ph.SimulationError, match="work budget"):
        integrate.run(
            model(), broken(name, value), switch_vector(Body("healthy")), own.fasting, table,
            np.arange(0.0, 28 * 1440.0),
        )  # fmt: skip
    assert time.process_time() - started < LIMIT


@pytest.mark.parametrize(
    ("name", "value"), [("release_rate", -5.0), ("glucose_distribution_volume", float("nan"))]
)
def test_a_body_without_a_steady_state_ends_in_time(name, value):
    start = np.array([model().declared[n].initial for n in model().states])
    started = time.process_time()
    with pytest.raises(ph.SimulationError, match="steady state"):
        integrate.settle(
            model(), broken(name, value), switch_vector(Body("healthy")),
            integrate.default_inputs(model()), start,
        )  # fmt: skip
    assert time.process_time() - started < LIMIT


def corner(seed: int, names: list[str]) -> dict[str, float]:
    rng = np.random.default_rng(seed)
    return {name: float(rng.choice(model().declared[name].bounds)) for name in names}


@pytest.mark.parametrize("person", ["healthy", "type1"])
@pytest.mark.slow
def test_a_corner_of_all_parameters_is_answered_or_refused_in_time(person):
    names = [n for n, item in model().declared.items() if item.kind == "parameter"]
    for seed in range(4):
        values = corner(seed, names)
        started = time.process_time()
        try:
            trajectory = ph.simulate(ph.Scenario(person, values=values))
        except ph.SimulationError:
            pass
        else:
            assert np.isfinite(trajectory["plasma_glucose"]).all()
        assert time.process_time() - started < LIMIT, seed


@pytest.mark.parametrize("person", ph.people)
def test_the_longest_scenario_is_answered_in_time(person):
    ph.simulate(ph.Scenario(person))
    started = time.process_time()
    trajectory = ph.simulate(ph.Scenario(person, days=28), step=5.0)
    assert np.isfinite(trajectory["plasma_glucose"]).all()
    assert time.process_time() - started < LIMIT
