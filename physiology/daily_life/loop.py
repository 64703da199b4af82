"""A hybrid closed loop: basal insulin is changed every five minutes, meals are announced.

A proportional rule with insulin on board; a teaching example, not a marketed product.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Loop:
    """Settings of the loop; every number is an assumption."""

    target: float = 112.0
    look_ahead: float = 25.0
    width: float = 60.0
    on_board_share: float = 0.8
    largest_factor: float = 3.0
    suspend_below: float = 80.0
    suspend_predicted: float = 75.0

    def factor(
        self, sensor: float, slope: float, units_on_board: float, correction_factor: float
    ) -> float:
        """Return by how much to multiply the basal rate.

        Parameters
        ----------
        sensor : float
            mg/dL; ``slope`` mg/dL/min.
        units_on_board : float
            Insulin above the usual basal (U).
        correction_factor : float
            mg/dL per U.
        """
        predicted = sensor + self.look_ahead * slope
        if sensor < self.suspend_below or predicted < self.suspend_predicted:
            return 0.0
        pending = correction_factor * self.on_board_share * units_on_board
        factor = 1.0 + (predicted - self.target - pending) / self.width
        return min(max(factor, 0.0), self.largest_factor)
