"""Every declaration of the slow clock says what it is, and its wiring to the day is right."""

import ast
import inspect
import re
import textwrap
from importlib.resources import files

import pytest

from physiology.core.assemble import model
from physiology.years.slow_equations import settings, slow_model

SLOW = {name: item for name, item in slow_model().declared.items() if item.is_slow}
EQUATIONS = {
    name: item for name, item in SLOW.items() if item.kind in ("signal", "rate", "held", "modifier")
}
STATES = {name: SLOW[name] for name in slow_model().states}
READINGS = {name: SLOW[name] for name in slow_model().inputs}
#: A year behind capital letters is a citation.
CITATION = re.compile(r"\b[A-Z][A-Za-z]+(?:19|20)\d\d[a-z]?\b")


def test_there_is_a_slow_clock():
    assert len(STATES) > 10
    assert len(EQUATIONS) > 30
    assert len(READINGS) > 5


def test_every_slow_declaration_has_a_label_and_a_unit():
    missing = [n for n, item in SLOW.items() if not item.label.strip() or not item.unit.strip()]
    assert not missing


def test_every_slow_equation_says_what_it_is_and_cites_what_is_known():
    text = files("physiology.evidence").joinpath("references.bib").read_text(encoding="utf-8")
    keys = set(re.findall(r"^@\w+\{(\w+),", text, re.MULTILINE))
    for name, item in EQUATIONS.items():
        first = item.note.split("\n\n")[0]
        assert first.endswith("."), f"{item.module}.{name} has no docstring"
        assert len(first) > 10, f"{item.module}.{name}"
        for key in CITATION.findall(item.note):
            assert key in keys, f"{item.module}.{name} cites {key}"


def test_no_slow_equation_holds_a_hidden_number():
    for name, item in EQUATIONS.items():
        body = ast.parse(textwrap.dedent(inspect.getsource(item.function))).body[0].body
        numbers = {
            node.value
            for statement in body
            for node in ast.walk(statement)
            if isinstance(node, ast.Constant) and not isinstance(node.value, str)
        }
        assert numbers <= {0, 1, 2}, f"{item.module}.{name} holds {numbers}"


@pytest.mark.parametrize("name", STATES)
def test_a_slow_state(name):
    item = STATES[name]
    assert item.scale > 0.0
    rates = [n for n, other in SLOW.items() if other.kind == "rate" and other.target == name]
    assert len(rates) == 1
    if item.begins:
        source = slow_model().declared[item.begins]
        assert source.kind in ("parameter", "signal", "input")
        assert source.unit == item.unit


@pytest.mark.parametrize("name", READINGS)
def test_a_reading_is_of_something_in_the_day(name):
    item = READINGS[name]
    known = {*model().states, *model().observed, *model().parameters}
    assert not item.of or item.of in known


def test_what_is_set_in_a_day_is_a_parameter_of_it_and_set_once():
    sets = [item.target for item in EQUATIONS.values() if item.kind == "signal" and item.target]
    assert len(sets) == len(set(sets))
    assert set(settings()) == set(sets)
    for target in sets:
        assert model().declared[target].kind == "parameter"


def test_a_day_reads_no_slow_state_and_the_slow_clock_runs_no_flow():
    assert not set(STATES) & set(model().declared)
    assert not slow_model().substances
