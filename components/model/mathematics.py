"""A tree of arithmetic as mathematics on a page: nested lists that the browser makes MathML of.

``["mfrac", a, b]`` is an element with its children; ``["n", "glucose"]`` stands for the symbol of
a declared name, ``["l", "allowed"]`` for a value that the equation computes on its way.
"""

from __future__ import annotations

from typing import Any

from components.model.tree import (
    Binary,
    Call,
    Cases,
    Compared,
    Name,
    Negative,
    Number,
    Tree,
)

Mathematics = list[Any]

SUM, PRODUCT, SIGN, POWER, WHOLE = 1, 2, 3, 4, 5
"""How tightly something holds together: what is looser than asked for is put in brackets."""

_SIGNS = {
    "+": "+",
    "-": "\N{MINUS SIGN}",
    "<": "<",
    "<=": "\N{LESS-THAN OR EQUAL TO}",
    ">": ">",
    ">=": "\N{GREATER-THAN OR EQUAL TO}",
    "==": "=",
}
_CONSTANTS = {"pi": "\N{GREEK SMALL LETTER PI}"}
_NAMED = {"max": "max", "min": "min", "hyperbolic_tangent": "tanh", "tanh": "tanh", "cos": "cos"}


def name(identifier: str, local: frozenset[str] = frozenset()) -> Mathematics:
    """Return how a name stands in an equation.

    Parameters
    ----------
    identifier : str
        As in the source.
    local : frozenset of str
        Names that are not declared.
    """
    if identifier in _CONSTANTS:
        return ["mi", _CONSTANTS[identifier]]
    return ["l" if identifier in local else "n", identifier]


def mathematics(tree: Tree, local: frozenset[str] = frozenset(), holds: int = 0) -> Mathematics:
    """Return a tree as mathematics.

    Parameters
    ----------
    tree : Tree
    local : frozenset of str
        Names in it that are not declared.
    holds : int
        How tightly it has to hold together where it stands.
    """
    made, tightness = _made(tree, local)
    return _fenced(made) if tightness < holds else made


def _made(tree: Tree, local: frozenset[str]) -> tuple[Mathematics, int]:
    match tree:
        case Number(text=text):
            return _number(text)
        case Name(name=identifier):
            return name(identifier, local), WHOLE
        case Negative(of=of):
            return _row(_sign("-"), mathematics(of, local, PRODUCT)), SUM
        case Binary():
            return _binary(tree, local)
        case Compared(sign="or", left=left, right=right):
            either = mathematics(left, local), mathematics(right, local)
            return _row(either[0], _word("or"), either[1]), 0
        case Compared(sign=sign, left=left, right=right):
            return _row(mathematics(left, local), _sign(sign), mathematics(right, local)), 0
        case Call():
            return _call(tree, local)
        case Cases(value=value, test=test, otherwise=otherwise):
            first = [mathematics(value, local), _word("if"), mathematics(test, local)]
            last = [mathematics(otherwise, local), _word("otherwise"), ["mrow"]]
            return ["cases", ["mtr", *map(_cell, first)], ["mtr", *map(_cell, last)]], WHOLE


def _number(text: str) -> tuple[Mathematics, int]:
    """Return a number; a power of ten is written as one."""
    digits, _, exponent = text.partition("e")
    digits = digits.removesuffix(".0")
    if not exponent:
        return ["mn", digits], WHOLE
    power = ["msup", ["mn", "10"], _signed(str(int(exponent)))]
    if digits == "1":
        return power, POWER
    return _row(["mn", digits], ["mo", "\N{MULTIPLICATION SIGN}"], power), PRODUCT


def _signed(text: str) -> Mathematics:
    return _row(_sign("-"), ["mn", text[1:]]) if text.startswith("-") else ["mn", text]


def _binary(tree: Binary, local: frozenset[str]) -> tuple[Mathematics, int]:
    left, right = tree.left, tree.right
    if tree.sign == "/" and isinstance(left, Binary) and left.sign == "/":
        # Divided twice is divided by the product: one line instead of a tower.
        return _binary(Binary("/", left.left, Binary("*", left.right, right)), local)
    if tree.sign == "/":
        return ["mfrac", mathematics(left, local), mathematics(right, local)], PRODUCT
    if tree.sign == "**":
        if isinstance(right, Number) and right.value == 0.5:
            return ["msqrt", mathematics(left, local)], WHOLE
        base = mathematics(left, local, WHOLE)
        return ["msup", base, mathematics(right, local)], POWER
    if tree.sign == "*" and isinstance(left, Negative):
        return _made(Negative(Binary("*", left.of, right)), local)
    if tree.sign == "*":
        parts = mathematics(left, local, PRODUCT), mathematics(right, local, PRODUCT)
        return _row(parts[0], _times(right), parts[1]), PRODUCT
    if tree.sign == "%":
        word = ["mo", "mod"]
        return _row(mathematics(left, local, SIGN), word, mathematics(right, local, SIGN)), SUM
    holds = SUM if tree.sign == "+" else PRODUCT
    first = mathematics(left, local, SUM)
    return _row(first, _sign(tree.sign), mathematics(right, local, holds)), SUM


def _times(right: Tree) -> Mathematics:
    """Return what stands between two factors: nothing, or a point before a number."""
    leading = right
    while isinstance(leading, Binary) and leading.sign in "**":
        leading = leading.left
    return ["mo", "\N{DOT OPERATOR}"] if isinstance(leading, Number) else ["mo", "\u2062"]


def _call(tree: Call, local: frozenset[str]) -> tuple[Mathematics, int]:
    written = _written_out(tree)
    if written is not None:
        return _made(written, local)
    arguments = [mathematics(one, local) for one in tree.arguments]
    if tree.function == "abs":
        return _row(["mo", "|"], *arguments, ["mo", "|"]), WHOLE
    if tree.function == "exp":
        return ["msup", ["mi", "e"], arguments[0]], POWER
    if tree.function == "log1p":
        inside = Binary("+", Number(1.0, "1"), tree.arguments[0])
        return _row(["mi", "ln"], _fenced(mathematics(inside, local))), WHOLE
    called = _NAMED.get(tree.function, tree.function.replace("_", " "))
    listed = _row(*_listed(arguments))
    return _row(["mi", called], ["mo", "\u2061"], _fenced(listed)), WHOLE


def _written_out(tree: Call) -> Tree | None:
    """Return a saturation as the fraction it is, where its arguments are single names.

    That of a power is 0 below zero, which its definition says.
    """
    if not all(isinstance(one, Name | Number) for one in tree.arguments):
        return None
    match tree:
        case Call("michaelis_menten", (amount, half)):
            return Binary("/", amount, Binary("+", half, amount))
        case Call("hill", (amount, half, exponent)):
            return _saturation(amount, half, exponent)
        case Call("scaled_hill", (scale, amount, half, exponent)):
            return Binary("*", scale, _saturation(amount, half, exponent))
    return None


def _saturation(amount: Tree, half: Tree, exponent: Tree) -> Tree:
    top, bottom = Binary("**", amount, exponent), Binary("**", half, exponent)
    return Binary("/", top, Binary("+", bottom, top))


def _listed(arguments: list[Mathematics]) -> list[Mathematics]:
    found: list[Mathematics] = []
    for one in arguments:
        found += [["mo", ","], one] if found else [one]
    return found


def _row(*parts: Mathematics) -> Mathematics:
    """Return parts beside each other; rows within are dissolved."""
    flat: list[Any] = ["mrow"]
    for part in parts:
        flat += part[1:] if part[0] == "mrow" else [part]
    return flat


def _fenced(inside: Mathematics) -> Mathematics:
    # A row of its own, so that the brackets grow with what they hold.
    return ["fence", inside]


def _sign(sign: str) -> Mathematics:
    return ["mo", _SIGNS[sign]]


def _word(word: str) -> Mathematics:
    return ["mtext", word]


def _cell(content: Mathematics) -> Mathematics:
    return ["mtd", content]
