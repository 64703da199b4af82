"""Share the difference of a read-out out over its causes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from physiology.attribution.causes import direct_causes
from physiology.attribution.counterfactual import Counterfactual
from physiology.attribution.factors import Shift, Undoing, mean_log_factors, shifts
from physiology.attribution.shapley import shapley
from physiology.attribution.side import Side
from physiology.readouts import Readout
from physiology.trajectory import Trajectory

#: Coalitions tried in a comparison of one day, at most; of longer ones fewer, but never less.
_RUNS = 128
_FEWEST_RUNS = 32
#: Mechanisms told apart; the effects of the others are left to the rest.
_MOST = 12
#: Share of the largest effect below which a mechanism is left to the rest.
_SMALL = 0.01
#: Rounds in which the undoing of all mechanisms is brought to its aim, and how near.
_ROUNDS = 4
_CLOSE = 0.01
#: Share of the work of mechanisms that may stay unexplained where they are told apart.
_TRUSTED = 0.25
_NOTHING: frozenset[str] = frozenset()


def attribute(before: Side, after: Side, readout: Readout) -> dict[str, float]:
    """Return the share of each cause in the difference of a read-out.

    Direct causes are taken back in themselves; a mechanism through which another cause works is
    taken back by undoing the change of its factors. The shares add up to what all of them
    together explain.

    Raises
    ------
    SimulationError
        If a body with some of the causes cannot be computed.
    """
    comparison, undoing = _understood(before, after, readout)
    players = list(dict.fromkeys([*comparison.causes, *undoing.shifts]))

    def worth(present: frozenset[str]) -> float:
        if len(present) == len(players):
            return readout.of(after.run)
        scales = undoing.scales(frozenset(undoing.shifts) - present)
        return readout.of(comparison.run(present, scales))

    days = max(after.scenario.days, 1.0)
    return shapley(players, worth, max(int(_RUNS / days), _FEWEST_RUNS))


def _understood(before: Side, after: Side, readout: Readout) -> tuple[Counterfactual, Undoing]:
    """Return the causes, told apart as far as their undoing leads back to the earlier run."""
    for detailed in (True, False):
        causes = direct_causes(before, after, readout.reads, detailed=detailed)
        comparison = _without_small_states(Counterfactual(before, after, causes), readout)
        middle = comparison.run(_NOTHING) if comparison.causes else after.run
        undoing = _undoing(comparison, middle, readout)
        undone = comparison.run(_NOTHING, undoing.scales(frozenset(undoing.shifts)))
        left = _distance(before.run, undone, readout)
        if left <= _TRUSTED * _distance(before.run, middle, readout):
            break
    return comparison, undoing


def _without_small_states(comparison: Counterfactual, readout: Readout) -> Counterfactual:
    """Leave out causes that are slow states alone and hardly matter."""
    whole = comparison.after.run
    everything = frozenset(comparison.causes)
    effects = {
        name: _distance(whole, comparison.run(everything - {name}), readout)
        for name, cause in comparison.causes.items()
        if cause.only_states
    }
    kept = _largest(effects, _distance(whole, comparison.before.run, readout))
    causes = {
        name: cause
        for name, cause in comparison.causes.items()
        if name in kept or not cause.only_states
    }
    return replace(comparison, causes=causes)


def _undoing(comparison: Counterfactual, middle: Trajectory, readout: Readout) -> Undoing:
    """Find the mechanisms through which the difference works, and how they answer each other.

    ``middle`` is the later body with every direct cause taken back: what differs between it and
    the earlier run is the work of mechanisms.
    """
    now = mean_log_factors(middle)
    found = shifts(mean_log_factors(comparison.before.run), now)
    effects, answers = {}, {}
    for name, shift in found.items():
        course = comparison.run(_NOTHING, np.exp(shift.back))
        effects[name] = _distance(course, middle, readout)
        change = mean_log_factors(course) - now
        answers[name] = {other: found[other].progress(change) for other in found}
    kept_names = _largest(effects, _distance(comparison.before.run, middle, readout))
    kept: dict[str, Shift] = {name: found[name] for name in kept_names}
    matrix = np.array([[answers[column][row] for column in kept] for row in kept])
    undoing = Undoing(kept, matrix, np.zeros(len(kept)))
    for _ in range(_ROUNDS if kept else 0):
        course = comparison.run(_NOTHING, undoing.scales(frozenset(kept)))
        missed = undoing.missed(mean_log_factors(course) - now)
        if np.abs(missed).max() < _CLOSE:
            break
        undoing = replace(undoing, bends=undoing.bends + missed)
    return undoing


def _distance(one: Trajectory, other: Trajectory, readout: Readout) -> float:
    """Return how far two courses of what is read lie apart, on average.

    The read-out itself would be blind: a time in range can stay at 100 % whatever one
    mechanism does.
    """
    return float(np.abs(one[readout.reads] - other[readout.reads]).mean())


def _largest(effects: Mapping[str, float], difference: float) -> list[str]:
    """Return the names of effects that matter, at most ``_MOST``, in their order."""
    limit = _SMALL * max([difference, *effects.values()])
    ordered = sorted(effects, key=lambda name: -effects[name])[:_MOST]
    return [name for name in effects if name in ordered and effects[name] > limit]
