"""The source of an equation as a small tree of arithmetic: what is shown is what is computed."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any


class NotMathematics(ValueError):
    """Source that is more than arithmetic; the message names the function and the part."""


@dataclass(frozen=True)
class Number:
    """A number as it is written in the source."""

    value: float
    text: str


@dataclass(frozen=True)
class Name:
    """A declared quantity, an argument of a helper, or a local value."""

    name: str


@dataclass(frozen=True)
class Negative:
    """Something with its sign turned round."""

    of: Tree


@dataclass(frozen=True)
class Binary:
    """Two things joined by one of ``+ - * / ** %``."""

    sign: str
    left: Tree
    right: Tree


@dataclass(frozen=True)
class Compared:
    """Two things compared by one of ``< <= > >= ==``, or two comparisons joined by ``or``."""

    sign: str
    left: Tree
    right: Tree


@dataclass(frozen=True)
class Call:
    """A function of the helpers, or max, min, abs, exp, tanh, cos, log1p."""

    function: str
    arguments: tuple[Tree, ...]


@dataclass(frozen=True)
class Cases:
    """One value if something holds, another one otherwise."""

    value: Tree
    test: Compared
    otherwise: Tree


Tree = Number | Name | Negative | Binary | Compared | Call | Cases


@dataclass(frozen=True)
class Definition:
    """What a function computes: its arguments, values on the way by name, and the result."""

    arguments: tuple[str, ...]
    steps: tuple[tuple[str, Tree], ...]
    result: Tree


_SIGNS: dict[type[ast.AST], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Pow: "**",
    ast.Mod: "%",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
}


@lru_cache(maxsize=1024)
def definition(function: Callable[..., Any]) -> Definition:
    """Return what a function computes.

    Parameters
    ----------
    function : callable
        Assignments, single returns under a condition, and one return at the end.

    Raises
    ------
    NotMathematics
        If it is anything else.
    """
    source = textwrap.dedent(inspect.getsource(function))
    made = ast.parse(source).body[0]
    if not isinstance(made, ast.FunctionDef):
        raise NotMathematics(f"{function}: not a function")
    body = made.body[1:] if ast.get_docstring(made) is not None else made.body
    arguments = tuple(one.arg for one in made.args.args)
    early: list[tuple[Tree, Compared]] = []
    steps: list[tuple[str, Tree]] = []
    for line in body:
        if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name):
            steps.append((line.targets[0].id, _tree(line.value, made.name)))
        elif isinstance(line, ast.If) and isinstance(line.body[0], ast.Return):
            early.append((_returned(line.body[0], made.name), _test(line.test, made.name)))
        elif isinstance(line, ast.Return):
            result = _returned(line, made.name)
            for value, test in reversed(early):
                result = Cases(value, test, result)
            return Definition(arguments, tuple(steps), result)
        else:
            raise NotMathematics(f"{made.name}: {ast.unparse(line)}")
    raise NotMathematics(f"{made.name}: returns nothing")


def _returned(line: ast.Return, name: str) -> Tree:
    if line.value is None:
        raise NotMathematics(f"{name}: returns nothing")
    return _tree(line.value, name)


def _tree(node: ast.expr, name: str) -> Tree:
    match node:
        case ast.Constant(value=int() | float() as value):
            return Number(float(value), ast.unparse(node))
        case ast.Name(id=identifier):
            return Name(identifier)
        case ast.Attribute(value=ast.Name(id="math"), attr=identifier):
            return Name(identifier)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return Negative(_tree(operand, name))
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in _SIGNS:
            return Binary(_SIGNS[type(sign)], _tree(left, name), _tree(right, name))
        case ast.Compare():
            return _test(node, name)
        case ast.IfExp(test=test, body=value, orelse=otherwise):
            return Cases(_tree(value, name), _test(test, name), _tree(otherwise, name))
        case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called), keywords=[]):
            return Call(called, tuple(_tree(one, name) for one in node.args))
    raise NotMathematics(f"{name}: {ast.unparse(node)}")


def _test(node: ast.expr, name: str) -> Compared:
    match node:
        case ast.BoolOp(op=ast.Or(), values=[first, second]):
            return Compared("or", _test(first, name), _test(second, name))
        case ast.Compare(left=left, ops=[sign], comparators=[right]) if type(sign) in _SIGNS:
            return Compared(_SIGNS[type(sign)], _tree(left, name), _tree(right, name))
    raise NotMathematics(f"{name}: {ast.unparse(node)}")
