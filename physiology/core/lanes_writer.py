"""Translate the statements of a function into operations on vectors, or into terms."""

from __future__ import annotations

import ast
import inspect
import math
from collections.abc import Callable
from functools import lru_cache, reduce
from typing import Any

from llvmlite import ir

from physiology.core import kinetics
from physiology.core.lanes_arithmetic import Arithmetic, Composed
from physiology.core.lanes_terms import Term, Terms

Values = dict[str, Any]
_WHOLE = ir.IntType(64)
_SIGNS = {ast.Gt: ">", ast.GtE: ">=", ast.Lt: "<", ast.LtE: "<=", ast.Eq: "=="}


class Memory:
    """Loads and stores vectors: element ``i`` of an array is that quantity of all bodies."""

    def __init__(self, arithmetic: Arithmetic, arrays: Values) -> None:
        self.build = arithmetic.build
        self.lanes = arithmetic.lanes
        self.kind = arithmetic.vector.as_pointer()
        self.arrays = arrays

    def load(self, node: ast.Subscript) -> Any:
        """Return an element."""
        return self.at(ast.unparse(node.value), self._whole(node.slice))

    def store(self, node: ast.Subscript, found: Any) -> None:
        """Write an element."""
        self.put(ast.unparse(node.value), self._whole(node.slice), found)

    def at(self, array: str, position: Any) -> Any:
        """Return the element at a position."""
        return self.build.load(self._place(array, position), align=8)

    def put(self, array: str, position: Any, found: Any) -> None:
        """Write the element at a position."""
        self.build.store(found, self._place(array, position), align=8)

    def _place(self, array: str, position: Any) -> Any:
        if isinstance(position, int):
            position = ir.Constant(_WHOLE, position)
        first = self.build.mul(position, ir.Constant(_WHOLE, self.lanes))
        return self.build.bitcast(self.build.gep(self.arrays[array], [first]), self.kind)

    def _whole(self, node: ast.expr) -> Any:
        """Write a whole number: where something stands in an array."""
        if isinstance(node, ast.Constant):
            return ir.Constant(_WHOLE, node.value)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mult):
            join = self.build.add if isinstance(node.op, ast.Add) else self.build.mul
            return join(self._whole(node.left), self._whole(node.right))
        return self.arrays[ast.unparse(node)]


class Shelf:
    """What elements of arrays are, as terms."""

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self.stored: dict[tuple[str, int], Term] = {}

    def load(self, node: ast.Subscript) -> Term:
        """Return what was stored as an element, or the element as it comes."""
        place = self._place(node)
        return self.stored.get(place) or self.terms.element(*place)

    def store(self, node: ast.Subscript, found: Term) -> None:
        """Keep what an element becomes."""
        self.stored[self._place(node)] = found

    def _place(self, node: ast.Subscript) -> tuple[str, int]:
        return ast.unparse(node.value), ast.literal_eval(node.slice)


class Writer:
    """Translates the statements of one function into operations on vectors."""

    def __init__(self, arithmetic: Composed, memory: Memory | Shelf) -> None:
        self.math = arithmetic
        self.memory = memory
        self.helpers = _helpers()

    def run(self, body: list[ast.stmt], values: Values) -> Any:
        """Write statements; return the value that they return, if any."""
        for number, line in enumerate(body):
            if isinstance(line, ast.Return) and line.value is not None:
                return self.value(line.value, values)
            if isinstance(line, ast.If):
                holds = self._condition(line.test, values)
                if isinstance(line.body[-1], ast.Return):
                    early = self.run(line.body, dict(values))
                    return self.math.select(holds, early, self.run(body[number + 1 :], values))
                self._where(holds, line.body, values)
            elif isinstance(line, ast.Assign):
                self._assign(line.targets[0], self.value(line.value, values), values)
            elif not (isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)):
                raise TypeError(f"lanes: cannot write '{ast.unparse(line)}'")
        return None

    def _where(self, holds: Any, body: list[ast.stmt], values: Values) -> None:
        """Write assignments that count only in the lanes where a condition holds."""
        inner = dict(values)
        for line in body:
            if not isinstance(line, ast.Assign):
                raise TypeError(f"lanes: cannot write '{ast.unparse(line)}'")
            found, target = self.value(line.value, inner), line.targets[0]
            if isinstance(target, ast.Subscript):
                found = self.math.select(holds, found, self.value(target, inner))
            self._assign(target, found, inner)

    def _assign(self, target: ast.expr, found: Any, values: Values) -> None:
        if isinstance(target, ast.Subscript):
            self.memory.store(target, found)
        else:
            values[ast.unparse(target)] = found

    def _condition(self, node: ast.expr, values: Values) -> Any:
        if isinstance(node, ast.BoolOp):
            joined = self.math.either if isinstance(node.op, ast.Or) else self.math.both
            return reduce(joined, [self._condition(part, values) for part in node.values])
        if not isinstance(node, ast.Compare) or len(node.ops) != 1:
            raise TypeError(f"lanes: cannot compare '{ast.unparse(node)}'")
        left, right = self.value(node.left, values), self.value(node.comparators[0], values)
        return self.math.compare(_SIGNS[type(node.ops[0])], left, right)

    def value(self, node: ast.expr, values: Values) -> Any:
        """Write an expression and return its value."""
        if isinstance(node, ast.Name):
            return values[node.id]
        if isinstance(node, ast.Constant):
            return self.math.number(node.value)  # type: ignore[arg-type]
        if isinstance(node, ast.Subscript):
            return self.memory.load(node)
        if isinstance(node, ast.BinOp):
            return self._operation(node, values)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return self.math.negative(self.value(node.operand, values))
        if isinstance(node, ast.IfExp):
            holds = self._condition(node.test, values)
            yes, no = self.value(node.body, values), self.value(node.orelse, values)
            return self.math.select(holds, yes, no)
        if isinstance(node, ast.Call):
            return self._call(node, values)
        if ast.unparse(node) == "math.pi":
            return self.math.number(math.pi)
        raise TypeError(f"lanes: cannot write '{ast.unparse(node)}'")

    def _operation(self, node: ast.BinOp, values: Values) -> Any:
        left = self.value(node.left, values)
        if isinstance(node.op, ast.Pow) and isinstance(node.right, ast.Constant):
            if node.right.value == 2:
                return self.math.times(left, left)
            if node.right.value == 0.5:
                return self.math.root(left)
        written: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
            ast.Add: self.math.add,
            ast.Sub: self.math.subtract,
            ast.Mult: self.math.times,
            ast.Div: self.math.divide,
            ast.Mod: self.math.remainder,
            ast.Pow: self.math.power,
        }
        return written[type(node.op)](left, self.value(node.right, values))

    def _call(self, node: ast.Call, values: Values) -> Any:
        name = ast.unparse(node.func).removeprefix("math.")
        given = [self.value(argument, values) for argument in node.args]
        if name == "max":
            return self.math.choose(">", given[1], given[0], given[1], given[0])
        if name == "min":
            return self.math.choose("<", given[1], given[0], given[1], given[0])
        if name == "abs":
            return self.math.size(given[0])
        if name in self.helpers:
            helper = self.helpers[name]
            names = [argument.arg for argument in helper.args.args]
            return self.run(helper.body, dict(zip(names, given, strict=True)))
        return getattr(self.math, name)(*given)


@lru_cache(maxsize=1)
def _helpers() -> dict[str, ast.FunctionDef]:
    found = {}
    for helper in kinetics.HELPERS:
        (tree,) = ast.parse(inspect.getsource(helper)).body
        found[helper.__name__] = tree
    return found  # type: ignore[return-value]
