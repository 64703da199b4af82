"""Single numbers that can be read from a run, with their unit and what they read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

import numpy as np

from physiology.core.errors import ScenarioError
from physiology.outcomes import UNITS, outcomes
from physiology.trajectory import Trajectory


@dataclass(frozen=True)
class Readout:
    """A number read from a run.

    Attributes
    ----------
    reads : str
        The quantity it is read from.
    of : callable
        Takes a ``Trajectory``, returns the number.
    """

    unit: str
    reads: str
    of: Callable[[Trajectory], float]


def _metric(name: str, run: Trajectory) -> float:
    return outcomes(run)[name]


def _mean(name: str, run: Trajectory) -> float:
    weights = np.gradient(run.time)
    return float((weights * run[name]).sum() / weights.sum())


def _peak(name: str, run: Trajectory) -> float:
    return float(run[name].max())


def _lowest(name: str, run: Trajectory) -> float:
    return float(run[name].min())


READOUTS: Mapping[str, Readout] = MappingProxyType(
    {name: Readout(unit, "sensor_glucose", partial(_metric, name)) for name, unit in UNITS.items()}
    | {
        "peak_glucose": Readout("mg/dL", "plasma_glucose", partial(_peak, "plasma_glucose")),
        "lowest_glucose": Readout("mg/dL", "plasma_glucose", partial(_lowest, "plasma_glucose")),
        "mean_insulin": Readout("pmol/L", "plasma_insulin", partial(_mean, "plasma_insulin")),
        "peak_insulin": Readout("pmol/L", "plasma_insulin", partial(_peak, "plasma_insulin")),
        "peak_ketones": Readout("mmol/L", "ketones", partial(_peak, "ketones")),
        "mean_hepatic_output": Readout(
            "mg/kg/min",
            "endogenous_glucose_production",
            partial(_mean, "endogenous_glucose_production"),
        ),
    }
)


def readout(name: object) -> Readout:
    """Return a read-out by name.

    Raises
    ------
    ScenarioError
        If there is none of that name.
    """
    if not isinstance(name, str) or name not in READOUTS:
        raise ScenarioError(f"outcome: unknown; allowed are {', '.join(READOUTS)}")
    return READOUTS[name]
