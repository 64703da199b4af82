"""Injected insulin that is still under the skin, and what of each reaches the blood.

Both are read from the depots of a run. Which depots there are is read from the insulins
themselves, so a product more needs no line here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import numpy as np

from physiology.core.assemble import model
from physiology.core.integrate import Array
from physiology.core.treatment import insulins
from physiology.depots import depot_chain
from physiology.schedule.products import BASAL, MEALTIME
from physiology.trajectory import Trajectory

UNITS: Mapping[str, str] = MappingProxyType(
    {"insulin_on_board": "U", "insulin_arrivals": "U/h", "secretion": "U/h"}
)

_INJECTED = " injected"
_MINUTES_PER_HOUR = 60.0
#: U/h below which nothing arrives that would be worth a line: a tenth of the finest pump step.
_TRACE = 0.005


@dataclass(frozen=True)
class Depot:
    """Insulin of one kind under the skin; products that are one insulin share it.

    Attributes
    ----------
    name, label : str
        The input that fills it, and its name for the reader.
    kind : str
        ``"mealtime"`` if a mealtime product fills it, else ``"basal"``.
    products : tuple of str
        Keys of the insulins that fill it, wholly or in part.
    states : tuple of str
        Its stages, pmol/kg.
    absorption : str
        The flow from the last of them into plasma, pmol/kg/min.
    """

    name: str
    label: str
    kind: str
    products: tuple[str, ...]
    states: tuple[str, ...]
    absorption: str


@lru_cache(maxsize=1)
def depots() -> Mapping[str, Depot]:
    """Return every depot of injected insulin by the input that fills it."""
    names = dict.fromkeys(name for one in insulins().values() for name in one.inputs)
    return MappingProxyType({name: _depot(name) for name in names})


def _depot(name: str) -> Depot:
    (first, _), (second, absorption) = depot_chain(name)
    filled_by = [one for one in insulins().values() if name in one.inputs]
    kinds = {one.kind for one in filled_by}
    return Depot(
        name=name,
        label=str(model().declared[name].label).removesuffix(_INJECTED),
        kind=MEALTIME if MEALTIME in kinds else BASAL,
        products=tuple(one.key for one in filled_by),
        states=(first, second),
        absorption=absorption,
    )


def insulin_on_board(run: Trajectory, kind: str = MEALTIME) -> Array:
    """Return insulin that was injected and has not reached the blood.

    What a pump gives between meals is rapid insulin and counts among the mealtime insulins.

    Parameters
    ----------
    run : Trajectory
    kind : str
        ``"mealtime"`` or ``"basal"``.

    Returns
    -------
    array, shape (n,)
        U.
    """
    stages = [state for one in depots().values() if one.kind == kind for state in one.states]
    return _units(run, np.sum([run[state] for state in stages], axis=0))


def insulin_arrivals(run: Trajectory) -> dict[str, Array]:
    """Return how fast each injected insulin reaches the blood; one not in use is left out.

    Parameters
    ----------
    run : Trajectory

    Returns
    -------
    dict of str to array, shape (n,)
        U/h, by the label of its depot.
    """
    found = {one.label: _rate(run, one.absorption) for one in depots().values()}
    return {label: curve for label, curve in found.items() if float(curve.max()) > _TRACE}


def secretion(run: Trajectory) -> Array:
    """Return insulin that the body's own beta cells give, U/h, shape (n,)."""
    return _rate(run, "insulin_secretion_rate")


def _rate(run: Trajectory, flow: str) -> Array:
    return _MINUTES_PER_HOUR * _units(run, run[flow])


def _units(run: Trajectory, amount: Array) -> Array:
    """Return units of insulin of an amount in pmol/kg."""
    return amount * run["body_weight"] / run["picomoles_per_unit"]
