"""Low events by the consensus: when one begins, when it is over, and which are long."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from physiology.core.integrate import Array

#: Minutes below that make an event, and minutes above that end it [Battelino2023].
SHORTEST = 15.0
#: Minutes from which an event counts as extended [Battelino2023].
EXTENDED = 120.0
#: Lost minutes across which nothing is assumed.
LONGEST_GAP = 15.0


def low_events(time: Array, glucose: Array, below: float = 70.0) -> list[tuple[float, float]]:
    """Return begin and end (min) of each event of low glucose.

    An event begins with 15 minutes below and is over after 15 minutes that are not; shorter
    recoveries belong to it [Battelino2023]. Each reading stands for the time to the next one.
    Where more than 15 minutes are lost, an event ends.

    Parameters
    ----------
    time, glucose : array, shape (n,)
        Minutes, rising; mg/dL.
    below : float
        mg/dL; 70 for all events, 54 for those of level 2.

    Returns
    -------
    list of (float, float)
        In order; empty when there are fewer than two readings.
    """
    if len(time) < 2:
        return []
    events: list[tuple[float, float]] = []
    step = float(np.median(np.diff(time)))
    for piece in _without_gaps(time, glucose, step):
        events += _in_piece(*piece, below, step)
    return events


def _without_gaps(time: Array, glucose: Array, step: float) -> list[tuple[Array, Array]]:
    cuts = np.flatnonzero(np.diff(time) > max(LONGEST_GAP, step) + 1e-9) + 1
    return list(zip(np.split(time, cuts), np.split(glucose, cuts), strict=True))


def _in_piece(time: Array, glucose: Array, below: float, step: float) -> list[tuple[float, float]]:
    low = glucose < below
    turns = np.flatnonzero(np.diff(low)) + 1
    edges = [0, *turns.tolist(), len(time)]
    ends = [*time.tolist(), float(time[-1]) + step]
    events: list[tuple[float, float]] = []
    begun: float | None = None
    until = 0.0
    for left, right in pairwise(edges):
        start, end = ends[left], ends[right]
        lasts = end - start >= SHORTEST - 1e-9
        if low[left] and (begun is not None or lasts):
            begun, until = (start if begun is None else begun), end
        elif not low[left] and lasts and begun is not None:
            events.append((begun, until))
            begun = None
    if begun is not None:
        events.append((begun, until))
    return events
