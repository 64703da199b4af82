"""The start state stands still, and is the one the body itself would reach."""

import numpy as np
import pytest

import physiology as ph
from physiology.body import Body, parameter_vector, switch_vector
from physiology.core.assemble import model
from physiology.core.compiled import engine
from physiology.habit import habit
from physiology.usual import resting_inputs
from tests.invariants import runs


def rates(person: str, values: dict[str, float] | None = None) -> dict[str, float]:
    """Return each fast state's rate at the fasting state, per minute and relative to its size."""
    body = Body(person).changed(**(values or {}))
    parameters, switches = parameter_vector(body), switch_vector(body)
    own = habit(body)
    inputs = resting_inputs(own.therapy.basal_rate if own.therapy else 0.0)
    held = np.zeros(len(model().held))
    constants = np.zeros(len(model().constants) + 1)
    engine().compute_constants(parameters, switches, inputs, held, constants)
    size = len(model().states) + 2 * len(model().substances)
    state, change = np.zeros(size), np.zeros(size)
    state[: len(model().states)] = own.fasting
    engine().derivatives(state, parameters, switches, inputs, held, constants, change)
    return {
        name: change[i] / (abs(state[i]) + model().declared[name].scale)
        for i, name in enumerate(model().states)
        if model().declared[name].settling is None
    }


@pytest.mark.parametrize("person", ph.people)
def test_the_start_state_stands_still(person):
    assert max(abs(rate) for rate in rates(person).values()) < 1e-9


@pytest.mark.parametrize(
    "values",
    [{"visceral_fat_area": 250.0}, {"physical_activity": 12.0}, {"mean_cortisol": 30.0},
     {"body_weight": 120.0}],
    ids=lambda values: next(iter(values)),
)  # fmt: skip
@pytest.mark.parametrize("person", ["healthy", "type2_moderate", "type1"])
@pytest.mark.slow
def test_so_does_that_of_a_changed_body(person, values):
    assert max(abs(rate) for rate in rates(person, values).values()) < 1e-9


@pytest.mark.parametrize("person", ph.people)
def test_glucose_hardly_moves_in_two_hours_without_meals(person):
    basal = [e for e in runs.insulin_of_the_day(person) if isinstance(e, ph.BasalRate)]
    scenario = ph.Scenario(person, days=2 / 24, start="07:00", schedule=basal)
    glucose = ph.simulate(scenario)["plasma_glucose"]
    assert np.ptp(glucose) < 0.025 * glucose[0]


@pytest.mark.parametrize("person", ph.people)
def test_the_usual_day_returns_to_its_start(person):
    """The slow states are where the person's usual days keep them."""
    trajectory = ph.simulate(ph.Scenario(person, days=1, start="07:00"))
    for name in model().states:
        item = model().declared[name]
        if item.settling is not None:
            moved = abs(trajectory[name][-1] - trajectory[name][0])
            assert moved < 0.01 * max(item.scale, trajectory[name].max()), name
