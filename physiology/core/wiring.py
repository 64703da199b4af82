"""Who reads whom, and which way each reading pulls: from the equations alone.

The equations are pure functions, so a pull is found by changing one argument a little and
looking at the answer.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from physiology.core.assemble import Model
from physiology.core.catalogue import Declared

#: Shares of its own value by which an argument is changed to find which way it pulls.
_FACTORS = (0.5, 0.8, 0.95, 1.0, 1.05, 1.25, 2.0)
#: What stands still counts as zero; such values get a little, so that no term hides behind it.
_LITTLE = 0.3
#: Share of the whole change that must point one way for a sign.
_ONE_WAY = 0.98
_HOURS = tuple(60.0 * hour for hour in range(25))


@dataclass(frozen=True)
class Wire:
    """One quantity that acts on another.

    Attributes
    ----------
    equation : str
        The equation through which it acts.
    via : str
        signal, flow, rate, held or modifier.
    moves : int
        For a flow and the state at its end: +1 into it, -1 out of it; otherwise 0.
    """

    source: str
    target: str
    equation: str
    via: str
    moves: int = 0


def wires(model: Model) -> Iterator[Wire]:
    """Yield every reading of the model; a state's pull on itself is left out."""
    for name, item in model.declared.items():
        if item.kind in ("parameter", "state", "input"):
            continue
        target = item.target or name
        for argument in item.arguments:
            if argument != target:
                yield Wire(argument, target, name, item.kind)
        if item.kind == "flow":
            for state, moves in ((item.into, 1), (item.out_of, -1)):
                if state:
                    yield Wire(name, state, name, "flow", moves)


def reached(model: Model, start: str, *, fast_only: bool = True) -> frozenset[str]:
    """Return what a quantity acts on without any factor in between.

    Parameters
    ----------
    start : str
    fast_only : bool
        True to stop at states that settle over days: within a run they hardly move.
    """
    after: dict[str, list[str]] = {}
    for wire in wires(model):
        if wire.via == "modifier":
            continue
        if fast_only and _is_slow(model.declared[wire.target]):
            continue
        after.setdefault(wire.source, []).append(wire.target)
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for target in after.get(waiting.pop(), ()):
            if target not in found:
                found.add(target)
                waiting.append(target)
    return frozenset(found)


def first_factors(model: Model, start: str) -> tuple[str, ...]:
    """Return the modifiers that read a quantity, or what it acts on without a factor between."""
    read = reached(model, start) | {start}
    return tuple(n for n in model.modifiers if read & set(model.declared[n].arguments))


def _is_slow(item: Declared) -> bool:
    return item.kind == "state" and item.settling is not None


def completed(model: Model, values: Mapping[str, float]) -> dict[str, float]:
    """Return a value of everything an equation may read, nothing of it zero.

    What ``values`` lacks is the declared default or start, or follows from the equations.
    """
    full = {name: value for name, value in values.items() if math.isfinite(value)}
    for name, item in model.declared.items():
        if name not in full and item.kind in ("parameter", "input"):
            full[name] = float(item.default)
        elif name not in full and item.kind == "state":
            full[name] = float(item.initial)
        elif name not in full and item.kind == "held":
            full[name] = 0.0
    for name, item in model.declared.items():
        if full.get(name) == 0.0 and item.kind != "parameter":
            full[name] = _LITTLE * (item.scale if item.kind == "state" else 1.0)
    waiting = [n for n, i in model.declared.items() if i.kind in ("signal", "flow", "modifier")]
    waiting = [name for name in waiting if name not in full]
    while waiting:
        ready = [n for n in waiting if all(a in full for a in model.declared[n].arguments)]
        for name in ready:
            full[name] = answer(model.declared[name], full) or _LITTLE
        waiting = [name for name in waiting if name not in full]
    return full


def answer(item: Declared, values: Mapping[str, float]) -> float:
    """Return what an equation gives by itself, without the factors on it."""
    return float(item.function(*(values[argument] for argument in item.arguments)))


def sign(model: Model, equation: str, argument: str, samples: Iterable[dict[str, float]]) -> int:
    """Return which way an argument pulls an equation.

    Returns
    -------
    int
        +1 if more gives more, -1 if more gives less, 0 if both happen or nothing does.
    """
    item = model.declared[equation]
    found = list(samples)
    share = _share_upwards(model, item, argument, found)
    if share is None:
        # Nothing moves, as with an instrument that is off: look further away.
        share = _share_upwards(model, item, argument, list(_scattered(item, found)))
    if share is None:
        return 0
    return 1 if share > _ONE_WAY else -1 if share < 1.0 - _ONE_WAY else 0


def _share_upwards(
    model: Model, item: Declared, argument: str, samples: list[dict[str, float]]
) -> float | None:
    """Return the share of all changes that go up as an argument grows; None without any."""
    up = down = 0.0
    for values in samples:
        answers = list(_answers(model, item, argument, values))
        size = max((abs(value) for value in answers), default=0.0)
        steps = [b - a for a, b in itertools.pairwise(answers)]
        total = sum(abs(step) for step in steps)
        if total > 1e-12 * size:
            up += sum(step for step in steps if step > 0.0) / total
            down -= sum(step for step in steps if step < 0.0) / total
    return up / (up + down) if up + down else None


def _scattered(item: Declared, samples: list[dict[str, float]]) -> Iterator[dict[str, float]]:
    """Yield the samples with every argument moved by chance, up to fourfold."""
    random = np.random.default_rng(0)
    for values in samples:
        factors = np.exp(random.uniform(-1.4, 1.4, len(item.arguments)))
        moved = zip(item.arguments, factors, strict=True)
        yield {**values, **{name: values[name] * float(factor) for name, factor in moved}}


def _answers(
    model: Model, item: Declared, argument: str, values: Mapping[str, float]
) -> Iterator[float]:
    """Yield what an equation gives as one argument grows."""
    read = model.declared[argument]
    if read.kind == "input" and read.runs:
        grid: Iterable[float] = _HOURS
    else:
        grid = sorted(factor * values[argument] for factor in _FACTORS)
    for value in grid:
        try:
            yield answer(item, {**values, argument: value})
        except (ValueError, ZeroDivisionError, OverflowError, TypeError):
            continue  # outside of where the equation has an answer
