"""Turn the source of one equation into statements of the flat right-hand side."""

from __future__ import annotations

import ast
import inspect
import textwrap

from physiology.core.catalogue import DeclarationError, Declared
from physiology.core.kinetics import HELPERS

ALLOWED_CALLS = {helper.__name__ for helper in HELPERS} | {"max", "min", "abs"}


class _Rename(ast.NodeTransformer):
    """Give the local variables of an equation names of their own."""

    def __init__(self, names: dict[str, str]) -> None:
        self.names = names

    def visit_Name(self, node: ast.Name) -> ast.Name:
        return ast.Name(id=self.names.get(node.id, node.id), ctx=node.ctx)


def statements(declared: Declared) -> list[str]:
    """Return the equation as assignments that end in ``name = ...``.

    Raises
    ------
    DeclarationError
        If the body is more than assignments and one return, or calls something else
        than the helpers of ``kinetics``.
    """
    source = textwrap.dedent(inspect.getsource(declared.item.function))  # type: ignore[union-attr]
    function = ast.parse(source).body[0]
    body = list(function.body)  # type: ignore[attr-defined]
    if isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]
    _check(declared, body)
    local_names = {
        node.id
        for statement in body
        for node in ast.walk(statement)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    rename = _Rename({local: f"{declared.name}__{local}" for local in local_names})
    lines = []
    for statement in body:
        renamed = rename.visit(statement)
        if isinstance(renamed, ast.Return):
            target: ast.expr = ast.Name(id=declared.name, ctx=ast.Store())
            renamed = ast.Assign(targets=[target], value=renamed.value or target, lineno=0)
        lines.append(ast.unparse(ast.fix_missing_locations(renamed)))
    return lines


def _check(declared: Declared, body: list[ast.stmt]) -> None:
    shape_is_right = body and isinstance(body[-1], ast.Return) and body[-1].value is not None
    if not shape_is_right or not all(isinstance(line, ast.Assign) for line in body[:-1]):
        raise DeclarationError(
            f"{declared.module}: '{declared.name}' must be assignments and one return"
        )
    known = set(declared.item.arguments)  # type: ignore[union-attr]
    for line in body:
        for node in ast.walk(line):
            _check_call(declared, node)
        names = [node for node in ast.walk(line) if isinstance(node, ast.Name)]
        for name in names:
            if isinstance(name.ctx, ast.Store):
                _check_target(declared, name.id)
                known.add(name.id)
        for name in names:
            if name.id not in known and name.id not in ALLOWED_CALLS:
                raise DeclarationError(
                    f"{declared.module}: '{declared.name}' uses '{name.id}', "
                    "which is neither an argument nor a local value"
                )


def _check_call(declared: Declared, node: ast.AST) -> None:
    if not isinstance(node, ast.Call):
        return
    called = node.func.id if isinstance(node.func, ast.Name) else ast.unparse(node.func)
    if called not in ALLOWED_CALLS:
        raise DeclarationError(
            f"{declared.module}: '{declared.name}' calls '{called}'; "
            f"allowed are {', '.join(sorted(ALLOWED_CALLS))}"
        )


def _check_target(declared: Declared, name: str) -> None:
    if name in declared.item.arguments:  # type: ignore[union-attr]
        raise DeclarationError(
            f"{declared.module}: '{declared.name}' assigns to its argument '{name}'"
        )
