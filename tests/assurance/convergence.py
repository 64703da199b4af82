"""The order of the integrator and the error of its tolerance: ``python -m tests.assurance.convergence``.

``--write`` keeps the result.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import numpy as np

import physiology as ph
from physiology.core.integrate import TOLERANCE
from physiology.evidence.verification import Figure, record
from tests.cross_check.order import LONGEST, by_tolerance, pendulum_errors, slope

STEPS = [LONGEST / 4, LONGEST / 8, LONGEST / 16]
LADDER = [1e-7, 3e-8, 1e-8, 3e-9, 1e-9, 3e-10]
AFTERNOON = (900.0, 1080.0)


def of_the_kernel() -> Iterator[Figure]:
    """Yield the orders on a solution that is known."""
    many = slope(STEPS, [pendulum_errors(step, 0.5)[0] for step in STEPS])
    ends, within = zip(*(pendulum_errors(step, step) for step in STEPS), strict=True)
    for label, found, wanted in (
        ("Order over many steps of fixed length", many, 5.0),
        ("Order of the error of one step", slope(STEPS, ends), 6.0),
        ("Order of the error within one step (dense output)", slope(STEPS, within), 5.0),
    ):
        yield Figure(label, found, "1", f"about {wanted:g}", abs(found - wanted) < 0.2)


def of_people() -> Iterator[Figure]:
    """Yield what a tolerance does to glucose on usual days, and the order on an afternoon."""
    orders, errors, halves = {}, {}, {}
    for person in ph.people:
        whole, half = by_tolerance(person, [TOLERANCE, TOLERANCE / 2])
        errors[person], halves[person] = whole.error, whole.error + half.error
        found = by_tolerance(person, LADDER, *AFTERNOON)
        orders[person] = -slope([one.steps for one in found], [one.error for one in found])
        print(f"{person}: error {whole.error:.1e} mg/dL, order {orders[person]:.2f}")
    smooth = [value for value in orders.values() if value > 4.5]
    yield Figure("Order on an afternoon, median person", float(np.median([*orders.values()])), "1")
    yield Figure("Order on an afternoon, lowest person", min(orders.values()), "1")
    yield Figure("People in whom it is above 4.5", float(len(smooth)), "1")
    worst = max(errors.values())
    yield Figure("Error of glucose at the usual tolerance, worst person", worst, "mg/dL")
    moved = max(halves.values())
    yield Figure(
        "Glucose moved at most by half the tolerance, worst person", moved, "mg/dL",
        "less than 0.1", moved < 0.1,
    )  # fmt: skip


def main(arguments: list[str]) -> int:
    """Print what came out, and keep it where that is asked for; return the exit code."""
    figures = [*of_the_kernel(), *of_people()]
    for figure in figures:
        print(f"{figure.label}: {figure.value:.3g} {figure.unit}")
    if "--write" in arguments:
        print(record("convergence", figures))
    return 0 if all(figure.met is not False for figure in figures) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
