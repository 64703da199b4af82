"""Every rate, signal, flow, factor and held value of both clocks, at bodies drawn by chance.

The equations run as plain Python, so a change of one is seen without compiling anything. A draw
depends on the name alone: a new mechanism leaves all other numbers where they were.
"""

from __future__ import annotations

import zlib
from types import ModuleType

import numpy as np

from physiology.core.assemble import Model, model
from physiology.core.catalogue import Declared
from physiology.core.compiled import load
from physiology.people import people
from physiology.years.slow_equations import slow_model

#: Bodies drawn from the values of each person.
DRAWS = 3
Column = dict[str, float]


def tables() -> dict[str, dict[str, Column]]:
    """Return, for the model of a day and for the slow clock, all answers of every body."""
    return {
        "equations_of_a_day": _table(model(), "kernel"),
        "equations_of_years": _table(slow_model(), "slow_kernel"),
    }


def _table(assembled: Model, kernel: str) -> dict[str, Column]:
    engine = load(assembled, uncompiled=True, kernel=kernel)
    return {
        f"{person} {draw}": _answers(engine, assembled, person, draw)
        for person in people
        for draw in range(DRAWS)
    }


def _chance(name: str, salt: str) -> float:
    """Return a number from 0 to 1 that always belongs to this name."""
    return zlib.crc32(f"{name}/{salt}".encode()) / 2.0**32


def _parameter(item: Declared, name: str, person: str, draw: int) -> float:
    value = float(people[person].values.get(name, item.default))
    # The first draw is the person as they are; in the others every value moves a little.
    if draw == 0:
        return value
    low, high = item.bounds
    chance = _chance(name, f"{person}{draw}") - 0.5
    return value + 0.4 * chance * ((high - value) if chance > 0.0 else (value - low))


def _spread(name: str, salt: str) -> float:
    return float(np.exp(2.4 * (_chance(name, salt) - 0.5)))


def _input(item: Declared, name: str, salt: str) -> float:
    if item.runs:
        return 1440.0 * _chance(name, salt)
    return (item.default or 1.0) * _spread(name, salt)


def _answers(engine: ModuleType, assembled: Model, person: str, draw: int) -> Column:
    declared, salt = assembled.declared, f"{person}{draw}"
    parameters = np.array([_parameter(declared[n], n, person, draw) for n in assembled.parameters])
    state = np.array([declared[n].scale * _spread(n, salt) for n in assembled.states])
    inputs = np.array([_input(declared[n], n, salt) for n in assembled.inputs])
    # One body is itself; another has its factors at other strengths, and some of them off.
    switches = np.array(
        [1.0 if draw < 2 else round(3.0 * _chance(n, salt)) / 2.0 for n in assembled.modifiers]
    )
    held = np.zeros(len(assembled.held))
    engine.sample_held(state, parameters, inputs, np.zeros(len(inputs)), held)
    constants = np.zeros(len(assembled.constants) + 1)
    engine.compute_constants(parameters, switches, inputs, held, constants)
    change = np.zeros(len(state) + 2 * len(assembled.substances))
    engine.derivatives(state, parameters, switches, inputs, held, constants, change)
    observed = np.zeros(len(assembled.observed))
    engine.observe(state, parameters, switches, inputs, held, constants, observed)
    matter = [f"{way} {what}" for what in assembled.substances for way in ("gained", "lost")]
    changing = [f"change of {name}" for name in (*assembled.states, *matter)]
    names = (*assembled.held, *assembled.observed, *changing)
    return dict(zip(names, np.concatenate([held, observed, change]).tolist(), strict=True))
