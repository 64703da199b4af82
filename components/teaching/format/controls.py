"""A control of a try or a preset of a scene: what it moves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

CONTROLS = ("value", "entry", "treatment", "without", "everyday", "body", "change")


@dataclass(frozen=True)
class Control:
    """What may be moved.

    Parameters
    ----------
    kind : str
        One of ``CONTROLS``.
    target : str
        What it moves: ``"gain.visceral_fat_area"``, ``"this.meal.carbohydrate"``,
        ``"sulfonylurea"``, a mechanism, a habit, a body, or ``"early.weight_loss_goal"``.
    label : str
    on : tuple of str
        Bodies that it acts on.
    widget : str
        ``slider``, ``clock`` (a slider of minutes), ``switch`` or ``choice``.
    unit : str
        As declared; ``min``, ``h`` and ``%`` of own settings.
    low, high, step : float
        Of a slider, in its unit.
    choose : tuple of (str, str)
        Key and label of each choice.
    value : float, bool or str
        Where it stands at first.
    field : str
        Of a ``change``: ``value``, ``start`` or ``end`` (ages).
    """

    kind: str
    target: str
    label: str
    on: tuple[str, ...]
    widget: str
    unit: str = ""
    low: float = 0.0
    high: float = 0.0
    step: float = 0.0
    choose: tuple[tuple[str, str], ...] = ()
    value: Any = None
    field: str = "value"
