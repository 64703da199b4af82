"""The Model page: every equation as mathematics that computes what the model computes."""

import json
import math
import random

import pytest

import physiology as ph
from components.explore.invalid import InvalidRequest
from components.model import effects
from components.model.equations import equations, helpers, used_helpers
from components.model.facts import model_facts
from components.model.mathematics import mathematics
from components.model.numbers import parameter
from components.model.parts import joined, parts
from components.model.request import check
from components.model.symbols import symbols
from components.model.tree import (
    Binary,
    Call,
    Cases,
    Compared,
    Name,
    Negative,
    NotMathematics,
    Number,
    definition,
)

FUNCTIONS = {
    name: entry.function
    for name, entry in ph.catalogue().items()
    if getattr(entry.item, "function", None)
}
_TWO = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "**": lambda a, b: a**b,
    "%": lambda a, b: a % b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b,
    "or": lambda a, b: a or b,
}
_ONE = {"exp": math.exp, "log1p": math.log1p, "tanh": math.tanh, "cos": math.cos}
_ONE |= {"max": max, "min": min, "abs": abs}


def evaluated(tree, values, functions):
    """Return what a tree comes to, with values and functions by name."""
    match tree:
        case Number(value=value):
            return value
        case Name(name=name):
            return math.pi if name == "pi" else values[name]
        case Negative(of=of):
            return -evaluated(of, values, functions)
        case (
            Binary(sign=sign, left=left, right=right) | Compared(sign=sign, left=left, right=right)
        ):
            pair = (evaluated(one, values, functions) for one in (left, right))
            return _TWO[sign](*pair)
        case Cases(value=value, test=test, otherwise=otherwise):
            holds = evaluated(test, values, functions)
            return evaluated(value if holds else otherwise, values, functions)
        case Call(function=name, arguments=arguments):
            called = _ONE.get(name) or functions[name]
            return called(*(evaluated(one, values, functions) for one in arguments))


def computed(function, values):
    """Return what the tree of a function comes to, step by step."""
    of = definition(function)
    known = dict(values)
    for name, tree in of.steps:
        known[name] = evaluated(tree, known, function.__globals__)
    return evaluated(of.result, known, function.__globals__)


@pytest.mark.parametrize("name", FUNCTIONS)
def test_the_mathematics_of_an_equation_computes_what_the_equation_computes(name):
    function = FUNCTIONS[name]
    draw = random.Random(name)
    tried = 0
    for _ in range(12):
        values = {one: draw.uniform(0.05, 4.0) for one in definition(function).arguments}
        if tried % 3 == 2 and not any("exponent" in one for one in values):
            values = {one: value * draw.choice((-1.0, 1.0)) for one, value in values.items()}
        try:
            expected = function(**values)
        except (ValueError, OverflowError, ZeroDivisionError):
            continue
        tried += 1
        found = computed(function, values)
        assert found == expected or found == pytest.approx(expected, rel=1e-12)
    assert tried >= 4


@pytest.mark.parametrize("called", sorted(helpers()))
def test_the_definition_of_a_helper_computes_what_the_helper_computes(called):
    function = next(
        one.__globals__[called] for one in FUNCTIONS.values() if called in one.__globals__
    )
    draw = random.Random(called)
    for _ in range(20):
        values = {one: draw.uniform(0.1, 3.0) for one in definition(function).arguments}
        values |= {one: draw.uniform(-2.0, 3.0) for one in ("amount", "distance") if one in values}
        if called == "michaelis_menten":
            values["amount"] = abs(values["amount"])
        assert computed(function, values) == pytest.approx(function(**values), rel=1e-9)


def written(tree):
    """Return nested lists of mathematics as one line."""
    tag, *parts = tree
    if parts and isinstance(parts[0], str):
        return {"\u2062": " "}.get(parts[0], parts[0])
    inner = [written(one) for one in parts]
    if tag == "mfrac":
        return f"{{{inner[0]}}}/{{{inner[1]}}}"
    if tag == "msup":
        return f"{inner[0]}^{{{inner[1]}}}"
    if tag == "msqrt":
        return f"√{{{inner[0]}}}"
    if tag == "fence":
        return f"({inner[0]})"
    return "".join(inner) if tag != "cases" else "; ".join(inner)


def _line(function):
    of = definition(function)
    return written(mathematics(of.result, frozenset(name for name, _ in of.steps)))


def test_a_few_equations_are_written_as_one_writes_them():
    assert _line(FUNCTIONS["lipolysis_target"]) == (
        "free_fatty_acids_floor+(free_fatty_acids_without_insulin−free_fatty_acids_floor) allowed"
    )
    rate = FUNCTIONS["free_fatty_acids_rate"]
    assert _line(rate) == "{allowed−free_fatty_acids}/{lipolysis_delay}+added"
    of = definition(FUNCTIONS["lipolysis_target"])
    assert written(mathematics(of.steps[0][1])) == (
        "1−{interstitial_insulin^{lipolysis_exponent}}/"
        "{lipolysis_half_insulin^{lipolysis_exponent}+interstitial_insulin^{lipolysis_exponent}}"
    )
    assert _line(FUNCTIONS["intake_change"]).startswith(
        "eatenif|weight_loss_goal|>0; freeotherwise"
    )


def _sample(a, b, c):
    """Return every kind of bracket."""
    left = a - (b - c)
    twice = a / b / c
    left = left + twice
    minus = -a * c
    left = left + minus
    return (left + a) * -b / (a * b) ** 2 - abs(c) * 2.0 + 1e-7 * (a / b) ** 0.5 - max(a, b + c)


def test_brackets_stand_where_they_are_needed_and_nowhere_else():
    of = definition(_sample)
    assert written(mathematics(of.steps[0][1])) == "a−(b−c)"
    assert written(mathematics(of.steps[1][1])) == "{a}/{b c}"
    assert written(mathematics(of.steps[3][1])) == "−a c"
    assert _line(_sample) == (
        "{(left+a) (−b)}/{(a b)^{2}}−|c|⋅2+10^{−7} √{{a}/{b}}−max\u2061(a,b+c)"
    )


def _loop(a):
    for _ in range(3):
        a = a + 1
    return a


def _several(a):
    return a if 0 < a < 1 else -a


@pytest.mark.parametrize("function", [_loop, _several])
def test_what_is_no_mathematics_is_refused_by_name(function):
    with pytest.raises(NotMathematics, match=function.__name__):
        definition(function)


def test_every_declaration_stands_in_one_part_and_every_equation_is_shown():
    shown = [one for part in parts().values() for one in equations(part.module)]
    names = {one["name"] for one in shown}
    for name, entry in ph.catalogue().items():
        assert name in parts()[entry.mechanism].names
        if entry.kind in ("state", "signal", "flow", "modifier", "held"):
            assert name in names
        if entry.kind == "rate":
            assert entry.target in names
    for part in parts().values():
        assert set(used_helpers(part.module)) <= set(helpers())


def test_a_state_of_matter_is_the_sum_of_its_flows():
    by_name = {one["name"]: one for one in equations(parts()["blood"].module)}
    terms = by_name["plasma_glucose_mass"]["terms"]
    for sign, flow in terms:
        entry = ph.catalogue()[flow]
        end = entry.into if sign == "+" else entry.out_of
        assert end == "plasma_glucose_mass"
    ends = [entry for entry in ph.catalogue().values() if entry.kind == "flow"]
    touching = [one for one in ends if "plasma_glucose_mass" in (one.into, one.out_of)]
    assert len(terms) == len(touching)


def test_a_quantity_shows_every_factor_that_multiplies_it():
    found = next(
        one for one in equations(parts()["glut4"].module) if one["name"] == "muscle_responsiveness"
    )
    factors = [
        name
        for name, entry in ph.catalogue().items()
        if entry.kind == "modifier" and entry.target == "muscle_responsiveness"
    ]
    assert found["factors"] == factors
    assert len(factors) > 5


def test_no_two_symbols_are_the_same_and_declared_ones_are_kept():
    found = symbols()
    assert set(found) == set(ph.catalogue())
    assert len({(one.letter, one.below) for one in found.values()}) == len(found)
    assert (found["renal_threshold"].letter, found["renal_threshold"].below) == ("R", "T")
    assert found["lipolysis_delay"].letter == "τ"
    assert found["plasma_insulin"].colour == "insulin"
    assert found["free_fatty_acids"].colour == "fatty"
    assert not found["lipolysis_exponent"].colour


def test_a_number_is_told_with_its_source_in_full_and_where_it_is_used():
    volume = parameter("glucose_distribution_volume")
    assert volume["from"]["work"].startswith("Dalla Man, Rizza, Cobelli 2007. ")
    assert parameter("lipolysis_exponent")["from"]["outcomes"] == ["A110b"]
    assert parameter("lipolysis_delay")["from"] == {}
    for name, entry in ph.catalogue().items():
        if entry.kind == "parameter":
            told = parameter(name)
            assert told["low"] <= told["value"] <= told["high"]
            assert set(told["used"]) <= set(parts())


def test_who_acts_on_whom_is_read_from_the_arguments():
    assert "beta_cells" in joined()["glucose_toxicity"]["to"]
    assert "glucose_toxicity" in joined()["beta_cells"]["from"]
    assert all(name not in ends["to"] for name, ends in joined().items())


def test_the_facts_are_plain_data():
    assert json.dumps(model_facts(), allow_nan=False)


def test_ten_per_cent_more_changes_the_peak_as_a_run_says():
    found = effects.answer({"ask": 3, "person": "type2_early", "part": "beta_cells"})
    changes = dict(found["changes"])
    assert found["ask"] == 3
    assert changes["beta_cell_function"] < -5.0
    assert changes["secretion_half_glucose"] > 2.0
    sizes = [abs(change or 0.0) for change in changes.values()]
    assert sizes == sorted(sizes, reverse=True)


def test_a_number_that_cannot_be_raised_has_no_change():
    found = effects.effects("healthy", "kidney")
    assert dict(found["changes"])["millilitres_per_decilitre"] is None


@pytest.mark.parametrize(
    ("sent", "field"),
    [
        (None, "request"),
        ({"ask": 1, "person": "healthy"}, "request"),
        ({"ask": -1, "person": "healthy", "part": "liver"}, "ask"),
        ({"ask": 1, "person": "nobody", "part": "liver"}, "person"),
        ({"ask": 1, "person": "healthy", "part": ["liver"]}, "part"),
    ],
)
def test_a_question_that_is_not_allowed_names_what_is_wrong(sent, field):
    with pytest.raises(InvalidRequest) as refused:
        check(sent)
    assert refused.value.field == field
