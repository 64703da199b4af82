"""What the model is for, how much rests on it, and what it cannot do."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files

_FILE = "context_of_use.toml"


@dataclass(frozen=True)
class Limit:
    """Something that the model cannot do.

    Attributes
    ----------
    area, text : str
        What it is about, and what does not hold there.
    """

    area: str
    text: str


@dataclass(frozen=True)
class ContextOfUse:
    """For whom, for what, and for what never.

    Attributes
    ----------
    question, role, users, decisions : str
        What is asked of the model, what its part in the answer is, who asks, what is decided.
    influence, consequence : str
        How much its answer counts, and what a wrong one would do.
    standard, reference : str
        Which frameworks the account follows, and the key of a work on them.
    never : tuple of str
        What it must not be used for.
    limits : tuple of Limit
    """

    question: str
    role: str
    users: str
    decisions: str
    influence: str
    consequence: str
    standard: str
    reference: str
    never: tuple[str, ...]
    limits: tuple[Limit, ...]


@lru_cache(maxsize=1)
def context_of_use() -> ContextOfUse:
    """Return the account.

    Raises
    ------
    ValueError
        If the file lacks a part, or has one that is not known.
    """
    told = tomllib.loads(files("physiology.evidence").joinpath(_FILE).read_text(encoding="utf-8"))
    limits = tuple(Limit(**one) for one in told.pop("limit"))
    wanted = {field.name for field in fields(ContextOfUse)} - {"limits"}
    if told.keys() != wanted:
        raise ValueError(f"{_FILE}: needs exactly {', '.join(sorted(wanted))}")
    return ContextOfUse(**{**told, "never": tuple(told["never"])}, limits=limits)
