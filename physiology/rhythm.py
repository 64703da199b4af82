"""Where the rhythms of the day have brought a fasting body at an hour."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from physiology.core.assemble import model
from physiology.core.integrate import Array, follow, settle
from physiology.schedule import BY_THE_CLOCK

#: Minutes of a step: short against the delays of hours that are followed.
STEP = 30.0
DAY = 1440.0


def at_the_hour(
    fasting: Array, parameters: Array, switches: Array, inputs: Array, minute: float
) -> Array:
    """Return the fasting state with the delayed hormones of that hour.

    They are those after a day of the rhythms; everything else stands still under them.

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
    by_the_clock = inputs.copy()
    by_the_clock[model().inputs.index(BY_THE_CLOCK.name)] = 1.0
    state = follow(
        model(), parameters, switches, by_the_clock, fasting, np.array(followers()),
        start=minute - DAY, step=STEP, steps=int(DAY / STEP),
    )  # fmt: skip
    return settle(model(), parameters, switches, inputs, state, held=followers())


@lru_cache(maxsize=1)
def followers() -> tuple[int, ...]:
    """Return where the states stand that follow the clock alone."""
    return tuple(i for i, n in enumerate(model().states) if model().declared[n].follows_clock)
