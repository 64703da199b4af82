"""Runs in which some causes of a difference are there and the others are taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from physiology.attribution.causes import INSULIN, Cause
from physiology.attribution.side import Side
from physiology.clock import minutes
from physiology.core.assemble import model
from physiology.core.integrate import TOLERANCE, Array, run, settle, tabulate
from physiology.depots import loaded
from physiology.rhythm import at_the_hour
from physiology.schedule import BY_THE_CLOCK
from physiology.trajectory import Trajectory


@dataclass(frozen=True)
class Counterfactual:
    """The body and the day of ``after``, in which causes can be set back to ``before``."""

    before: Side
    after: Side
    causes: Mapping[str, Cause]

    def run(self, present: frozenset[str], scales: Array | None = None) -> Trajectory:
        """Run with the direct causes in ``present``; the others are as before.

        Parameters
        ----------
        present : frozenset of str
        scales : array, shape (modifiers,), optional
            What each factor is multiplied by.

        Raises
        ------
        SimulationError
            If such a body cannot be computed.
        """
        taken_back = [cause for name, cause in self.causes.items() if name not in present]
        before, after = self.before, self.after
        parameters, switches = after.parameters, after.switches
        state, position = after.start.copy(), model().index("parameters")
        back: dict[str, float] = {}
        for cause in taken_back:
            for name in cause.parameters:
                back[name] = before.body.value(name)
                parameters[position[name]] = back[name]
            switches[list(cause.switches)] = before.switches[list(cause.switches)]
            state[list(cause.states)] = before.start[list(cause.states)]
        if scales is not None:
            switches = switches * scales
        happening = self._happening(present)
        levels = [level for kind, who in happening.items() for level in who.levels(kind)]
        doses = happening[INSULIN]
        scenario = after.scenario
        start = minutes(scenario.start)
        state = settle(model(), parameters, switches, doses.resting, state)
        state = at_the_hour(state, parameters, switches, doses.resting, start)
        injected = doses.happens(INSULIN)
        state = loaded(state, injected, after.body.changed(**back), start, doses.dose_scale)
        table = tabulate(model(), [*levels, BY_THE_CLOCK], start, start + 1440.0 * scenario.days)
        found = run(
            model(), parameters, switches, state, table, after.run.time, tolerance=TOLERANCE
        )
        return Trajectory(found, parameters, switches)

    def _happening(self, present: frozenset[str]) -> dict[str, Side]:
        """Return from which side each kind of entry comes."""
        kinds = dict.fromkeys([INSULIN, *self.before.entries, *self.after.entries])
        changed = {name for name, cause in self.causes.items() if cause.entries}
        return {kind: self.before if kind in changed - present else self.after for kind in kinds}
