"""The order of the integrator: of its kernel on a known solution, and on people's days."""

import numpy as np
import pytest

import physiology as ph
from physiology.core.assemble import model
from physiology.core.integrate import TOLERANCE, run
from physiology.simulate import beginning
from tests.cross_check.order import LONGEST, by_tolerance, pendulum_errors, slope

STEPS = [LONGEST / 4, LONGEST / 8, LONGEST / 16]


def test_one_step_of_the_kernel_is_wrong_by_its_sixth_power_and_within_it_by_the_fifth():
    """Of order five at the end of a step and of order four within it, as the method says."""
    ends, within = zip(*(pendulum_errors(step, step) for step in STEPS), strict=True)
    assert slope(STEPS, ends) == pytest.approx(6.0, abs=0.2)
    assert slope(STEPS, within) == pytest.approx(5.0, abs=0.2)


def test_many_steps_of_the_kernel_are_wrong_by_the_fifth_power():
    ends = [pendulum_errors(step, 0.5)[0] for step in STEPS]
    assert slope(STEPS, ends) == pytest.approx(5.0, abs=0.2)


@pytest.mark.slow
@pytest.mark.parametrize("person", ["type1", "type2_moderate"])
def test_on_a_smooth_afternoon_the_error_follows_the_steps_as_the_order_says(person):
    found = by_tolerance(person, [1e-7, 3e-8, 1e-8, 3e-9, 1e-9, 3e-10], 900.0, 1080.0)
    assert 4.5 < -slope([one.steps for one in found], [one.error for one in found]) < 6.5


@pytest.mark.slow
@pytest.mark.parametrize("person", ph.people)
def test_half_the_tolerance_moves_glucose_by_less_than_a_tenth(person):
    begun = beginning(ph.Scenario(person))
    times = np.arange(0.0, 1441.0, 5.0)
    mass, volume = model().states.index("plasma_glucose_mass"), "glucose_distribution_volume"
    curves = [
        run(
            model(), begun.parameters, begun.switches, begun.state, begun.table, times,
            tolerance=tolerance,
        ).states[:, mass] / begun.parameters[model().parameters.index(volume)]
        for tolerance in (TOLERANCE, TOLERANCE / 2)
    ]  # fmt: skip
    assert 0.0 < np.abs(curves[0] - curves[1]).max() < 0.1  # mg/dL
