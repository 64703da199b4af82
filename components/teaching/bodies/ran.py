"""The run of a body: time courses by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

import physiology as ph
from physiology.monitoring.readings import Readings

Curve = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Ran:
    """What a body did.

    Attributes
    ----------
    time : array, shape (n,)
        Minutes since the first midnight; ages in years for a life.
    curve : callable
        Takes the name of a signal, returns it at every time, in the unit of the model.
    readings : Readings or None
        What a sensor showed, where the days were lived with the errors of daily life.
    trajectory : Trajectory or None
        The run of the model, which drawings of body and cell are read from.
    """

    time: Curve
    curve: Callable[[str], Curve]
    readings: Readings | None = None
    trajectory: ph.Trajectory | None = None

    @property
    def sensor(self) -> tuple[Curve, Curve]:
        """Times and values of the glucose sensor, with noise only where it was worn."""
        if self.readings is not None:
            return self.readings.time, self.readings.glucose
        return self.time, self.curve("sensor_glucose")
