"""A body: the parameter vector of a person with overrides, and the mechanisms switched off."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from physiology.core.assemble import model
from physiology.core.errors import ScenarioError
from physiology.core.integrate import Array
from physiology.people import Person, people


@dataclass(frozen=True)
class Body:
    """A person with overrides, checked; hashable, so that results can be remembered.

    Attributes
    ----------
    person : str
        Key of ``people``.
    overrides : tuple of (str, float)
        Parameter values that differ from the person's, sorted by name.
    without : tuple of str
        Mechanisms (files or modifiers) switched off.
    """

    person: str
    overrides: tuple[tuple[str, float], ...] = ()
    without: tuple[str, ...] = ()

    @property
    def who(self) -> Person:
        """The person behind the body."""
        return people[self.person]

    def value(self, name: str) -> float:
        """Return the value of a parameter in this body."""
        return dict(self.overrides).get(name, case_value(self.person, name))

    def changed(self, **values: float) -> Body:
        """Return the same body with other parameter values."""
        merged = dict(self.overrides) | values
        return replace(self, overrides=checked_values(merged))


def checked_person(key: object) -> str:
    """Return ``key`` if it names a person.

    Raises
    ------
    ScenarioError
        Otherwise.
    """
    if not isinstance(key, str) or key not in people:
        raise ScenarioError(f"person: unknown person; allowed are {', '.join(people)}")
    return key


def checked_number(name: str, value: object, low: float, high: float, unit: str) -> float:
    """Return ``value`` as float if it is a number within limits.

    Raises
    ------
    ScenarioError
        If it is no number, not finite or out of range.
    """
    allowed = f"allowed is {low:g} to {high:g}" + ("" if unit in ("", "1") else f" {unit}")
    if isinstance(value, bool) or not isinstance(value, int | float | np.integer | np.floating):
        raise ScenarioError(f"{name}: must be a number; {allowed}")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ScenarioError(f"{name}: must be finite; {allowed}")
    if not low <= number <= high:
        raise ScenarioError(f"{name}: {number:g} is out of range; {allowed}")
    return number


def checked_values(values: Mapping[str, object]) -> tuple[tuple[str, float], ...]:
    """Check parameter overrides against their declarations.

    Raises
    ------
    ScenarioError
        Unknown name, wrong type, not finite, out of bounds.
    """
    if not isinstance(values, Mapping):
        raise ScenarioError("values: must map parameter names to numbers")
    declared = model().declared
    checked = []
    for name, value in values.items():
        if not isinstance(name, str) or name not in declared or declared[name].kind != "parameter":
            raise ScenarioError(f"values: '{str(name)[:60]}' is not a parameter of the model")
        item = declared[name]
        checked.append(
            (name, checked_number(name, value, item.bounds[0], item.bounds[1], item.unit))
        )
    return tuple(sorted(checked))


def checked_without(names: Iterable[object]) -> tuple[str, ...]:
    """Check names of mechanisms to switch off.

    Raises
    ------
    ScenarioError
        If a name is neither a modifier nor a file with modifiers.
    """
    if isinstance(names, str) or not isinstance(names, Iterable):
        raise ScenarioError("without: must be a list of mechanisms")
    checked = []
    allowed = _switchable()
    for name in names:
        if not isinstance(name, str) or name not in allowed:
            raise ScenarioError(f"without: unknown mechanism; allowed are {', '.join(allowed)}")
        checked.append(name)
    return tuple(sorted(set(checked)))


@lru_cache(maxsize=1)
def _switchable() -> tuple[str, ...]:
    declared = model().declared
    files = {declared[name].mechanism for name in model().modifiers}
    return tuple(sorted(files | set(model().modifiers)))


def case_value(person: str, name: str) -> float:
    """Return a person's own value of a parameter."""
    return float(people[person].values.get(name, model().declared[name].default))


def parameter_vector(body: Body) -> Array:
    """Return the parameters of a body in the order of the model."""
    vector = _default_parameters().copy()
    position = model().index("parameters")
    for name, value in (*body.who.values.items(), *body.overrides):
        vector[position[name]] = value
    return vector


@lru_cache(maxsize=1)
def _default_parameters() -> Array:
    declared = model().declared
    return np.array([declared[name].default for name in model().parameters], dtype=float)


def switch_vector(body: Body) -> Array:
    """Return 1 for every modifier that acts and 0 for those switched off."""
    if not body.without:
        return np.ones(len(model().modifiers))
    declared = model().declared
    return np.array(
        [
            0.0 if name in body.without or declared[name].mechanism in body.without else 1.0
            for name in model().modifiers
        ]
    )
