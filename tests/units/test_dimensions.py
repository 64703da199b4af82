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
from physiology.years.slow_equations import settings, slow_model
from tests import equations

#: "kg" is always the weight of the body, which is another dimension than milligrams of glucose;
#: MET is a measure of effort; U counts insulin.
DEFINITIONS = ("body_kg = [body_mass]", "MET = [effort]", "insulin_unit = 6000 picomole")
UNITS: pint.UnitRegistry = pint.UnitRegistry(autoconvert_offset_to_baseunit=False)
for definition in DEFINITIONS:
    UNITS.define(definition)

DECLARED = model().declared
SLOW = slow_model().declared
ALL = {**DECLARED, **SLOW}
SLOW_NAMES = [n for n, item in SLOW.items() if item.kind in equations.EQUATIONS]
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


def with_units(item: Any, values: dict[str, float]) -> Any:
    """Return what an equation gives when called with quantities."""
    aware = equations.bound(item.function, AWARE_NAMES | AWARE_HELPERS)
    return aware(*(values[a] * unit(ALL[a].unit) for a in item.arguments))


@pytest.fixture(scope="module")
def samples() -> dict[str, dict[str, float]]:
    return {person: equations.sample(person, minute) for person, minute in SAMPLES.items()}


def gives_its_unit(item: Any, values: dict[str, float]) -> None:
    """Assert that an equation gives the declared unit and the plain number."""
    quantity = with_units(item, values)
    if not isinstance(quantity, UNITS.Quantity):
        quantity = UNITS.Quantity(quantity, "dimensionless")
    number = equations.plain(item.function)(*(values[a] for a in item.arguments))
    assert quantity.to(unit(item.unit)).magnitude == pytest.approx(number, rel=1e-9, abs=1e-300)


@pytest.mark.parametrize("name", NAMES)
def test_an_equation_gives_its_unit(name, samples):
    for values in samples.values():
        gives_its_unit(DECLARED[name], values)


@pytest.mark.parametrize("name", SLOW_NAMES)
def test_an_equation_of_the_slow_clock_gives_its_unit(name):
    for seed in range(3):
        values = equations.slow_sample(seed)
        if (SLOW[name].target or "").endswith("_at_start"):
            # What is remembered does not change, and nothing is nothing in every unit.
            assert equations.plain(SLOW[name].function)(values[SLOW[name].target]) == 0.0
        else:
            gives_its_unit(SLOW[name], values)


@pytest.mark.parametrize("name", [n for n in NAMES if DECLARED[n].kind in ("rate", "flow")])
def test_a_rate_is_its_state_per_minute(name):
    item = DECLARED[name]
    for state in {item.target, item.into, item.out_of} - {None}:
        assert of_its_state(item, DECLARED[state], UNITS.minute) == pytest.approx(1.0)


@pytest.mark.parametrize("name", [n for n in SLOW_NAMES if SLOW[n].kind == "rate"])
def test_a_rate_of_the_slow_clock_is_its_state_per_day(name):
    item = SLOW[name]
    assert of_its_state(item, SLOW[item.target], UNITS.day) == pytest.approx(1.0)


def of_its_state(item: Any, state: Any, time: Any) -> float:
    """Return what a rate of one makes of its state in a unit of time."""
    return float(UNITS.Quantity(1, unit(item.unit) * time).to(unit(state.unit)).magnitude)


def test_what_the_slow_clock_sets_and_reads_has_one_unit_on_both_clocks():
    for parameter, name in settings().items():
        assert unit(SLOW[name].unit) == unit(SLOW[parameter].unit), name
    for name in slow_model().inputs:
        if SLOW[name].of:
            assert unit(SLOW[name].unit) == unit(ALL[SLOW[name].of].unit), name


def test_every_declared_unit_is_one():
    for name, item in ALL.items():
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
