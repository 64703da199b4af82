"""Dimensional analysis: each equation, called with quantities, gives its declared unit.

The answer must also have the same magnitude as the plain call, so that a hidden factor
(100 between mL and dL, 60 between hours and minutes) is caught.
"""

from __future__ import annotations

import math
import re
from types import SimpleNamespace
from typing import Any

import pint
import pytest

from physiology.core import kinetics
from physiology.core.assemble import model
from tests import equations

#: "kg" is always the weight of the body, which is another dimension than milligrams of glucose;
#: MET is a measure of effort; U counts insulin.
DEFINITIONS = ("body_kg = [body_mass]", "MET = [effort]", "insulin_unit = 6000 picomole")
UNITS: pint.UnitRegistry = pint.UnitRegistry(autoconvert_offset_to_baseunit=False)
for definition in DEFINITIONS:
    UNITS.define(definition)

DECLARED = model().declared
NAMES = [name for name, item in DECLARED.items() if item.kind in equations.EQUATIONS]
SAMPLES = {"healthy": 480, "type2_moderate": 800, "type1": 1200}


def unit(text: str) -> Any:
    """Return the unit that a declaration writes."""
    text = re.sub(r"\bkg\b", "body_kg", text)
    text = re.sub(r"\bU\b", "insulin_unit", text)
    text = text.replace("MET-h", "MET*hour")
    text = re.sub(r"\b(c?m)2\b", r"\1**2", text)
    return UNITS.Unit("dimensionless" if text in ("1", "") else text)


def alike(one: Any, other: Any) -> tuple[Any, Any]:
    """Give a bare zero the unit of what it is compared with."""
    if isinstance(one, UNITS.Quantity) and not isinstance(other, UNITS.Quantity) and other == 0:
        return one, other * one.units
    if isinstance(other, UNITS.Quantity) and not isinstance(one, UNITS.Quantity) and one == 0:
        return one * other.units, other
    return one, other


def largest(one: Any, other: Any) -> Any:
    one, other = alike(one, other)
    return max(one, other)


def smallest(one: Any, other: Any) -> Any:
    one, other = alike(one, other)
    return min(one, other)


def bare(value: Any) -> float:
    """Return the number of what has no dimension; anything else is refused."""
    return float(
        value.to("dimensionless").magnitude if isinstance(value, UNITS.Quantity) else value
    )


AWARE_MATH = SimpleNamespace(
    exp=lambda value: math.exp(bare(value)),
    log1p=lambda value: math.log1p(bare(value)),
    tanh=lambda value: math.tanh(bare(value)),
    cos=lambda value: math.cos(bare(value)),
    pi=math.pi,
)
AWARE_NAMES: dict[str, Any] = {"max": largest, "min": smallest, "math": AWARE_MATH}
AWARE_HELPERS = {
    helper.__name__: equations.bound(helper, AWARE_NAMES) for helper in kinetics.HELPERS
}


def with_units(name: str, values: dict[str, float]) -> Any:
    """Return what an equation gives when called with quantities."""
    item = DECLARED[name]
    aware = equations.bound(item.function, AWARE_NAMES | AWARE_HELPERS)
    return aware(*(values[a] * unit(DECLARED[a].unit) for a in item.arguments))


@pytest.fixture(scope="module")
def samples() -> dict[str, dict[str, float]]:
    return {person: equations.sample(person, minute) for person, minute in SAMPLES.items()}


@pytest.mark.parametrize("name", NAMES)
def test_an_equation_gives_its_unit(name, samples):
    item = DECLARED[name]
    for values in samples.values():
        quantity = with_units(name, values)
        if not isinstance(quantity, UNITS.Quantity):
            quantity = UNITS.Quantity(quantity, "dimensionless")
        number = equations.plain(item.function)(*(values[a] for a in item.arguments))
        assert quantity.to(unit(item.unit)).magnitude == pytest.approx(number, rel=1e-9, abs=1e-300)


@pytest.mark.parametrize("name", [n for n in NAMES if DECLARED[n].kind in ("rate", "flow")])
def test_a_rate_is_its_state_per_minute(name):
    item = DECLARED[name]
    per_minute = unit(item.unit) * UNITS.minute
    for state in {item.target, item.into, item.out_of} - {None}:
        assert UNITS.Quantity(1, per_minute).to(unit(DECLARED[state].unit)).magnitude == (
            pytest.approx(1.0)
        )


def test_every_declared_unit_is_one():
    for name, item in DECLARED.items():
        assert unit(item.unit) is not None, name


def test_a_modifier_is_a_number():
    assert {DECLARED[n].unit for n in NAMES if DECLARED[n].kind == "modifier"} == {"1"}


def test_slips_are_seen(samples):
    """The check itself: a swapped unit, a forgotten division and a hidden 100 do not pass."""

    def slipped(body_weight, liver_glycogen, plasma_glucose):
        return liver_glycogen + plasma_glucose * body_weight

    def hundred(glomerular_filtration_rate, body_weight, plasma_glucose):
        return glomerular_filtration_rate / 100 / body_weight * plasma_glucose

    values = samples["healthy"]

    def call(function: Any) -> Any:
        names = function.__code__.co_varnames[: function.__code__.co_argcount]
        return function(*(values[n] * unit(DECLARED[n].unit) for n in names))

    with pytest.raises(pint.DimensionalityError):
        call(slipped)
    found = call(hundred).to(unit("mg/kg/min")).magnitude
    names = ("glomerular_filtration_rate", "body_weight", "plasma_glucose")
    assert found != pytest.approx(hundred(*(values[n] for n in names)), rel=0.5)
