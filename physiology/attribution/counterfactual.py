"""Runs in which some causes of a difference are there and the others are taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from physiology.attribution.causes import INSULIN, Cause
from physiology.attribution.side import Side
from physiology.body import Body, parameter_vector
from physiology.clock import minutes
from physiology.core.assemble import model
from physiology.core.errors import SimulationError
from physiology.core.integrate import TOLERANCE, Array, run, settle, tabulate
from physiology.depots import loaded
from physiology.rhythm import at_the_hour, followers
from physiology.schedule import BY_THE_CLOCK
from physiology.trajectory import Trajectory

#: An ordinary day takes about 500; a comparison of many runs has no time for an odd one.
_STEPS_A_DAY = 5000.0


@dataclass(frozen=True)
class Counterfactual:
    """The body and the day of ``after``, in which causes can be set back to ``before``.

    Attributes
    ----------
    rhythms : dict
        States at the hour of the start, remembered by the causes that are there.
    """

    before: Side
    after: Side
    causes: Mapping[str, Cause]
    rhythms: dict[frozenset[str], Array] = field(default_factory=dict)

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
        body, switches, state = self._body(present)
        parameters = parameter_vector(body)
        happening = self._happening(present)
        doses = happening[INSULIN]
        held = list(followers())
        state[held] = self._rhythm(present)[held]
        if scales is not None:
            switches = switches * scales
        state = _resting(parameters, switches, doses.resting, state)
        scenario = self.after.scenario
        start = minutes(scenario.start)
        state = loaded(state, doses.happens(INSULIN), body, start, doses.dose_scale)
        levels = [level for kind, who in happening.items() for level in who.levels(kind)]
        table = tabulate(model(), [*levels, BY_THE_CLOCK], start, start + 1440.0 * scenario.days)
        found = run(
            model(), parameters, switches, state, table, self.after.run.time, tolerance=TOLERANCE,
            maximum_steps=int(_STEPS_A_DAY * max(scenario.days, 1.0)),
        )  # fmt: skip
        return Trajectory(found, parameters, switches)

    def _body(self, present: frozenset[str]) -> tuple[Body, Array, Array]:
        """Return the body, its switches and a state near its start."""
        switches, state = self.after.switches, self.after.start.copy()
        values: dict[str, float] = {}
        for name, cause in self.causes.items():
            if name in present:
                continue
            values |= {
                parameter: self.before.body.value(parameter) for parameter in cause.parameters
            }
            switches[list(cause.switches)] = self.before.switches[list(cause.switches)]
            state[list(cause.states)] = self.before.start[list(cause.states)]
        return self.after.body.changed(**values), switches, state

    def _rhythm(self, present: frozenset[str]) -> Array:
        """Return a state with the hormones where the hour has brought them.

        What nothing but the usual days has changed hardly moves them.
        """
        acting = frozenset(n for n, cause in self.causes.items() if not cause.only_states)
        here = present & acting
        if here == acting:
            return self.after.start
        if not here:
            return self.before.start
        if here not in self.rhythms:
            body, switches, state = self._body(present)
            parameters, resting = parameter_vector(body), self._happening(present)[INSULIN].resting
            start = minutes(self.after.scenario.start)
            try:
                state = settle(model(), parameters, switches, resting, state)
                state = at_the_hour(state, parameters, switches, resting, start)
            except SimulationError:
                state = self.after.start
            self.rhythms[here] = state
        return self.rhythms[here]

    def _happening(self, present: frozenset[str]) -> dict[str, Side]:
        """Return from which side each kind of entry comes."""
        kinds = dict.fromkeys([INSULIN, *self.before.entries, *self.after.entries])
        changed = {name for name, cause in self.causes.items() if cause.entries}
        return {kind: self.before if kind in changed - present else self.after for kind in kinds}


def _resting(parameters: Array, switches: Array, inputs: Array, state: Array) -> Array:
    """Return the fasting state of a body, or the given one if it never stands still.

    A body with some of the causes only, as much cortisol on the dose for little, may have none.
    """
    try:
        return settle(model(), parameters, switches, inputs, state, held=followers())
    except SimulationError:
        return state
