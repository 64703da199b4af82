"""Statements as operations: what is written computes what Python computes, and nothing else."""

import ast
import math
import operator

import pytest

from physiology.core import kinetics
from physiology.core.lanes_writer import Shelf, Writer

SIGNS = {
    ">": operator.gt, ">=": operator.ge, "<": operator.lt, "<=": operator.le, "==": operator.eq,
}  # fmt: skip


class Numbers:
    """Operations on plain numbers, by the names that a writer uses."""

    number = staticmethod(float)
    add, subtract = staticmethod(operator.add), staticmethod(operator.sub)
    times, divide = staticmethod(operator.mul), staticmethod(operator.truediv)
    remainder, power = staticmethod(operator.mod), staticmethod(operator.pow)
    negative, size = staticmethod(operator.neg), staticmethod(abs)
    root, exp, log1p = staticmethod(math.sqrt), staticmethod(math.exp), staticmethod(math.log1p)
    tanh, cos = staticmethod(math.tanh), staticmethod(math.cos)
    either, both = staticmethod(operator.or_), staticmethod(operator.and_)

    def compare(self, sign, left, right):
        return SIGNS[sign](left, right)

    def select(self, holds, yes, no):
        return yes if holds else no

    def choose(self, sign, left, right, yes, no):
        return yes if SIGNS[sign](left, right) else no


class Elements:
    """Elements of arrays, kept by what they are called."""

    def __init__(self, values):
        self.values = dict(values)

    def load(self, node):
        return self.values[ast.unparse(node)]

    def store(self, node, found):
        self.values[ast.unparse(node)] = found


def written(source, **values):
    memory = Elements({"y[0]": 2.0, "y[1]": -3.0})
    body = ast.parse(source).body
    return Writer(Numbers(), memory).run(body, values), memory.values


def by_python(source, **values):
    lines = "\n".join(f"    {line}" for line in source.splitlines())
    room = {"math": math, **vars(kinetics)}
    exec(f"def f(y, {', '.join(values)}):\n{lines}", room)
    y = {0: 2.0, 1: -3.0}
    return room["f"](y, **values), {f"y[{at}]": value for at, value in y.items()}


SOURCES = (
    "'words'\nreturn a + b - a / b * 3.0",
    "return -a ** 2 + abs(b) ** 0.5",
    "return a % b + abs(a) ** b",
    "return max(a, b) + 10.0 * min(a, b)",
    "return a if a > b else b - 1.0",
    "return 1.0 if a >= b else 2.0",
    "return 1.0 if a <= b and a == 1.5 else 2.0",
    "return 1.0 if a < b or b < a or a == 7.0 else 2.0",
    "if a > 1.0:\n    return b\nc = a + 1.0\nreturn c * math.pi",
    "if a > 1.0:\n    y[0] = a\n    y[1] = y[0] + b\nreturn y[0] - y[1]",
    "y[0] = a\nreturn hill(a, 2.0, b) + softplus(a, b) + math.exp(y[0]) + math.log1p(abs(b))",
    "return math.cos(a) * math.tanh(b) + limited(a, b)",
)


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize(("a", "b"), [(1.5, 2.5), (0.5, 0.5), (2.5, 1.5), (1.0, 4.0)])
def test_what_is_written_computes_what_python_computes(source, a, b):
    found, kept = written(source, a=a, b=b)
    expected, elements = by_python(source, a=a, b=b)
    assert found == expected
    assert kept == elements


@pytest.mark.parametrize(("source", "words"), [
    ("for a in b:\n    pass", "lanes: cannot write 'for a in b"),
    ("a = [1.0]", "lanes: cannot write '[1.0]'"),
    ("a = +b", "lanes: cannot write '+b'"),
    ("a += 1.0", "lanes: cannot write 'a += 1.0'"),
    ("if a > b:\n    a += 1.0\nreturn a", "lanes: cannot write 'a += 1.0'"),
    ("return 1.0 if 0.0 < a < b else 2.0", "lanes: cannot compare '0.0 < a < b'"),
    ("return 1.0 if a else 2.0", "lanes: cannot compare 'a'"),
])  # fmt: skip
def test_what_has_no_vector_operation_is_refused_by_name(source, words):
    with pytest.raises(TypeError) as refused:
        written(source, a=1.0, b=2.0)
    assert str(refused.value).startswith(words)


def test_a_shelf_returns_what_was_stored_or_the_element_as_it_comes():
    class Comes:
        def element(self, array, position):
            return (array, position)

    shelf = Shelf(Comes())
    (first,) = (line.value for line in ast.parse("state[3]").body)
    assert shelf.load(first) == ("state", 3)
    shelf.store(first, "new")
    assert shelf.load(first) == "new"
