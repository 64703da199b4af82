"""Pen, pump or closed loop: how much of which insulin in each five minutes."""

from __future__ import annotations

from dataclasses import dataclass

from physiology.clock import minutes
from physiology.controllers.temporary_basal import TemporaryBasal
from physiology.core.errors import ScenarioError
from physiology.schedule import LARGEST_BASAL_RATE, BasalRate, Injection
from physiology.schedule.products import BASAL, MEALTIME, product_of
from physiology.usual import INJECTION_TIME, Therapy

#: Insulins that last for half a day are injected twice.
_TWICE_A_DAY = ("detemir", "nph")
_MORNING = "07:00"
GLARGINE, LISPRO = "glargine_u100", "lispro"


@dataclass(frozen=True)
class Equipment:
    """What insulin comes from, and the settings in it.

    Attributes
    ----------
    kind : str
        ``"mdi"``, ``"pump"`` or ``"closed_loop"``.
    carbohydrate_ratio, correction_factor : float
        g/U and mg/dL per U.
    basal_profile : tuple of BasalRate
        Of a pump, in the order of the day.
    injections : tuple of Injection
        Basal insulin from a pen.
    bolus_product : str
        Mealtime insulin of a pen; a pump holds rapid insulin.
    """

    kind: str
    carbohydrate_ratio: float
    correction_factor: float
    basal_profile: tuple[BasalRate, ...]
    injections: tuple[Injection, ...]
    bolus_product: str = LISPRO

    def scheduled(self, minute_of_day: float) -> float:
        """Return the basal rate of the pump at a minute, U/h; none without a pump."""
        if not self.basal_profile:
            return 0.0
        begun = [one for one in self.basal_profile if minutes(one.time) <= minute_of_day]
        return (begun or self.basal_profile)[-1].rate

    def injected(self, minute_of_day: float) -> list[Injection]:
        """Return the basal insulin that is injected at this minute."""
        return [one for one in self.injections if minutes(one.time) == minute_of_day]


def equipment(
    kind: str,
    therapy: Therapy,
    correction_factor: float,
    basal_product: str = GLARGINE,
    bolus_product: str = LISPRO,
    basal_profile: tuple[BasalRate, ...] = (),
    dosed_share: float = 1.0,
) -> Equipment:
    """Return the equipment for a therapy at a person's own settings.

    Parameters
    ----------
    dosed_share : float
        Doses as set over the person's own; a basal profile that is given stands as it is.

    Raises
    ------
    ScenarioError
        Unknown product, or one that is no basal insulin alone.
    """
    if len(product_of(basal_product, BASAL).inputs) > 1:
        raise ScenarioError(f"basal_product: {basal_product} holds mealtime insulin too")
    product_of(bolus_product, MEALTIME)
    ratio, factor = therapy.carbohydrate_ratio / dosed_share, correction_factor / dosed_share
    basal_rate = min(therapy.basal_rate * dosed_share, LARGEST_BASAL_RATE)
    if kind != "mdi":
        profile = basal_profile or (BasalRate("00:00", basal_rate),)
        return Equipment(kind, ratio, factor, profile, ())
    times = (_MORNING, INJECTION_TIME) if basal_product in _TWICE_A_DAY else (INJECTION_TIME,)
    units = 24.0 * basal_rate / len(times)
    pens = tuple(Injection(time, basal_product, units) for time in times)
    return Equipment(kind, ratio, factor, (), pens, bolus_product)


class BolusCalculator:
    """What a wearer gives for food and for glucose off its aim.

    A pump counts its insulin on board and takes it off a correction; with a pen nobody does.
    """

    def __init__(self, of: Equipment, loop: TemporaryBasal) -> None:
        self._of = of
        self._loop = loop

    def for_food(self, counted: float) -> float:
        """Return units for counted carbohydrate."""
        return counted / self._of.carbohydrate_ratio

    def for_glucose(self, above: float) -> float:
        """Return units for glucose that is so many mg/dL above (below) its aim."""
        units = above / self._of.correction_factor
        if self._of.kind == "mdi" or units <= 0.0:
            return units
        return max(units - max(self._loop.on_board, 0.0), 0.0)
