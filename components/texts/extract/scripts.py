"""Texts that the scripts in the browser say: the first argument of every ``islet.say``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parents[3] / "assets" / "js"

_SAID = re.compile(r"\bislet\.(?:say|marked)\(")
_LITERAL = re.compile(r'"(?:[^"\\]|\\.)*"')
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|.)")
_COMPARED = re.compile(r"[=!]==\s*$")


class NotPlain(ValueError):
    """A text that cannot be collected because it is glued together where it is said."""


def _unescaped(literal: str) -> str:
    def one(match: re.Match[str]) -> str:
        code = match[1]
        return chr(int(code[1:], 16)) if len(code) == 5 else {"n": "\n"}.get(code, code)

    return _ESCAPE.sub(one, literal[1:-1])


def _argument(code: str, start: int) -> str:
    """Return the code of the first argument of a call whose bracket ends at a place."""
    depth, place = 0, start
    while place < len(code):
        letter = code[place]
        if letter == '"':
            match = _LITERAL.match(code, place)
            place = match.end() if match else len(code)
            continue
        if letter in "([{":
            depth += 1
        elif letter in ")]}":
            depth -= 1
        if depth < 0 or (letter == "," and depth == 0):
            break
        place += 1
    return code[start:place]


def _texts(argument: str) -> Iterator[str]:
    """Yield the texts of an argument: literals, those joined by + as one, each way of a choice."""
    parts: list[str] = []
    end = 0
    for match in _LITERAL.finditer(argument):
        between = argument[end : match.start()]
        if _COMPARED.search(between):
            end = match.end()
            continue
        if parts and "+" not in between:
            yield "".join(parts)
            parts = []
        parts.append(_unescaped(match[0]))
        end = match.end()
    if parts:
        yield "".join(parts)


def texts_in_script(code: str) -> Iterator[str]:
    """Yield every text that a script says.

    Parameters
    ----------
    code : str
        JavaScript.

    Raises
    ------
    NotPlain
        If a text is a template literal: values belong into braces.
    """
    for match in _SAID.finditer(code):
        argument = _argument(code, match.end())
        if "`" in argument:
            raise NotPlain(f"{argument.strip()}: write values in braces, not in a template")
        yield from _texts(argument)


def texts_of_scripts() -> Iterator[str]:
    """Yield every text that the scripts say, script by script."""
    for path in sorted(SCRIPTS.rglob("*.js")):
        try:
            yield from texts_in_script(path.read_text(encoding="utf-8"))
        except NotPlain as wrong:
            raise NotPlain(f"{path.name}: {wrong}") from wrong
