"""Which insulin treatment the days can be lived on."""

from __future__ import annotations

import physiology as ph

LABELS = {"usual": "Pump", "mdi": "Injections", "closed_loop": "Closed loop"}
"""The usual treatment of everyone on insulin is a pump; injections are basal and meal-time."""

UNTREATED = ("usual",)

LIFE = {
    True: (
        "Meals are those of everyday life: sizes, times and counting vary, a bolus may come late "
        "or be forgotten. Meal, dose and exercise of the Explore morning stay there."
    ),
    False: (
        "Three mixed meals, the same every day: only the sensor makes days differ. Meal and "
        "exercise of the Explore morning stay there."
    ),
}
"""How the days are lived, with insulin treatment and without."""


def therapies_of(person: str) -> tuple[str, ...]:
    """Return the treatments on offer, the usual one first.

    Parameters
    ----------
    person : str
        Key in ``physiology.people``.
    """
    return UNTREATED if ph.usual_therapy(person) is None else tuple(LABELS)
