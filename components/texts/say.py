"""A sentence with values in it."""

from __future__ import annotations


def say(text: str, **values: object) -> str:
    """Return a sentence with its values.

    Parameters
    ----------
    text : str
        The English sentence, a name in braces for each value: ``"{name} is off"``.
    **values
        What stands for each name.

    Raises
    ------
    KeyError
        If a name has no value.
    """
    return text.format_map(values)
