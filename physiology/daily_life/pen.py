"""The insulin of daily life: how much of which product in each five minutes."""

from __future__ import annotations

from dataclasses import dataclass

from physiology.clock import minutes
from physiology.daily_life.behaviour import Behaviour
from physiology.daily_life.loop import Loop
from physiology.schedule import Injection, Meal
from physiology.usual import INJECTION_TIME, Therapy

_CORRECTION_RULE = 1700.0


_LOOP = Loop()


@dataclass(frozen=True)
class Pen:
    """Pen or pump of one person.

    Attributes
    ----------
    basal_rate : float
        U/h. ``carbohydrate_ratio`` in g/U, ``correction_factor`` in mg/dL per U.
    kind : str
        ``"mdi"``, ``"pump"`` or ``"closed_loop"``.
    """

    kind: str
    basal_rate: float
    carbohydrate_ratio: float
    correction_factor: float
    dose_scale: float
    loop: Loop = _LOOP

    @property
    def glargine(self) -> Injection:
        """The daily injection that replaces a pump."""
        return Injection(INJECTION_TIME, "glargine_u100", 24.0 * self.basal_rate)

    def glargine_now(self, minute_of_day: float) -> float:
        """Return units of glargine injected at this minute."""
        due = self.kind == "mdi" and minute_of_day == minutes(INJECTION_TIME)
        return self.glargine.units if due else 0.0

    def rate(self, reading: float, slope: float, units_on_board: float) -> float:
        """Return the pump rate (U/h)."""
        if self.kind == "mdi":
            return 0.0
        if self.kind == "pump":
            return self.basal_rate
        factor = self.loop.factor(reading, slope, units_on_board, self.correction_factor)
        return factor * self.basal_rate

    def bolus(self, counted: float, reading: float, behaviour: Behaviour) -> float:
        """Return units for counted carbohydrate and for glucose off its target."""
        units = counted / self.carbohydrate_ratio
        if reading > behaviour.correction_above:
            gap = reading - behaviour.correction_target
            units += behaviour.correction_share * gap / self.correction_factor
        elif reading < behaviour.reduction_below:
            gap = behaviour.reduction_below - reading
            units -= behaviour.reduction_share * gap / self.correction_factor
        return max(units, 0.0) * self.dose_scale


def pen_of(therapy: Therapy, kind: str, meals: tuple[Meal, ...], dose_scale: float) -> Pen:
    """Return the pen that a therapy asks for."""
    carbohydrate = sum(meal.carbohydrate for meal in meals)
    daily = 24.0 * therapy.basal_rate + carbohydrate / therapy.carbohydrate_ratio
    return Pen(
        kind,
        therapy.basal_rate * dose_scale,
        therapy.carbohydrate_ratio,
        _CORRECTION_RULE / daily,
        dose_scale,
    )
