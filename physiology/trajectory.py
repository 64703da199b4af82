"""What a simulation gave: any state, signal, flow or factor by name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from physiology.body import checked_number
from physiology.core.assemble import model
from physiology.core.errors import ScenarioError
from physiology.core.integrate import Array, Run, observe

if TYPE_CHECKING:
    import pandas as pd


class Trajectory:
    """Time courses of one run.

    Attributes
    ----------
    time : array, shape (n,)
        Minutes since midnight of the first day.
    """

    def __init__(self, run: Run, parameters: Array, switches: Array) -> None:
        self._run = run
        self._parameters = parameters
        self._switches = switches
        self.time = run.times

    @property
    def first_state(self) -> Array:
        """State at the first output time, in the order of the model's states."""
        return self._run.states[0, : len(model().states)]

    @property
    def final_state(self) -> Array:
        """State at the last output time, in the order of the model's states."""
        return self._run.states[-1, : len(model().states)]

    @cached_property
    def _observed(self) -> Array:
        return observe(model(), self._parameters, self._switches, self._run)

    def __getitem__(self, name: str) -> Array:
        """Return a state, signal, flow, factor or parameter at every output time, shape (n,)."""
        declared = model().declared.get(name)
        if declared is None:
            raise ScenarioError(f"trajectory: '{str(name)[:60]}' is not declared in the model")
        if declared.kind == "state":
            return self._run.states[:, model().states.index(name)]
        if name in model().observed:
            return self._observed[:, model().observed.index(name)]
        if declared.kind == "parameter":
            value = self._parameters[model().parameters.index(name)]
            return np.full(len(self.time), value)
        raise ScenarioError(f"trajectory: '{name}' is a {declared.kind} and has no time course")

    def snapshot(self, minute: float) -> dict[str, float]:
        """Return everything an equation may read, at the output time nearest to a minute.

        Parameters
        ----------
        minute : float
            Within the run.

        Returns
        -------
        dict of str to float
            Parameters, inputs, held values, states, signals, flows and factors by name.

        Raises
        ------
        ScenarioError
            If the minute lies outside the run.
        """
        first, last = float(self.time[0]), float(self.time[-1])
        checked_number("minute", minute, first, last, "min")
        row = int(np.argmin(np.abs(self.time - minute)))
        table, names = self._run.table, model()
        interval = int(np.searchsorted(table.edges, self.time[row], side="right")) - 1
        interval = min(max(interval, 0), len(table.levels) - 1)
        inputs = table.levels[interval].copy()
        if names.clock >= 0:
            inputs[names.clock] = self.time[row]
        parts = (
            (names.parameters, self._parameters),
            (names.inputs, inputs),
            (names.held, self._run.held[interval]),
            (names.states, self._run.states[row]),
            (names.observed, self._observed[row]),
        )
        return {
            name: float(value)
            for part, values in parts
            for name, value in zip(part, values, strict=False)
        }

    def switched_off(self) -> frozenset[str]:
        """Return the modifiers that do not act in this run."""
        pairs = zip(model().modifiers, self._switches, strict=True)
        return frozenset(name for name, switch in pairs if switch == 0.0)

    def unit(self, name: str) -> str:
        """Return the unit of a quantity."""
        declared = model().declared.get(name)
        if declared is None:
            raise ScenarioError(f"trajectory: '{str(name)[:60]}' is not declared in the model")
        return str(declared.unit)

    def frame(self, names: Sequence[str]) -> pd.DataFrame:
        """Return the named quantities as columns, indexed by minutes."""
        import pandas as pd

        index = pd.Index(self.time, name="minutes")
        return pd.DataFrame({name: self[name] for name in names}, index=index)

    def balance(self, substance: str) -> float:
        """Return the relative error of mass balance of a conserved substance at the end."""
        stocks = [
            i
            for i, name in enumerate(model().states)
            if model().declared[name].substance == substance
        ]
        column = len(model().states) + 2 * model().substances.index(substance)
        states = self._run.states
        gained = states[-1, stocks].sum() - states[0, stocks].sum()
        entered, left = states[-1, column : column + 2] - states[0, column : column + 2]
        size = max(abs(entered), abs(left), abs(states[0, stocks].sum()), 1e-9)
        return float(abs(gained - (entered - left)) / size)
