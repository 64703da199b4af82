"""A day of the minimal model in plain Python and SciPy: what a speed is compared with anywhere.

The three equations of Bergman's minimal model with insulin as a given course, as one would write
them down in a first course, solved by `solve_ivp` with its usual method.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from scipy.integrate import solve_ivp

MEALS = (7.5, 12.5, 19.0)
GLUCOSE_EFFECTIVENESS = 0.026  # 1/min
ACTION_DECAY, ACTION_RISE = 0.025, 1.3e-5  # 1/min, mL/uU/min2
BASAL_GLUCOSE, BASAL_INSULIN = 90.0, 8.0  # mg/dL, uU/mL
TOLERANCE = 1e-6


def slope(minute: float, state: np.ndarray) -> list[float]:
    """Return the change of glucose, insulin action and what is left to absorb, each minute."""
    glucose, action, gut = state
    since = min((minute - 60 * hour) % 1440 for hour in MEALS)
    insulin = BASAL_INSULIN + 60.0 * (since / 40.0) * np.exp(1.0 - since / 40.0)
    appearance = 0.02 * gut
    return [
        -(GLUCOSE_EFFECTIVENESS + action) * glucose
        + GLUCOSE_EFFECTIVENESS * BASAL_GLUCOSE
        + appearance,
        -ACTION_DECAY * action + ACTION_RISE * (insulin - BASAL_INSULIN),
        -appearance,
    ]


def day() -> np.ndarray:
    """Return glucose of a day with three meals at steps of one minute, in mg/dL."""
    state, found = np.array([BASAL_GLUCOSE, 0.0, 0.0]), []
    edges = [0.0, *(60.0 * hour for hour in MEALS), 1440.0]
    for start, end in pairwise(edges):
        minutes = np.arange(start, end + 1.0)
        solved = solve_ivp(slope, (start, end), state, t_eval=minutes, rtol=TOLERANCE, atol=1e-8)
        found.append(solved.y[0, :-1])
        state = solved.y[:, -1] + np.array([0.0, 0.0, 250.0])
    return np.concatenate([*found, state[:1]])
