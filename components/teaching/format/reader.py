"""A table of a file, read field by field; what is wrong is noted and reading goes on."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from components.teaching.problem import Notes, did_you_mean

_WORDS = {str: "text", bool: "true or false", list: "a list", dict: "a table"}


class Reader:
    """One table of a file.

    Parameters
    ----------
    table : object
        What the file holds; anything but a table is noted and read as an empty one.
    what : str
        What it is called when a field is missing: ``"lesson"``.
    place : str
        Where it stands, for the messages; empty for the file as a whole.
    notes : Notes
        Where problems go.
    """

    def __init__(self, table: object, what: str, place: str, notes: Notes) -> None:
        self.place, self.what, self.notes = place, what, notes
        self._known: set[str] = set()
        if not isinstance(table, Mapping):
            self.add("must be a table.")
            table = {}
        self.table: Mapping[str, Any] = table

    def add(self, message: str, *, warning: bool = False) -> None:
        """Note a problem of this table."""
        self.notes.add(self.place, message, warning=warning)

    def has(self, name: str) -> bool:
        """Tell whether a field is there."""
        self._known.add(name)
        return name in self.table

    def raw(self, name: str, default: Any = None, *, needed: bool = False) -> Any:
        """Return a field as it stands."""
        if self.has(name):
            return self.table[name]
        if needed:
            self.add(f'{self.what} has no "{name}".')
        return default

    def _of(self, kind: type, name: str, default: Any, *, needed: bool) -> Any:
        value = self.raw(name, default, needed=needed)
        if name in self.table and not isinstance(value, kind):
            self.add(f'"{name}" must be {_WORDS[kind]}.')
            return default
        return value

    def text(self, name: str, default: str = "", *, needed: bool = False) -> str:
        """Return a text."""
        value: str = self._of(str, name, default, needed=needed)
        if needed and name in self.table and isinstance(value, str) and not value.strip():
            self.add(f'{self.what} has an empty "{name}".')
        return value

    def switch(self, name: str, *, default: bool = False) -> bool:
        """Return true or false."""
        return bool(self._of(bool, name, default, needed=False))

    def number(
        self,
        name: str,
        default: float | None = None,
        low: float = -math.inf,
        high: float = math.inf,
        *,
        needed: bool = False,
    ) -> float | None:
        """Return a number within limits."""
        value = self.raw(name, default, needed=needed)
        if name not in self.table:
            return default
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.add(f'"{name}" must be a number.')
            return default
        if not low <= value <= high:
            self.add(f"{name} = {value:g} is outside {low:g} to {high:g}.")
            return default
        return float(value)

    def choice(
        self, name: str, allowed: Iterable[str], default: str = "", *, needed: bool = False
    ) -> str:
        """Return one of some words."""
        value = self.text(name, default, needed=needed)
        known = list(allowed)
        if name in self.table and value not in known:
            self.add(f'"{name}": unknown "{value}".{did_you_mean(value, known)}')
            return default
        return value

    def texts(self, name: str, *, needed: bool = False) -> tuple[str, ...]:
        """Return a list of texts."""
        value = self._of(list, name, [], needed=needed)
        if not all(isinstance(one, str) for one in value):
            self.add(f'"{name}" must be a list of texts.')
            return ()
        return tuple(value)

    def mapping(self, name: str) -> Mapping[str, Any]:
        """Return a table of values."""
        found: Mapping[str, Any] = self._of(dict, name, {}, needed=False)
        return found

    def tables(self, name: str, *, needed: bool = False) -> list[Any]:
        """Return a list of tables."""
        found: list[Any] = self._of(list, name, [], needed=needed)
        return found

    def finish(self) -> None:
        """Note every field that nobody has asked for."""
        for name in self.table:
            if name not in self._known:
                near = did_you_mean(name, sorted(self._known)).replace("Known:", "Fields:")
                self.add(f'unknown field "{name}".{near}')
