"""Why two scenarios differ: a share of the difference for each cause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from physiology.attribution.attribute import attribute
from physiology.attribution.side import Side, side
from physiology.core.assemble import model
from physiology.core.errors import ScenarioError
from physiology.mechanisms import mechanisms
from physiology.readouts import readout
from physiology.scenario import Scenario

REST = "rest"
_REST_LABEL = "Everything else"


@dataclass(frozen=True)
class Explanation(Mapping[str, float]):
    """Share of each cause in the difference between two scenarios, in the unit of the outcome.

    A mapping from the name of a mechanism (its file), of a kind of schedule entry
    ("meals", "insulin_doses", "exercise") or ``"rest"`` to its share; the shares add up to
    ``difference``.

    Attributes
    ----------
    outcome, unit : str
        What is explained, and its unit.
    before, after : float
        The outcome of both scenarios.
    shares : mapping of str to float
    labels : mapping of str to str
        Each name in words.
    """

    outcome: str
    unit: str
    before: float
    after: float
    shares: Mapping[str, float]
    labels: Mapping[str, str]

    @property
    def difference(self) -> float:
        """The outcome of the second scenario less that of the first."""
        return self.after - self.before

    def largest(self, count: int = 3) -> dict[str, float]:
        """Return the largest shares of either sign, the largest first."""
        ordered = sorted(self.shares, key=lambda name: -abs(self.shares[name]))
        return {name: self.shares[name] for name in ordered[:count]}

    def __getitem__(self, name: str) -> float:
        return self.shares[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.shares)

    def __len__(self) -> int:
        return len(self.shares)


def explain(before: Scenario, after: Scenario, outcome: str = "mean_glucose") -> Explanation:
    """Share the difference of an outcome between two scenarios out over its causes.

    Parameters
    ----------
    before, after : Scenario
        Of the same length and start.
    outcome : str
        A key of ``outcomes()``, or peak_glucose, lowest_glucose (mg/dL), mean_insulin,
        peak_insulin (pmol/L), peak_ketones (mmol/L), mean_hepatic_output (mg/kg/min).

    Returns
    -------
    Explanation
        Empty for scenarios without any difference.

    Raises
    ------
    ScenarioError
        If the outcome is unknown, or length or start differ.
    SimulationError
        If a body with only some of the differences cannot be computed.

    Notes
    -----
    The shares are Shapley values [Shapley 1953] of counterfactual runs: the later body and day,
    in which some causes are as in the earlier one. What is done differently (doses, meals,
    parameters of a body, a mechanism switched off) is taken back in itself. What a body has
    become over its usual days is taken back by its slow states. A mechanism through which a
    parameter works is taken back by multiplying its factors so that their means are those of
    the earlier run; where that does not lead back, and there is only one, the parameter itself
    is taken back. What these runs leave unexplained is the share ``"rest"``.
    """
    reading = readout(outcome)
    for name, scenario in (("before", before), ("after", after)):
        if not isinstance(scenario, Scenario):
            raise ScenarioError(f"{name}: must be a Scenario")
    if before.days != after.days:
        raise ScenarioError(f"days: must be the same in both, not {before.days:g}, {after.days:g}")
    if before.start != after.start:
        raise ScenarioError(f"start: must be the same in both, not {before.start}, {after.start}")
    if before == after:
        value = reading.of(side(before).run)
        return Explanation(
            outcome, reading.unit, value, value, MappingProxyType({}), MappingProxyType({})
        )
    one, other = side(before), side(after)
    values = reading.of(one.run), reading.of(other.run)
    shares = attribute(one, other, reading)
    shares[REST] = values[1] - values[0] - sum(shares.values())
    return Explanation(
        outcome,
        reading.unit,
        *values,
        MappingProxyType(shares),
        MappingProxyType(_labels(shares, one, other)),
    )


def _labels(names: Mapping[str, float], before: Side, after: Side) -> dict[str, str]:
    """Return each name in words; what acts by its store alone is called by the store."""
    declared = model().declared
    differ = np.flatnonzero(before.parameters != after.parameters)
    set_differently = {declared[model().parameters[i]].mechanism for i in differ}
    known = {REST: _REST_LABEL}
    for name, mechanism in mechanisms().items():
        stores = [declared[s].label for s in mechanism.states if declared[s].settling is not None]
        by_store = stores and not mechanism.switchable and name not in set_differently
        known[name] = " and ".join(stores) if by_store else mechanism.label
    return {name: known.get(name, name.replace("_", " ").capitalize()) for name in names}
