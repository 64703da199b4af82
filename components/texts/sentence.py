"""A sentence with values in it, which is put into words of a language as late as possible."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.texts.catalogue import Catalogue


class _Number:
    """A number that is printed as a language does."""

    def __init__(self, value: float, comma: bool) -> None:
        self._value = value
        self._comma = comma

    def __format__(self, form: str) -> str:
        """Return the number in a form such as ``.1f``."""
        printed = format(self._value, form).replace("-", "\N{MINUS SIGN}")
        return printed.replace(".", ",") if self._comma else printed


class Sentence(str):
    """English words that know what they are made of.

    Everything that takes a text takes it as it is; who hands it to a visitor puts it into the
    visitor's language first (`components.texts.told`).

    Parameters
    ----------
    template : str
        The English sentence with names in braces.
    values : mapping
        What stands for each name: numbers, texts or sentences.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, Any]

    def __new__(cls, template: str, values: Mapping[str, Any]) -> Sentence:
        """Return the sentence; raise KeyError if a name has no value."""
        shown = {name: _shown(value) for name, value in values.items()}
        made = super().__new__(cls, template.format_map(shown))
        made.template = template
        made.values = values
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        """Return how it is copied."""
        return Sentence, (self.template, self.values)

    def translated(self, catalogue: Catalogue) -> str:
        """Return the sentence in another language.

        Parameters
        ----------
        catalogue : Catalogue
            The texts of that language.
        """
        values = {name: _value(value, catalogue) for name, value in self.values.items()}
        return catalogue.text(self.template).format_map(values)


class Lowered(str):
    """A name within an English sentence; other languages keep its capital.

    Parameters
    ----------
    name : str
        As it stands alone.
    """

    __slots__ = ("name",)

    name: str

    def __new__(cls, name: str) -> Lowered:
        """Return the name without its capital, unless it is an abbreviation."""
        is_word = name[1:2].islower()
        made = super().__new__(cls, name[:1].lower() + name[1:] if is_word else name)
        made.name = name
        return made


def _shown(value: Any, comma: bool = False) -> Any:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return _Number(value, comma) if is_number else value


def _value(value: Any, catalogue: Catalogue) -> Any:
    if isinstance(value, Sentence):
        return value.translated(catalogue)
    if isinstance(value, Lowered):
        return catalogue.text(value.name)
    if isinstance(value, str):
        return catalogue.text(value)
    return _shown(value, catalogue.comma)


def lowered(name: str) -> str:
    """Return a name as it stands within a sentence, to be a value of `say`.

    Parameters
    ----------
    name : str
        A fixed text: "Fasting glucose" is "fasting glucose" within an English sentence.
    """
    return Lowered(name)


def say(text: str, **values: object) -> str:
    """Return a sentence with its values.

    Parameters
    ----------
    text : str
        The English sentence, a name in braces for each value: ``"{name} is off"``. Numbers are
        given as numbers, with their form in the braces (``"{share:.0f} %"``): languages print
        them differently.
    **values
        What stands for each name.

    Raises
    ------
    KeyError
        If a name has no value.
    """
    return Sentence(text, values)


def together(*sentences: str) -> str:
    """Return several sentences as one text; empty ones are left out.

    Parameters
    ----------
    *sentences : str
        What `say` returned, or fixed texts.
    """
    kept = [one for one in sentences if one]
    names = [f"part{place}" for place in range(len(kept))]
    template = " ".join(f"{{{name}}}" for name in names)
    return Sentence(template, dict(zip(names, kept, strict=True)))
