"""SBML to the letter: a kept file of a small model, and formulas and units written by hand."""

from types import SimpleNamespace

import libsbml
import pytest

from physiology.core.catalogue import DeclarationError
from physiology.sbml import notes
from physiology.sbml.mathematics import equation, number
from physiology.sbml.units import PLAIN, parse
from tests.baseline import pond

UNITS = {"a": "mg", "b": "mg", "t": "min", "r": "1/min", "n": "1"}


def test_the_file_of_a_small_model_is_what_it_was():
    """After a change that is meant: ``python -m tests.baseline``."""
    assert pond.text().splitlines() == pond.FILE.read_text(encoding="utf-8").splitlines()


def test_the_kept_file_is_read_without_an_error():
    document = libsbml.readSBMLFromFile(str(pond.FILE))
    document.checkConsistency()
    assert document.getNumErrors(libsbml.LIBSBML_SEV_ERROR) == 0
    assert document.getModel().getNumSpecies() == 3
    assert document.getModel().getParameter("unused") is None


def formula(function, **fixed):
    declared = {name: SimpleNamespace(unit=unit) for name, unit in UNITS.items()}
    names = function.__code__.co_varnames[: function.__code__.co_argcount]
    item = SimpleNamespace(arguments=names, item=SimpleNamespace(function=function))
    found = equation(item, declared, fixed)
    return found.text, {unit.key for unit in found.units}


def test_a_zero_has_the_unit_of_what_it_stands_beside():
    def product(a, r):
        return max(a * r, 0.0)

    def ratio(a, t):
        return 0.0 - a / t

    def total(a, n):
        return (0 if n > 0 else a + 0) + 1.0

    assert formula(product) == ("max((a * r), (0.0 mg_per_min))", {"mg_per_min"})
    assert formula(ratio) == ("((0.0 mg_per_min) - (a / t))", {"mg_per_min"})
    assert formula(total) == (
        "(piecewise((0.0 mg), (n > (0.0 dimensionless)), (a + (0.0 mg))) + (1.0 dimensionless))",
        {"mg", "dimensionless"},
    )


def test_a_helper_answers_in_the_unit_of_what_it_is_told():
    def crowded(a, r, b):
        return crowded_release(a, r, b) + 0.0  # noqa: F821

    def larger(a, b):
        return 0.0 + max(0.0, a) - min(b, 0.0)

    def plain(a, b):
        return hill(a, b, 2.0) + 0.0  # noqa: F821

    assert formula(crowded)[0] == "(crowded_release(a, r, b) + (0.0 mg_per_min))"
    assert formula(larger)[0] == "(((0.0 mg) + max((0.0 mg), a)) - min(b, (0.0 mg)))"
    assert formula(plain)[0] == "(hill(a, b, (2.0 dimensionless)) + (0.0 dimensionless))"


def test_statements_become_one_expression():
    def steps(a, b):
        share = a / b
        share = 2.0 * share
        if share > 1.0:
            return -share
        if share == 0.5 or a != b:
            left = share - 1.0
            return abs(left) ** 0.5
        return share % 0.25

    doubled = "((2.0 dimensionless) * (a / b))"
    assert formula(steps)[0] == (
        f"piecewise((-{doubled}), ({doubled} > (1.0 dimensionless)), "
        f"piecewise((abs(({doubled} - (1.0 dimensionless))) ^ (0.5 dimensionless)), "
        f"(({doubled} == (0.5 dimensionless)) || (a != b)), "
        f"({doubled} - (0.25 dimensionless) * floor({doubled} / (0.25 dimensionless)))))"
    )


def test_an_argument_may_be_put_in_as_a_number():
    def sum_of(a, b):
        return a + b

    assert formula(sum_of, b=2.5) == ("(a + (2.5 mg))", {"mg"})
    assert formula(sum_of, a=-1.0)[0] == "((-(1.0 mg)) + b)"


def test_what_sbml_cannot_say_is_named():
    def loop(a):
        for _ in range(3):
            a = a + a
        return a

    def chained(a, b):
        return 1.0 if 0.0 < a < b else 0.0

    def element(a):
        return a[0]

    with pytest.raises(DeclarationError, match="'loop' holds more than"):
        formula(loop)
    with pytest.raises(DeclarationError, match=r"'0\.0 < a < b' cannot be written"):
        formula(chained)
    with pytest.raises(DeclarationError, match=r"'a\[0\]' cannot be written"):
        formula(element)


@pytest.mark.parametrize(("value", "text"), [
    (0.0, "(0.0 dimensionless)"), (-0.0, "(-(0.0 dimensionless))"), (-2.5, "(-(2.5 dimensionless))"),
])  # fmt: skip
def test_a_number_below_zero_is_written_as_the_opposite(value, text):
    assert number(value) == text


@pytest.mark.parametrize(("text", "key", "shown"), [
    ("mg/kg/min", "mg_per_kg_per_min", "mg/kg/min"), ("1", "dimensionless", "1"),
    ("1/(mg min)", "per_mg_per_min", "1/mg/min"), ("mg/(kg min)", "mg_per_kg_per_min", "mg/kg/min"),
    ("% / year", "percent_per_yr", "%/yr"), ("m m", "m_2", "m^2"), ("L/m/m", "L_per_m_2", "L/m^2"),
    ("kg/(mg/(min L))", "L_kg_min_per_mg", "L kg min/mg"), ("mg mg/mg", "mg", "mg"),
])  # fmt: skip
def test_units_have_a_name_and_words(text, key, shown):
    assert (parse(text).key, parse(text).text) == (key, shown)


def test_units_multiply_divide_and_rise():
    assert parse("mg") / parse("mg") == PLAIN
    assert parse("mg/min") * parse("min") == parse("mg")
    assert parse("mg/min") ** -2 == parse("min min/mg/mg")
    assert parse("MET-h").bases == (("second", 1, 0, 3600.0),)
    assert parse("m/min/min").bases == (("metre", 1, 0, 1.0), ("second", -2, 0, 60.0))


@pytest.mark.parametrize("text", ["mg)", "mg)/kg", "mg/kg) min"])
def test_a_bracket_too_many_is_refused(text):
    with pytest.raises(DeclarationError, match="cannot be read"):
        parse(text)


def test_notes_are_safe_paragraphs_and_name_known_works_in_full():
    assert notes.paragraphs(["a < b", "", "c"]).endswith("<p>a &lt; b</p><p>c</p></body>")
    told = notes.of_model("T", ("x",), ["Shields2018", "assumption"], ["As Knowler2002 has it."])
    assert told.index("<li>Knowler2002: ") < told.index("<li>Shields2018: ")
    assert told.count("<li>") == 2
    assert "<ul>" not in notes.of_model("T", ("x",), ["assumption"])
