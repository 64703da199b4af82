"""How many bodies at once are stepped and settled: on a small chain, and with how much work."""

from __future__ import annotations

import numpy as np

from tests.baseline.kept import Tables
from tests.physiology.core.balance import balance, settled
from tests.physiology.core.chain import START, driven

#: Begins of two bodies: near to where they stand still, and far.
BEGINS = {
    "near": [[3.9, 0.6], [15.0, 3.0], [0.25, 3.0]],
    "far": [[90.0, 0.0], [0.0, 9e4], [0.0, 2.0]],
}
PARAMETERS = np.array([[2.0, 0.3], [0.5, 0.6]])


def tables() -> Tables:
    """Return the steps and rounds that are taken, and where they lead."""
    rows: dict[str, float] = {}
    for tolerance in (1e-2, 1e-3):
        for name, start in (("still", 0.0 * START), ("moving", START)):
            asked: list[float] = []
            run = driven(times=[4.0, 25.0], tolerance=tolerance, start=start, asked=asked)
            key = f"tolerance {tolerance:g}, {name}"
            rows |= {f"{key}: steps": run.steps, f"{key}: slopes": len(asked)}
            rows |= {f"{key}: times asked": sum(asked), f"{key}: sum": float(run.found.sum())}
    for name, begin in BEGINS.items():
        for rounds in (1, 2, 4, 8, 16, 60):
            state = np.array(begin)
            used, residual = settled(balance, state, [1, 0], PARAMETERS, rounds)
            key = f"{name}, {rounds} rounds"
            rows |= {f"{key}: used": used, f"{key}: sum": float(state.sum())}
            # What is all but still hangs on the last bits of a processor.
            rows |= {f"{key}: moving {i}": float(x) for i, x in enumerate(residual) if x > 1e-3}
    return {"many_bodies": {"value": rows}}
