"""Equations: the body of a Python function as a formula of SBML (infix, as libsbml reads it)."""

from __future__ import annotations

import ast
import inspect
import math
import textwrap
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from physiology.core.catalogue import DeclarationError, Declared
from physiology.sbml.units import PLAIN, Unit, parse

_OPERATORS: dict[type, str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Pow: "^", ast.USub: "-",
    ast.Gt: ">", ast.GtE: ">=", ast.Lt: "<", ast.LtE: "<=", ast.Eq: "==", ast.NotEq: "!=",
    ast.And: "&&", ast.Or: "||",
}  # fmt: skip
_FUNCTIONS = {
    "max": "max({})", "min": "min({})", "abs": "abs({})", "math.exp": "exp({})",
    "math.log1p": "ln((1 dimensionless) + {})", "math.tanh": "tanh({})", "math.cos": "cos({})",
}  # fmt: skip
#: Helpers whose value has the unit of an argument; of the others it is a plain number.
_UNIT_OF_ARGUMENT = {
    "max": 0, "min": 0, "abs": 0, "softplus": 0, "smooth_positive": 0, "onset": 0,
    "limited": 0, "scaled_hill": 0, "repeated_dose": 0,
}  # fmt: skip


@dataclass(frozen=True)
class Formula:
    """A formula of SBML, and the units that stand in it."""

    text: str
    units: frozenset[Unit] = frozenset()


def equation(
    item: Declared, declared: Mapping[str, Declared], fixed: Mapping[str, float] | None = None
) -> Formula:
    """Return the formula of a declared equation.

    Parameters
    ----------
    fixed : mapping of str to float, optional
        Arguments in whose place a number is to stand.
    """
    units = {name: parse(declared[name].unit) for name in item.arguments}
    writer = _Writer(units, fixed or {})
    text = writer.text(_expression(item.item.function))  # type: ignore[union-attr]
    return Formula(text, frozenset(writer.written))


def helper(function: Callable[..., float]) -> Formula:
    """Return a helper of ``kinetics`` as ``lambda(argument, ..., formula)``."""
    # An underscore keeps arguments apart from what is declared, and from the csymbol "time".
    arguments = list(inspect.signature(function).parameters)
    renamed = {name: ast.Name(f"{name}_") for name in arguments}
    measure = _UNIT_OF_ARGUMENT.get(function.__name__)
    result = None if measure is None else renamed[arguments[measure]]
    text = _Writer(None, result=result).text(_Put(renamed).visit(_expression(function)))
    names = ", ".join(name.id for name in renamed.values())
    return Formula(f"lambda({names}, {text})")


def number(value: float, unit: Unit = PLAIN) -> str:
    """Return a number with a unit."""
    shown = f"({value!r} {unit.key})"
    return shown if math.copysign(1.0, value) > 0 else f"(-({-value!r} {unit.key}))"


class _Put(ast.NodeTransformer):
    """Put expressions in the place of names."""

    def __init__(self, values: Mapping[str, ast.expr]) -> None:
        self.values = values

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return self.values.get(node.id, node)


def _expression(function: Callable[..., float]) -> ast.expr:
    """Return the value of a function as one expression of its arguments."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]
    body = tree.body  # type: ignore[attr-defined]
    if isinstance(body[0], ast.Expr):
        body = body[1:]
    return _value(body, {}, function.__name__)


def _value(body: Sequence[ast.stmt], known: dict[str, ast.expr], name: str) -> ast.expr:
    for position, line in enumerate(body):
        if isinstance(line, ast.Assign) and isinstance(line.targets[0], ast.Name):
            known = {**known, line.targets[0].id: _Put(known).visit(line.value)}
        elif isinstance(line, ast.If):
            rest = [*line.orelse, *body[position + 1 :]]
            return ast.IfExp(
                _Put(known).visit(line.test),
                _value(line.body, known, name),
                _value(rest, known, name),
            )
        elif isinstance(line, ast.Return) and line.value is not None:
            return _Put(known).visit(line.value)
        else:
            break
    raise DeclarationError(f"'{name}' holds more than assignments, conditions and returns")


def _sign(operator: ast.AST) -> str:
    if type(operator) not in _OPERATORS:
        raise DeclarationError(f"SBML has no '{type(operator).__name__}'")
    return _OPERATORS[type(operator)]


class _Writer:
    """Write expressions in which every number has a unit.

    Where units of names are not known, as in a helper, nothing of something is written as
    ``0 * something``; ``result`` is a name in whose unit the helper answers, if it has one.
    """

    def __init__(
        self,
        units: Mapping[str, Unit] | None,
        fixed: Mapping[str, float] | None = None,
        result: ast.expr | None = None,
    ) -> None:
        self.units, self.fixed, self.result = units, fixed or {}, result
        self.written: set[Unit] = set()

    def text(self, node: ast.expr, like: ast.expr | None = None) -> str:
        """Return the formula; a bare zero has the unit of what it is set beside (``like``)."""
        match node:
            case ast.Constant(value=int() | float() as value):
                return self._constant(float(value), like)
            case ast.Name(id=name):
                return self._name(name)
            case ast.Attribute(attr="pi"):
                return "pi"
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return f"(-{self.text(operand, like)})"
            case ast.BinOp(left=left, op=operator, right=right):
                return self._operation(left, operator, right)
            case ast.Call(func=function, args=arguments):
                return self._call(ast.unparse(function), arguments)
        return self._condition(node)

    def _name(self, name: str) -> str:
        if name not in self.fixed:
            return name
        return self._number(self.fixed[name], (self.units or {}).get(name, PLAIN))

    def _operation(self, left: ast.expr, operator: ast.operator, right: ast.expr) -> str:
        beside = isinstance(operator, ast.Add | ast.Sub)
        one = self.text(left, right if beside else None)
        other = self.text(right, left if beside else None)
        if isinstance(operator, ast.Mod):
            return f"({one} - {other} * floor({one} / {other}))"
        return f"({one} {_sign(operator)} {other})"

    def _condition(self, node: ast.expr) -> str:
        match node:
            case ast.Compare(left=left, ops=[operator], comparators=[right]):
                return f"({self.text(left, right)} {_sign(operator)} {self.text(right, left)})"
            case ast.BoolOp(op=joined, values=values):
                return f"({f' {_sign(joined)} '.join(self.text(one) for one in values)})"
            case ast.IfExp(test=test, body=body, orelse=rest):
                helper = self.units is None
                chosen = self.text(body, self.result if helper else rest)
                other = self.text(rest, self.result if helper else body)
                return f"piecewise({chosen}, {self.text(test)}, {other})"
        raise DeclarationError(f"'{ast.unparse(node)}' cannot be written as SBML")

    def _call(self, name: str, arguments: list[ast.expr]) -> str:
        beside = list(reversed(arguments)) if name in ("max", "min") else [None] * len(arguments)
        written = ", ".join(
            self.text(one, other) for one, other in zip(arguments, beside, strict=True)
        )
        return _FUNCTIONS.get(name, f"{name}({{}})").format(written)

    def _constant(self, value: float, like: ast.expr | None) -> str:
        if self.units is None and value == 0.0 and like is not None:
            return f"({number(value)} * {self.text(like)})"
        unit = self._unit(like) if value == 0.0 and like is not None else PLAIN
        return self._number(value, unit or PLAIN)

    def _number(self, value: float, unit: Unit) -> str:
        self.written.add(unit)
        return number(value, unit)

    def _unit(self, node: ast.expr) -> Unit | None:
        """Return the unit of an expression; ``None`` for a bare zero, which fits any."""
        units = self.units or {}
        match node:
            case ast.Constant(value=value):
                return None if value == 0 else PLAIN
            case ast.Name(id=name):
                return units.get(name, PLAIN)
            case ast.UnaryOp(operand=operand):
                return self._unit(operand)
            case ast.BinOp(left=left, op=ast.Mult(), right=right):
                return (self._unit(left) or PLAIN) * (self._unit(right) or PLAIN)
            case ast.BinOp(left=left, op=ast.Div(), right=right):
                return (self._unit(left) or PLAIN) / (self._unit(right) or PLAIN)
            case ast.BinOp(left=left, op=ast.Add() | ast.Sub(), right=right):
                return self._unit(left) or self._unit(right)
            case ast.IfExp(body=body, orelse=other):
                return self._unit(body) or self._unit(other)
            case ast.Call(func=ast.Name(id="crowded_release"), args=[amount, rate, *_]):
                return (self._unit(amount) or PLAIN) * (self._unit(rate) or PLAIN)
            case ast.Call(func=ast.Name(id=name), args=arguments) if name in _UNIT_OF_ARGUMENT:
                found = [self._unit(one) for one in arguments]
                return found[0] or found[-1]
        return PLAIN
