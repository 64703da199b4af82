"""Time a call by its processor time, so that other work on the machine counts less."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median


def milliseconds(call: Callable[[], object], repeats: int) -> tuple[float, float]:
    """Return the median and the smallest CPU time of a call, after a first one."""
    call()
    times = []
    for _ in range(repeats):
        started = time.process_time()
        call()
        times.append(1e3 * (time.process_time() - started))
    return median(times), min(times)
