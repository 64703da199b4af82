"""When the solver gives up, and how soon."""

import numpy as np
import pytest

from physiology.body import Body, parameter_vector, switch_vector
from physiology.core.assemble import model
from physiology.core.compiled import engine
from physiology.core.integrate import TOLERANCE, default_inputs, fixed, tabulate
from physiology.core.kernel import BUDGET_EXCEEDED, NOT_FINITE, OK
from physiology.habit import habit


def integrated(change=None, maximum_steps=100_000, minutes=600.0):
    """Return status, steps and states of a fast of the healthy person, after a change of it."""
    body = Body("healthy")
    parameters, switches = parameter_vector(body), switch_vector(body)
    size = len(model().states) + 2 * len(model().substances)
    start = np.zeros(size)
    start[: len(model().states)] = habit(body).fasting
    if change is not None:
        change(start, parameters)
    table = tabulate(model(), [], 0.0, minutes)
    times = np.array([minutes / 2.0, minutes])
    states = np.full((2, size), np.nan)
    held_out = np.zeros((len(table.levels), len(model().held)))
    status, steps = engine().integrate(
        start, parameters, switches, table.edges, table.levels, default_inputs(model()),
        np.zeros(len(model().held)), times, TOLERANCE, fixed(model()).scale * (0.1 * TOLERANCE),
        maximum_steps, states, held_out,
    )  # fmt: skip
    return status, steps, states


def test_a_fast_is_computed_in_few_steps():
    status, steps, states = integrated()
    assert status == OK
    assert 10 < steps < 200
    assert np.isfinite(states).all()


def test_what_is_no_number_ends_after_a_few_tries():
    """Each try is a tenth of the one before, down to a thousand millionth of a minute."""

    def lost(start, _parameters):
        start[model().states.index("plasma_glucose_mass")] = np.nan

    status, steps, _ = integrated(lost)
    assert status == NOT_FINITE
    assert steps <= 12


def test_what_is_too_fast_for_any_step_ends_soon():
    def violent(_start, parameters):
        parameters[model().index("parameters")["lipolysis_delay"]] = 1e-300

    status, steps, _ = integrated(violent)
    assert status in (NOT_FINITE, BUDGET_EXCEEDED)
    assert steps <= 60


@pytest.mark.parametrize("most", [1, 5])
def test_the_budget_of_steps_is_kept(most):
    status, steps, states = integrated(maximum_steps=most)
    assert status == BUDGET_EXCEEDED
    assert steps == most + 1
    assert np.isnan(states[-1]).all()


def test_a_budget_that_just_suffices():
    _, needed, usual = integrated()
    status, steps, states = integrated(maximum_steps=needed)
    assert (status, steps) == (OK, needed)
    assert states.tobytes() == usual.tobytes()
