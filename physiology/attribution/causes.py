"""What differs between two scenarios, sorted into causes that can be taken back one by one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from physiology.attribution.side import Side
from physiology.core.assemble import model
from physiology.core.integrate import Array
from physiology.core.wiring import first_factors, reached
from physiology.habit import slow_positions
from physiology.schedule import BasalRate

#: Scaled difference of a slow state from which it counts.
_SLOW_DIFFERENCE = 0.005
#: The entries that set the insulin of the night before.
INSULIN = BasalRate.cause


@dataclass(frozen=True)
class Cause:
    """A group of differences that belong together: a mechanism, or a kind of entry.

    Attributes
    ----------
    entries : bool
        True if what happens each day differs.
    parameters : tuple of str
        Parameters that differ and reach the outcome without any factor in between (or, where
        mechanisms are not told apart, through those of this mechanism alone).
    states : tuple of int
        Positions of slow states that the usual days have made different.
    switches : tuple of int
        Positions of factors that act in one scenario only.
    """

    name: str
    entries: bool = False
    parameters: tuple[str, ...] = ()
    states: tuple[int, ...] = ()
    switches: tuple[int, ...] = ()

    @property
    def only_states(self) -> bool:
        """Tell whether nothing but the usual days has made a difference."""
        return not (self.entries or self.parameters or self.switches)


def direct_causes(
    before: Side, after: Side, reads: str, *, detailed: bool = True
) -> dict[str, Cause]:
    """Return what differs in itself, by name of the cause.

    What differs only because something else does, a factor that answers to it, is no direct
    cause; see ``physiology.attribution.factors``.

    Parameters
    ----------
    reads : str
        The quantity from which the outcome is read.
    detailed : bool
        True to follow a parameter that works through factors into the mechanisms behind them;
        False to count it under the mechanism of its factors, if there is only one.
    """
    declared = model().declared
    entries = _entries(before, after)
    parameters: dict[str, list[str]] = {}
    for name in _changed_parameters(before, after):
        mechanism = _worked_by(name, reads, detailed)
        if mechanism:
            parameters.setdefault(mechanism, []).append(name)
    states: dict[str, list[int]] = {}
    for position in _changed_states(before.start, after.start):
        mechanism = declared[model().states[position]].mechanism
        states.setdefault(mechanism, []).append(position)
    switches: dict[str, list[int]] = {}
    for factor in np.flatnonzero(before.switches != after.switches):
        mechanism = declared[model().modifiers[factor]].mechanism
        switches.setdefault(mechanism, []).append(int(factor))
    names = [*entries, *parameters, *states, *switches]
    return {
        name: Cause(
            name,
            name in entries,
            tuple(parameters.get(name, ())),
            tuple(states.get(name, ())),
            tuple(switches.get(name, ())),
        )
        for name in dict.fromkeys(names)
    }


def _worked_by(parameter: str, reads: str, detailed: bool) -> str:
    """Return the mechanism under which a changed parameter is taken back in itself, or none."""
    declared = model().declared
    if reads in reached(model(), parameter):
        return str(declared[parameter].mechanism)
    if detailed:
        return ""
    through = {declared[name].mechanism for name in first_factors(model(), parameter)}
    return through.pop() if len(through) == 1 else ""


def _entries(before: Side, after: Side) -> list[str]:
    kinds = dict.fromkeys([*before.entries, *after.entries])
    found = [kind for kind in kinds if before.levels(kind) != after.levels(kind)]
    if INSULIN not in found and (before.resting != after.resting).any():
        found.append(INSULIN)
    return found


def _changed_parameters(before: Side, after: Side) -> list[str]:
    one, other = before.parameters, after.parameters
    return [model().parameters[i] for i in np.flatnonzero(one != other)]


def _changed_states(before: Array, after: Array) -> list[int]:
    slow = slow_positions()
    scale = np.array([model().declared[model().states[i]].scale for i in slow])
    far = np.abs(before[slow] - after[slow]) > _SLOW_DIFFERENCE * scale
    return [int(position) for position in slow[far]]
