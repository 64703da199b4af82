"""Insulin of many people at once: a schedule whose levels grow straight with everyone's doses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from physiology.core.integrate import Array, Table
from physiology.usual import Therapy


@dataclass(frozen=True)
class Regime:
    """Input levels of a schedule for any basal rate (U/h) and bolus per gram (U/g).

    Attributes
    ----------
    edges : array, shape (intervals + 1,)
    base, per_rate, per_bolus : array, shape (intervals, inputs)
    """

    edges: Array
    base: Array
    per_rate: Array
    per_bolus: Array

    def levels(self, rate: Array, bolus: Array) -> Array:
        """Return the levels of people with these doses, shape (intervals, inputs, people)."""
        return np.ascontiguousarray(
            self.base[:, :, None]
            + self.per_rate[:, :, None] * rate
            + self.per_bolus[:, :, None] * bolus
        )


def regime(tabulated: Callable[[Therapy | None], Table], therapy: Therapy | None) -> Regime:
    """Return the levels of a schedule for any doses, from what it is at and near one therapy.

    Parameters
    ----------
    tabulated : callable
        Gives the table of a therapy; its times do not depend on the doses.
    therapy : Therapy or None
        Of the person in the middle; without one nobody has doses.
    """
    table = tabulated(therapy)
    nothing = np.zeros_like(table.levels)
    if therapy is None:
        return Regime(table.edges, table.levels, nothing, nothing)
    rate, bolus = therapy.basal_rate, 1.0 / therapy.carbohydrate_ratio
    more_rate = tabulated(Therapy(1.5 * rate, 1.0 / bolus))
    more_bolus = tabulated(Therapy(rate, 1.0 / (1.5 * bolus)))
    per_rate = (more_rate.levels - table.levels) / (0.5 * rate)
    per_bolus = (more_bolus.levels - table.levels) / (0.5 * bolus)
    base = table.levels - rate * per_rate - bolus * per_bolus
    return Regime(table.edges, base, per_rate, per_bolus)
