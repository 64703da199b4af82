"""A chain of two quantities, one filled by an input, and a third that tells time."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np

from tests.physiology.core.plain_lanes import CLOCK, LANES, plain

#: Of both bodies: minutes at which inputs change, and the inputs from then on.
EDGES = np.array([0.0, 10.0, 25.0])
LEVELS = np.array([[[0.0, 0.0], [3.0, 1.0]], [[0.0, 0.0], [0.5, 4.0]]])
START = np.array([[1.0, 2.0], [0.0, 3.0], [0.0, 0.0]])
RATES = np.array([[0.5, 2.0], [0.1, 0.3]])


def driven(
    *, times, tolerance=1e-6, maximum_steps=5000, start=START, counted=None, asked=None
) -> SimpleNamespace:  # fmt: skip
    """Integrate the chain; ``asked`` is a list that the times of all slopes are added to."""

    def rates(state, parameters, switches, inputs, held, constants, change):
        change[0] = constants[0] - parameters[0] * state[0]
        change[1] = state[0] - switches[0] * parameters[1] * state[1]
        change[2] = held[0] * inputs[CLOCK]
        if asked is not None:
            asked.append(float(inputs[CLOCK, 0]))

    def constants_of(parameters, _switches, inputs, _held, constants):
        constants[0] = inputs[1] * parameters[0]

    def held_of(_state, _parameters, inputs, previous, held):
        held[0] = 1.0 + inputs[1] - previous[1]

    def observed_of(state, _parameters, _switches, inputs, _held, _constants, observed):
        observed[0] = inputs[CLOCK]
        observed[1] = state[0] * state[1]

    kernel = plain(rates, constants_of, held_of, observed_of)
    counted = np.ones(LANES, dtype=bool) if counted is None else counted
    found, final = np.full((len(times), 3, LANES), np.nan), np.full((3, LANES), np.nan)
    status, steps = kernel.integrate(
        start, RATES, np.ones((1, LANES)), EDGES, LEVELS, np.zeros((2, LANES)), np.array(times),
        tolerance, np.full((3, LANES), 0.1 * tolerance), maximum_steps, np.array([1]),
        np.array([1, 0]), found, final, counted,
    )  # fmt: skip
    return SimpleNamespace(found=found, final=final, status=status, steps=steps, counted=counted)
