"""What happened in days that were lived: eaten, counted, injected, rescued."""

from __future__ import annotations

from dataclasses import dataclass

#: Every kind of note, with its unit.
KINDS = {
    "meal": "g",
    "snack": "g",
    "counted": "g",
    "bolus": "U",
    "correction": "U",
    "basal_injection": "U",
    "rescue": "g",
    "exercise": "min",
}


@dataclass(frozen=True)
class Note:
    """One thing that happened.

    Attributes
    ----------
    time : float
        Minutes since midnight of the first counted day.
    kind : str
        A key of ``KINDS``, which tells the unit of ``amount``.
    amount : float
        What a loop gives by itself is no note.
    """

    time: float
    kind: str
    amount: float
