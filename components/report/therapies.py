"""Which insulin treatment the days can be lived on."""

from __future__ import annotations

import physiology as ph

LABELS = {"usual": "Pump", "mdi": "Injections", "closed_loop": "Closed loop"}
"""The usual treatment of everyone on insulin is a pump; injections are basal and meal-time."""

UNTREATED = ("usual",)

LIFE = {
    True: (
        "Meals are those of everyday life: sizes, times and counting vary, a bolus may come late "
        "or be forgotten. The meals of the day in Explore are eaten here as well; its doses and "
        "exercise stay there."
    ),
    False: (
        "The same meals every day, those of the day in Explore: only the sensor makes days differ. "
        "Exercise stays there."
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
