"""How strongly each reading of the model acts at one moment."""

from __future__ import annotations

from collections.abc import Mapping

from physiology.core.assemble import Model
from physiology.core.wiring import answer, wires

_STEP = 1e-4
Key = tuple[str, str, str]


def strengths(
    assembled: Model, values: Mapping[str, float], off: frozenset[str]
) -> dict[Key, float]:
    """Return the strength of every wire by (source, target, equation).

    Parameters
    ----------
    values : mapping of str to float
        Everything an equation may read, as ``Trajectory.snapshot`` gives it.
    off : frozenset of str
        Modifiers that do not act.

    Notes
    -----
    The definitions stand at ``causal_map``.
    """
    found: dict[Key, float] = {}
    for wire in wires(assembled):
        key = (wire.source, wire.target, wire.equation)
        if wire.moves:
            turnover = _turnover(assembled, wire.target, values)
            found[key] = wire.moves * values[wire.equation] / turnover if turnover else 0.0
        elif wire.via == "rate":
            pull = _pull(assembled, wire.equation, wire.source, values)
            own = _own_pull(assembled, wire.equation, wire.target, values)
            found[key] = pull / own if own else 0.0
        elif wire.via != "held" and wire.equation not in off:
            now = abs(answer(assembled.declared[wire.equation], values))
            pull = _pull(assembled, wire.equation, wire.source, values)
            found[key] = pull / now if now else 0.0
    return found


def _pull(assembled: Model, equation: str, source: str, values: Mapping[str, float]) -> float:
    """Return the change of an equation per relative change of one argument."""
    item, now = assembled.declared[equation], values[source]
    step = _STEP * abs(now)
    low, high = (answer(item, {**values, source: now + move}) for move in (-step, step))
    return (high - low) / (2.0 * _STEP)


def _own_pull(assembled: Model, equation: str, state: str, values: Mapping[str, float]) -> float:
    """Return by how much a state holds itself back, or the largest pull if it does not."""
    item = assembled.declared[equation]
    if state in item.arguments:
        own = abs(_pull(assembled, equation, state, values))
        if own:
            return own
    others = [name for name in item.arguments if name != state]
    return max((abs(_pull(assembled, equation, name, values)) for name in others), default=0.0)


def _turnover(assembled: Model, state: str, values: Mapping[str, float]) -> float:
    """Return the larger of what enters and what leaves a state now."""
    flows = [item for item in assembled.declared.values() if item.kind == "flow"]
    entering = sum(abs(values[item.name]) for item in flows if item.into == state)
    leaving = sum(abs(values[item.name]) for item in flows if item.out_of == state)
    return max(entering, leaving)
