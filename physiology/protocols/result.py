"""What a protocol returns: read-outs with units, and the trajectory behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from physiology.daily_life.diary import Note
from physiology.monitoring.readings import Readings
from physiology.trajectory import Trajectory


@dataclass(frozen=True)
class Readouts:
    """Outcome of a protocol that lives no day of the model.

    Attributes
    ----------
    readouts : mapping of str to float
        A time that is never reached is infinite; nothing is ever NaN.
    units : mapping of str to str
        Unit of every read-out.
    """

    readouts: Mapping[str, float]
    units: Mapping[str, str]


@dataclass(frozen=True)
class Result(Readouts):
    """Outcome of a protocol.

    Attributes
    ----------
    trajectory : Trajectory
        Time courses; time 0 is the start of the experiment unless the protocol says otherwise.
    readings : Readings or None
        What a glucose sensor showed, where the protocol has one worn.
    diary : tuple of Note
        What was eaten, injected and done, where days were lived.
    """

    trajectory: Trajectory
    readings: Readings | None = None
    diary: tuple[Note, ...] = ()
