"""A controller of temporary basal rates in the manner of OpenAPS oref0 [Lewis2016].

Every five minutes it works out where glucose will end: at the reading, less what insulin on
board will lower it by, and further by half an hour of the deviation, the part of the trend that
insulin does not explain; carbohydrate that was announced counts as it is expected to act. The
insulin that would bring this end to the nearest end of the target range is given, or taken off
the basal rate, over the next half hour, within limits. Written from the published description
[OpenAPS2018]; without its learning of sensitivity, and with one prediction instead of four.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from physiology.controllers.on_board import action_curves
from physiology.core.errors import ScenarioError

#: Minutes between two decisions.
TICK = 5.0
#: The needed insulin is given over half an hour, and a deviation is expected to last as long.
_HALF_HOURS = 2.0
_TICKS_OF_DEVIATION = 6.0
#: Share of the needed insulin that an automatic correction gives at once.
_CORRECTED_AT_ONCE = 0.5
#: Largest rise between two readings, as a share of the reading, at which corrections are given.
_TRUSTED_RISE = 0.2
_KEPT_READINGS = 9


@dataclass(frozen=True)
class LoopSettings:
    """What the wearer or the clinic sets.

    Attributes
    ----------
    correction_factor, carbohydrate_ratio : float
        mg/dL per U and g/U.
    highest_basal : float
        U/h; the highest scheduled basal rate of the day.
    target_low, target_high, suspend_below : float
        mg/dL.
    largest_basal : float
        In scheduled basal rates.
    largest_on_board : float
        Hours of the highest scheduled basal rate.
    microbolus : float
        Minutes of the scheduled basal rate.
    duration, peak : float
        Minutes of insulin action.
    least_carbohydrate_effect : float
        mg/dL in a tick.
    """

    correction_factor: float
    carbohydrate_ratio: float
    highest_basal: float
    target_low: float
    target_high: float
    suspend_below: float
    largest_basal: float
    largest_on_board: float
    microbolus: float
    duration: float
    peak: float
    least_carbohydrate_effect: float


def loop_settings(
    value: Callable[[str], float],
    correction_factor: float,
    carbohydrate_ratio: float,
    highest_basal: float,
) -> LoopSettings:
    """Return the settings that a body's parameters and own doses make.

    Parameters
    ----------
    value : callable
        Returns a parameter by its name, as ``Body.value`` does.

    Raises
    ------
    ScenarioError
        If the target range ends below where it begins.
    """
    low, high = value("loop_target_low"), value("loop_target_high")
    if low > high:
        raise ScenarioError(
            f"loop_target_low: {low:g} mg/dL is above loop_target_high; "
            f"allowed is up to {high:g} mg/dL"
        )
    return LoopSettings(
        correction_factor=correction_factor,
        carbohydrate_ratio=carbohydrate_ratio,
        highest_basal=highest_basal,
        target_low=low,
        target_high=high,
        suspend_below=value("loop_suspend_below"),
        largest_basal=value("loop_largest_basal"),
        largest_on_board=value("loop_largest_on_board"),
        microbolus=value("loop_microbolus"),
        duration=value("loop_insulin_duration"),
        peak=value("loop_insulin_peak"),
        least_carbohydrate_effect=value("loop_least_carbohydrate_effect"),
    )


class TemporaryBasal:
    """A loop at work: it remembers readings, insulin and announced carbohydrate.

    Call ``decide`` once a tick, then ``given`` with what the pump gave until the next.

    Attributes
    ----------
    carbohydrate_on_board : float
        g announced and not yet seen to act.
    """

    def __init__(self, settings: LoopSettings) -> None:
        self.settings = settings
        self.carbohydrate_on_board = 0.0
        self._left, self._activity = action_curves(settings.duration, settings.peak, TICK)
        self._net = np.zeros(len(self._left))
        self._own = np.zeros(len(self._left))
        self._readings: list[float] = []

    @property
    def on_board(self) -> float:
        """Insulin on board beyond the scheduled basal rate, U; negative if it was withheld."""
        return float((self._net * self._left).sum())

    def given(self, above_basal: float, bolus: float) -> None:
        """Note the insulin of a tick.

        Parameters
        ----------
        above_basal : float
            U that the loop gave beyond the scheduled basal rate (negative: less).
        bolus : float
            U that the wearer gave.
        """
        for store, units in ((self._net, above_basal + bolus), (self._own, above_basal)):
            store[1:] = store[:-1]
            store[0] = units

    def announce(self, grams: float) -> None:
        """Note carbohydrate that is about to be eaten, g."""
        self.carbohydrate_on_board += grams

    def decide(self, reading: float, scheduled: float) -> tuple[float, float]:
        """Return the basal rate until the next tick and an automatic correction.

        Parameters
        ----------
        reading : float
            Sensor glucose, mg/dL.
        scheduled : float
            Basal rate of the pump without a loop, U/h.

        Returns
        -------
        rate, correction : float
            U/h and U.
        """
        setting = self.settings
        self._readings = [*self._readings[-_KEPT_READINGS + 1 :], reading]
        impact = -TICK * float((self._net * self._activity).sum()) * setting.correction_factor
        delta, deviation = self._trend(impact)
        self._use_up(delta - impact)
        end = reading - self.on_board * setting.correction_factor + deviation
        if self.carbohydrate_on_board > 0.0:
            rise = self.carbohydrate_on_board * self._rise_per_gram
            end = max(end, end - max(deviation, 0.0) + rise)
        if reading < setting.suspend_below or end < setting.suspend_below:
            return 0.0, 0.0
        if setting.target_low <= end <= setting.target_high:
            return scheduled, 0.0
        nearest = setting.target_high if end > setting.target_high else setting.target_low
        needed = (end - nearest) / setting.correction_factor
        if needed > 0.0:
            room = setting.largest_on_board * setting.highest_basal
            needed = max(min(needed, room - float((self._own * self._left).sum())), 0.0)
        correction = 0.0
        if setting.microbolus > 0.0 and needed > 0.0 and delta < _TRUSTED_RISE * reading:
            largest = scheduled * setting.microbolus / 60.0
            correction = min(_CORRECTED_AT_ONCE * needed, largest)
            needed -= correction
        rate = scheduled + _HALF_HOURS * needed
        largest_rate = min(
            setting.largest_basal * setting.highest_basal,
            (setting.largest_basal + 1.0) * scheduled,
        )
        return min(max(rate, 0.0), largest_rate), correction

    @property
    def _rise_per_gram(self) -> float:
        return self.settings.correction_factor / self.settings.carbohydrate_ratio

    def _trend(self, impact: float) -> tuple[float, float]:
        """Return the change a tick, and what is expected of its unexplained part, mg/dL.

        A rise counts as far as the last quarter of an hour bears it out, a fall as far as the
        last half hour does.
        """
        last = self._readings[-1]
        back = self._readings[-2::-1]
        slopes = [(last - value) / (number + 1.0) for number, value in enumerate(back)]
        if not slopes:
            return 0.0, 0.0
        delta, short = slopes[0], sum(slopes[:3]) / len(slopes[:3])
        far = slopes[3:]
        long = sum(far) / len(far) if far else short
        deviation = min(delta, short) - impact
        if deviation < 0.0:
            deviation = min(short, long) - impact
            if deviation < 0.0:
                deviation = long - impact
        return min(delta, short), _TICKS_OF_DEVIATION * deviation

    def _use_up(self, unexplained: float) -> None:
        """Take off the announced carbohydrate what has acted in this tick."""
        effect = max(unexplained, self.settings.least_carbohydrate_effect)
        left = self.carbohydrate_on_board * self._rise_per_gram - effect
        # Without a rise per gram, where meals need no insulin, nothing is expected of any.
        self.carbohydrate_on_board = left / self._rise_per_gram if left > 0.0 else 0.0
