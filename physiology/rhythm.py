"""Where the rhythms of the day have brought a fasting body at an hour."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from physiology.core.assemble import model
from physiology.core.integrate import Array, run, settle, tabulate
from physiology.schedule import BY_THE_CLOCK

#: The day before needs no accuracy: it only sets delayed hormones.
_TOLERANCE = 1e-3


def at_the_hour(
    fasting: Array, parameters: Array, switches: Array, inputs: Array, minute: float
) -> Array:
    """Return the fasting state with the delayed hormones of that hour.

    They are those after a day without food; everything else stands still under them.

    Parameters
    ----------
    fasting : array, shape (states,)
        Steady state with rhythms at their mean.
    inputs : array, shape (inputs,)
        Levels at rest, with the basal insulin.
    minute : float
        Minute of the run at which it is to begin.

    Raises
    ------
    SimulationError
        If no such state is found within the budget.
    """
    table = tabulate(model(), [BY_THE_CLOCK], minute - 1440.0, minute)
    rhythm = model().inputs.index(BY_THE_CLOCK.name)
    table.levels[:] = np.where(np.arange(len(inputs)) == rhythm, 1.0, inputs)
    lived = run(
        model(), parameters, switches, fasting, table, table.edges[-1:], tolerance=_TOLERANCE
    )
    state = fasting.copy()
    state[_followers()] = lived.states[0][_followers()]
    return settle(model(), parameters, switches, inputs, state, held=tuple(_followers()))


@lru_cache(maxsize=1)
def _followers() -> Array:
    """Return where the states stand that follow the clock alone."""
    return np.array([i for i, n in enumerate(model().states) if model().declared[n].follows_clock])
