"""Texts that the server says: the first argument of every ``say`` in Python."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

from physiology.regimens import checks

CODE = Path(__file__).resolve().parents[2]


def _constants(tree: ast.Module) -> dict[str, ast.expr]:
    """Return what the names of a file stand for that are set once, at its top."""
    found = [node for node in tree.body if isinstance(node, ast.Assign)]
    return {
        target.id: node.value
        for node in found
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _literals(node: ast.expr, constants: dict[str, ast.expr]) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body, constants)
        yield from _literals(node.orelse, constants)
    elif isinstance(node, ast.Name) and node.id in constants:
        yield from _literals(constants[node.id], {})


def _is_said(call: ast.Call) -> bool:
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return name == "say"


def texts_in_code(code: str) -> Iterator[str]:
    """Yield every text that a Python file says.

    Parameters
    ----------
    code : str
        Python.
    """
    tree = ast.parse(code)
    constants = _constants(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and _is_said(node):
            yield from _literals(node.args[0], constants)


def texts_of_code() -> Iterator[tuple[str, str]]:
    """Yield the folder and every text that is said in it."""
    for path in sorted(CODE.rglob("*.py")):
        for text in texts_in_code(path.read_text(encoding="utf-8")):
            yield f"components/{path.relative_to(CODE).parts[0]}", text


def texts_of_refusals() -> Iterator[str]:
    """Yield why a treatment makes no sense for a body: what the model's own checks return."""
    for node in ast.walk(ast.parse(inspect.getsource(checks))):
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Constant):
            yield str(node.value.value or "")
