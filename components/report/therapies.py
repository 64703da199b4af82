"""Which insulin treatment the days can be lived on."""

from __future__ import annotations

import physiology as ph

LABELS = {"usual": "Pump", "mdi": "Injections", "closed_loop": "Closed loop"}
"""The usual treatment of everyone on insulin is a pump; injections are basal and meal-time."""

UNTREATED = ("usual",)

LIFE = {
    True: (
        "Days as they are lived: meals differ in size and time, counts err, a bolus comes late or "
        "is forgotten, lows are treated. The meals of the day in Explore are eaten here as well; "
        "its doses and exercise stay there."
    ),
    False: (
        "Days as they are lived: meals differ in size and time, some days bring exercise. The "
        "meals and the insulin of the day in Explore are taken here as well; what else it holds "
        "stays there."
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
