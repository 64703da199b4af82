"""Every state of every person in libroadrunner, from the exported file alone."""

import platform
import sys

import numpy as np
import pytest
from scipy.integrate import solve_ivp

from physiology.core.integrate import Level, default_inputs, tabulate
from physiology.sbml.export import written
from physiology.simulate import Beginning
from physiology.years.slow_equations import slow_engine, slow_model
from tests import equations
from tests.cross_check.engines import SCENARIOS, compare, roadrunner_states

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform == "linux" and platform.machine() != "x86_64",
        reason="libroadrunner is not made for this machine",
    ),
]


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_state_is_the_same_in_libroadrunner(name):
    compared = compare(SCENARIOS[name])
    assert np.isfinite(compared.theirs).all()
    assert np.ptp(compared.ours, axis=0).max() > 100.0  # something happens in the day
    apart = {state: far for state, far in compared.differences().items() if far > 1e-5}
    assert not apart


def test_two_years_of_the_slow_clock_are_the_same_too():
    """At constant readings of a day; ours are its compiled equations, solved by SciPy."""
    made, known, days = slow_model(), equations.slow_sample(1), np.linspace(0.0, 730.0, 25)
    values, state, readings = (
        np.array([known[name] for name in names])
        for names in (made.parameters, made.states, made.inputs)
    )
    held, constants = np.zeros(len(made.held)), np.zeros(len(made.constants) + 1)
    slow_engine().sample_held(state, values, readings, default_inputs(made), held)
    slow_engine().compute_constants(values, np.ones(0), readings, held, constants)

    def slope(_day, now):
        change = np.empty_like(now)
        slow_engine().derivatives(now, values, np.ones(0), readings, held, constants, change)
        return change

    ours = solve_ivp(
        slope, (0.0, 730.0), state, method="DOP853", rtol=1e-10, atol=1e-12, t_eval=days
    ).y.T
    levels = [Level(n, 0.0, 730.0, known[n], replaces=True) for n in made.inputs]
    begun = Beginning(values, np.ones(0), state, tabulate(made, levels, 0.0, 730.0))
    theirs = roadrunner_states(written(made, begun, "Two years"), days, made)
    size = np.maximum(np.abs(ours), 1e-6 * np.array([made.declared[n].scale for n in made.states]))
    assert np.abs(ours[-1] - ours[0]).max() > 1.0  # something changes in two years
    assert (np.abs(theirs - ours) / size).max() < 1e-5
