"""What lies between glucose under the skin and the number on the screen."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from physiology.core.integrate import Array
from physiology.sensors.cgm import sensor_noise_memory

#: Minutes between two readings of a glucose sensor.
INTERVAL = 5.0
_DAY = 1440.0


def noise(
    count: int,
    spread: float,
    random: np.random.Generator,
    memory: float = sensor_noise_memory.default,
) -> Array:
    """Return first-order noise, one value a reading.

    Parameters
    ----------
    count : int
        Number of readings, five minutes apart.
    spread : float
        Standard deviation, mg/dL.
    memory : float
        Correlation of two neighbours.

    Returns
    -------
    array, shape (count,)
        mg/dL.
    """
    shocks = random.standard_normal(count) * spread * (1.0 - memory**2) ** 0.5
    values = np.empty(count)
    last = random.standard_normal() * spread
    for i in range(count):
        last = memory * last + shocks[i]
        values[i] = last
    return values


def compression(time: Array, value: Callable[[str], float], random: np.random.Generator) -> Array:
    """Return how much too low a sensor reads because its wearer lies on it.

    Parameters
    ----------
    time : array, shape (n,)
        Minutes since a midnight, in order.
    value : callable
        Returns a parameter of ``sensors/compression.py`` by its name.

    Returns
    -------
    array, shape (n,)
        mg/dL, zero or above. Nights that two runs share are the same in both.
    """
    depth = np.zeros(len(time))
    bedtime, sleep = value("compression_bedtime"), value("compression_sleep")
    first = int(np.floor((time[0] - bedtime) / _DAY))
    last = int(np.floor((time[-1] - bedtime) / _DAY))
    for night in range(first, last + 1):
        # Four draws a night, whatever comes of them: one setting leaves the others in place.
        chance, low, long, late = random.random(4)
        if chance >= value("compression_nights"):
            continue
        least, greatest = value("compression_least_depth"), value("compression_greatest_depth")
        shortest, longest = value("compression_shortest"), value("compression_longest")
        length = shortest + long * (longest - shortest)
        start = night * _DAY + bedtime + late * (sleep - length)
        edge = np.minimum(time - start, start + length - time) / value("compression_onset")
        depth += (least + low * (greatest - least)) * np.clip(edge, 0.0, 1.0)
    return depth


def disturbance(time: Array, value: Callable[[str], float], random: np.random.Generator) -> Array:
    """Return what a sensor adds to glucose under the skin: noise, less compression lows.

    Parameters
    ----------
    time : array, shape (n,)
        Minutes since a midnight, five minutes apart.
    value : callable
        Returns a parameter of a body by its name, as ``Body.value`` does.
    random : numpy Generator
        Noise draws from it; compression lows draw from a child of it, so that they change
        nothing else that is drawn.

    Returns
    -------
    array, shape (n,)
        mg/dL.
    """
    (child,) = random.spawn(1)
    wobble = noise(len(time), value("sensor_noise"), random, value("sensor_noise_memory"))
    return wobble - compression(time, value, child)


def shown(glucose: Array, value: Callable[[str], float]) -> Array:
    """Return what the device shows: at the ends of its range it shows the end.

    Parameters
    ----------
    glucose : array
        What the sensor measures, mg/dL.
    """
    return np.clip(glucose, value("sensor_lowest_reading"), value("sensor_highest_reading"))
