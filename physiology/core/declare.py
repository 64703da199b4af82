"""The vocabulary in which every mechanism is written.

A mechanism is one file that declares parameters, states, inputs and equations.
Argument names of an equation are its wiring: each must be a declared name.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

EQUATION = "__islet_equation__"

Function = TypeVar("Function", bound=Callable[..., Any])


def grade(source: str) -> str:
    """Return how well something is known by its source: cited, calibrated or assumption."""
    if source == "assumption":
        return "assumption"
    return "calibrated" if source.startswith("calibrated") else "cited"


@dataclass(frozen=True)
class Parameter:
    """A number of the model, declared once and used everywhere.

    Attributes
    ----------
    label, symbol, unit, group
        How it is shown.
    default : float
        Value of the healthy reference person.
    bounds : tuple of float
        Lowest and highest allowed value; the only place where the limit is stated.
    source : str
        Citation key of ``evidence/references.bib``, ``"assumption"`` or ``"calibrated: A008"``.
    note : str
        One or two sentences: what it means, and why this value.
    step : float or None
        Step of its slider; ``None`` means that it has no slider.
    effect : str
        For a setting: where the size of its effect comes from, written as a source.
    entry : str
        The field of a schedule entry that takes the value, ``"meal.carbohydrate"``; empty for
        a value of the body itself.
    weak : bool
        True where the evidence for an effect is weak; the page says so.
    """

    label: str
    unit: str
    default: float
    bounds: tuple[float, float]
    source: str
    symbol: str = ""
    group: str = ""
    note: str = ""
    step: float | None = None
    effect: str = ""
    entry: str = ""
    weak: bool = False

    @property
    def grade(self) -> str:
        """How well the number is known: cited, calibrated or assumption."""
        return grade(self.source)


@dataclass(frozen=True)
class State:
    """A quantity with a memory.

    Attributes
    ----------
    substance : str or None
        Conserved matter ("glucose", "insulin"): the state then changes by flows only.
    settling : float, str or None
        Minutes in which a slow state settles, or the parameter that says so; it is held while
        the fasting state is solved and found from the person's usual days. ``None`` for what
        settles within hours.
    scale : float
        Typical size, which sets the absolute tolerance of the solver.
    initial : float
        Where the search for the steady state begins (and the start value of a slow state).
    follows_clock : bool
        True for a delayed hormone that the rhythm of the day moves.
    rests_at : str
        Parameter that a slow state of a constant life ends at, if there is one; the search for
        the habit then begins there.
    """

    label: str
    unit: str
    initial: float = 0.0
    scale: float = 1.0
    substance: str | None = None
    settling: float | str | None = None
    rests_at: str = ""
    follows_clock: bool = False
    symbol: str = ""
    note: str = ""


@dataclass(frozen=True)
class Input:
    """A level that a schedule sets over intervals of time.

    Attributes
    ----------
    runs : bool
        True for the clock alone: the solver sets it to the time, in minutes.
    """

    label: str
    unit: str
    default: float = 0.0
    note: str = ""
    runs: bool = False


@dataclass(frozen=True)
class SlowState(State):
    """A quantity that changes over weeks to years; it stands still while a day is lived.

    Attributes
    ----------
    begins : str
        Parameter or signal of the slow clock whose value it has at the beginning; empty for
        ``initial``.
    scale : float
        Typical size, which sets how exactly it is followed.
    """

    begins: str = ""


@dataclass(frozen=True)
class DailyReading(Input):
    """What a lived day tells the slow clock.

    Attributes
    ----------
    of : str
        State, signal or flow of the model of a day.
    at_waking : bool
        True for its value at the end of the night, instead of its mean over the day.
    """

    of: str = ""
    at_waking: bool = False


@dataclass(frozen=True)
class Equation:
    """What a decorator remembers about the function below it."""

    kind: str
    name: str
    unit: str
    function: Callable[..., Any]
    arguments: tuple[str, ...]
    note: str
    out_of: str | None = None
    into: str | None = None
    target: str | None = None
    when: str | None = None
    label: str = ""


def _declare(kind: str, unit: str, label: str = "", **where: Any) -> Callable[[Function], Function]:
    def decorate(function: Function) -> Function:
        equation = Equation(
            kind=kind,
            name=function.__name__,
            unit=unit,
            function=function,
            arguments=tuple(inspect.signature(function).parameters),
            note=inspect.getdoc(function) or "",
            label=label or function.__name__.replace("_", " ").capitalize(),
            **where,
        )
        setattr(function, EQUATION, equation)
        return function

    return decorate


def signal(unit: str, label: str = "") -> Callable[[Function], Function]:
    """Declare a quantity computed from others at the same time."""
    return _declare("signal", unit, label)


def flow(
    unit: str, *, out_of: str | None = None, into: str | None = None, label: str = ""
) -> Callable[[Function], Function]:
    """Declare matter moving from one state to another; no end means the world outside."""
    return _declare("flow", unit, label, out_of=out_of, into=into)


def rate(of: str, unit: str, label: str = "") -> Callable[[Function], Function]:
    """Declare the rate of change of a state that is not conserved matter."""
    return _declare("rate", unit, label, target=of)


def modifies(target: str, label: str = "") -> Callable[[Function], Function]:
    """Declare a dimensionless factor on a named signal, flow or parameter; factors multiply."""
    return _declare("modifier", "1", label, target=target)


def held(unit: str, *, when: str, label: str = "") -> Callable[[Function], Function]:
    """Declare a value sampled whenever the input ``when`` rises, and kept until it rises again."""
    return _declare("held", unit, label, when=when)


def sets(parameter: str, unit: str, label: str = "") -> Callable[[Function], Function]:
    """Declare a signal of the slow clock that is the value of a parameter in a lived day."""
    return _declare("signal", unit, label, target=parameter)
