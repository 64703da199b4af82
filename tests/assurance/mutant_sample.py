"""Every mutant of the physiology that the rules allow, and a fair sample of them."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from cosmic_ray import plugins
from cosmic_ray.ast import ast_nodes, get_ast_from_path

ROOT = Path(__file__).resolve().parents[2]
RULES = tomllib.loads((Path(__file__).parent / "mutants.toml").read_text(encoding="utf-8"))
DECLARING = {"signal", "flow", "rate", "modifies", "held", "sets"}
EQUATIONS_AS_WELL = ("physiology/core/kinetics.py", "physiology/core/kernel.py",
                     "physiology/core/slow_kernel.py")  # fmt: skip
Span = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True)
class Mutant:
    """One change of one place; ``kind`` is number, equation or code."""

    path: str
    operator: str
    occurrence: int
    first_line: int
    last_line: int
    kind: str

    @property
    def key(self) -> str:
        """What tells it apart from all others."""
        return f"{self.path}:{self.operator}:{self.occurrence}"


def operators() -> list[str]:
    """Return the names of the operators that the rules allow."""
    wanted = [re.compile(one) for one in RULES["operators"]]
    return [
        name
        for name in sorted(plugins.operator_names())
        if any(one.fullmatch(name.split("/")[1]) for one in wanted)
    ]


def every_mutant() -> list[Mutant]:
    """Return every allowed mutant, file by file."""
    paths = sorted((ROOT / RULES["folder"]).rglob("*.py"))
    return [mutant for path in paths for mutant in _of_file(path)]


def sampled(mutants: list[Mutant], size: int, seed: int) -> list[Mutant]:
    """Return every so many-th mutant: each has the same chance, each file its share.

    The mutants of a file are shuffled first, so that no pattern of the source can meet the steps.
    """
    chance = Random(seed)
    shuffled = _shuffled_by_file(mutants, chance)
    step = len(shuffled) / size
    first = chance.random() * step
    chosen = [shuffled[int(first + step * number)] for number in range(size)]
    chance.shuffle(chosen)  # so that what is done so far is a sample at any time
    return chosen


def _shuffled_by_file(mutants: list[Mutant], chance: Random) -> list[Mutant]:
    by_file: dict[str, list[Mutant]] = {}
    for mutant in mutants:
        by_file.setdefault(mutant.path, []).append(mutant)
    for of_file in by_file.values():
        chance.shuffle(of_file)
    return [mutant for of_file in by_file.values() for mutant in of_file]


def _of_file(path: Path) -> Iterator[Mutant]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = list(ast_nodes(get_ast_from_path(path)))
    name = path.relative_to(ROOT).as_posix()
    left_alone = list(_left_alone(tree))
    equations = list(_equations(tree))
    declared = list(_declarations(tree))
    between = list(_between_operands(tree))
    for operator_name in operators():
        operator = plugins.get_operator(operator_name)()
        places = (place for node in nodes for place in operator.mutation_positions(node))
        for occurrence, (start, end) in enumerate(places):
            if any(_within(start, span) for span in left_alone):
                continue
            # A star of arguments is no operator, though it looks like one.
            if "BinaryOperator" in operator_name and not any(
                _within(start, span) for span in between
            ):
                continue
            if name in EQUATIONS_AS_WELL or any(_within(start, span) for span in equations):
                kind = "equation"
            else:
                kind = "number" if any(_within(start, span) for span in declared) else "code"
            yield Mutant(name, operator_name, occurrence, start[0], end[0], kind)


def _within(place: tuple[int, int], span: Span) -> bool:
    return span[0] <= place < span[1]


def _span(node: ast.AST) -> Span:
    return (node.lineno, node.col_offset), (node.end_lineno, node.end_col_offset)


def _called(node: ast.expr) -> str:
    found = node.func if isinstance(node, ast.Call) else node
    return found.attr if isinstance(found, ast.Attribute) else getattr(found, "id", "")


def _left_alone(tree: ast.Module) -> Iterator[Span]:
    """Yield annotations, what a type checker alone runs, and decorators that save time."""
    for node in ast.walk(tree):
        for annotation in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if annotation is not None:
                yield _span(annotation)
        if isinstance(node, ast.If) and _called(node.test) == "TYPE_CHECKING":
            yield _span(node)
        for decorator in getattr(node, "decorator_list", ()):
            if _called(decorator) in RULES["saving_time"]:
                (line, column), end = _span(decorator)
                yield (line, column - 1), end


def _between_operands(tree: ast.Module) -> Iterator[Span]:
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp):
            yield _span(node.left)[1], _span(node.right)[0]


def _equations(tree: ast.Module) -> Iterator[Span]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and any(
            _called(decorator) in DECLARING for decorator in node.decorator_list
        ):
            yield _span(node)


def _declarations(tree: ast.Module) -> Iterator[Span]:
    """Yield what is called with numbers when a file is loaded: parameters, states, people."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            yield _span(node)
