"""Write the model's equations for several bodies at once: one instruction, many lanes.

The flat right-hand side that ``assemble`` writes is straight-line code, so each of its operations
can work on a vector with one number of each body. Arrays hold the lanes of a quantity side by
side: shape (quantities, LANES).
"""

from __future__ import annotations

import ast
import inspect
import math
from collections.abc import Callable
from functools import reduce
from typing import Any

from llvmlite import ir
from numba import types
from numba.extending import intrinsic

from physiology.core import kinetics, lanes_vectors
from physiology.core.assemble import Model
from physiology.core.lanes_arithmetic import Arithmetic

#: Bodies computed at once: the width of the vectors of present processors.
LANES = 8

Values = dict[str, Any]
_WHOLE = ir.IntType(64)
_SIGNS = {ast.Gt: ">", ast.GtE: ">=", ast.Lt: "<", ast.LtE: "<=", ast.Eq: "=="}


class Writer:
    """Translates the statements of one function into vector instructions."""

    def __init__(self, builder: Any, arrays: Values, helpers: dict[str, ast.FunctionDef]) -> None:
        self.build = builder
        self.math = Arithmetic(builder, LANES)
        self.arrays = arrays
        self.helpers = helpers

    def run(self, body: list[ast.stmt], values: Values) -> Any:
        """Write statements; return the value that they return, if any."""
        for number, line in enumerate(body):
            if isinstance(line, ast.Return) and line.value is not None:
                return self.value(line.value, values)
            if isinstance(line, ast.If):
                holds = self._condition(line.test, values)
                if isinstance(line.body[-1], ast.Return):
                    early = self.run(line.body, dict(values))
                    return self.build.select(holds, early, self.run(body[number + 1 :], values))
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
                found = self.build.select(holds, found, self.value(target, inner))
            self._assign(target, found, inner)

    def _assign(self, target: ast.expr, found: Any, values: Values) -> None:
        if isinstance(target, ast.Subscript):
            self.build.store(found, self._place(target), align=8)
        else:
            values[ast.unparse(target)] = found

    def _place(self, node: ast.Subscript) -> Any:
        start = self.arrays[ast.unparse(node.value)]
        position = self.build.mul(self._whole(node.slice), ir.Constant(_WHOLE, LANES))
        place = self.build.gep(start, [position])
        return self.build.bitcast(place, self.math.vector.as_pointer())

    def _whole(self, node: ast.expr) -> Any:
        """Write a whole number: where something stands in an array."""
        if isinstance(node, ast.Constant):
            return ir.Constant(_WHOLE, node.value)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Mult):
            join = self.build.add if isinstance(node.op, ast.Add) else self.build.mul
            return join(self._whole(node.left), self._whole(node.right))
        return self.arrays[ast.unparse(node)]

    def _condition(self, node: ast.expr, values: Values) -> Any:
        if isinstance(node, ast.BoolOp):
            joined = self.build.or_ if isinstance(node.op, ast.Or) else self.build.and_
            return reduce(joined, [self._condition(part, values) for part in node.values])
        if not isinstance(node, ast.Compare) or len(node.ops) != 1:
            raise TypeError(f"lanes: cannot compare '{ast.unparse(node)}'")
        left, right = self.value(node.left, values), self.value(node.comparators[0], values)
        return self.build.fcmp_ordered(_SIGNS[type(node.ops[0])], left, right)

    def value(self, node: ast.expr, values: Values) -> Any:
        """Write an expression and return its value."""
        if isinstance(node, ast.Name):
            return values[node.id]
        if isinstance(node, ast.Constant):
            return self.math.number(node.value)  # type: ignore[arg-type]
        if isinstance(node, ast.Subscript):
            return self.build.load(self._place(node), align=8)
        if isinstance(node, ast.BinOp):
            return self._operation(node, values)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return self.build.fneg(self.value(node.operand, values))
        if isinstance(node, ast.IfExp):
            holds = self._condition(node.test, values)
            yes, no = self.value(node.body, values), self.value(node.orelse, values)
            return self.build.select(holds, yes, no)
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
            ast.Sub: self.build.fsub,
            ast.Mult: self.math.times,
            ast.Div: self.build.fdiv,
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


def _helpers() -> dict[str, ast.FunctionDef]:
    found = {}
    for helper in kinetics.HELPERS:
        (tree,) = ast.parse(inspect.getsource(helper)).body
        found[helper.__name__] = tree
    return found  # type: ignore[return-value]


def vector_functions(model: Model) -> dict[str, Any]:
    """Return the functions of a model's source for compiled code, each for ``LANES`` bodies.

    They take the same arrays as the plain ones, with a lane for each body behind every quantity,
    laid out without gaps; with them those of ``lanes_vectors``.
    """
    sources = (model.source.replace("@njit\n", ""), inspect.getsource(lanes_vectors))
    functions = [line for source in sources for line in ast.parse(source).body]
    return {one.name: _written(one) for one in functions if isinstance(one, ast.FunctionDef)}


def vector_function(source: str) -> Any:
    """Return one function for compiled code that works on every lane; see ``Writer``."""
    (function,) = ast.parse(source).body
    if not isinstance(function, ast.FunctionDef):
        raise TypeError("lanes: expects the source of one function")
    return _written(function)


def _written(function: ast.FunctionDef) -> Any:
    names = [argument.arg for argument in function.args.args]

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        writer = Writer(builder, {}, _helpers())
        values = {}
        for name, kind, given in zip(names, signature.args, arguments, strict=True):
            if isinstance(kind, types.Array):
                writer.arrays[name] = context.make_array(kind)(context, builder, given).data
            elif isinstance(kind, types.Integer):
                writer.arrays[name] = given
            else:
                values[name] = writer.math.everywhere(given)
        writer.run(function.body, values)
        return context.get_dummy_value()

    def answer(*kinds: Any) -> Any:
        # Whole numbers of any kind arrive as those of 64 bits.
        return types.void(*[types.int64 if isinstance(k, types.Integer) else k for k in kinds]), (
            generate
        )

    # An intrinsic tells the number of its arguments by the signature of its function.
    typed = f"lambda context, {', '.join(names)}: answer({', '.join(names)})"
    made = eval(typed, {"answer": answer})  # noqa: S307
    made.__name__ = function.name
    return intrinsic(made)
