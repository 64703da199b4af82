"""What a table may be asked for, checked before anything is solved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from components.explore import request as explore
from components.explore.invalid import InvalidRequest, check_key, check_mapping
from components.figures.rows import GLUCOSE
from components.share.signals import columns
from components.units import GLUCOSE_UNITS

RUN = ("person", "values", "without", "view", "schedule", "therapy")
FIELDS = ("ask", *RUN, "signals", "unit")


@dataclass(frozen=True)
class Asked:
    """A question that passed the check.

    Parameters
    ----------
    run : Request
        What is run, as Explore asks for it; its number is that of the question.
    signals : tuple of str
        Columns of the table, keys of ``columns()``.
    unit : str
        Unit of glucose.
    """

    run: explore.Request
    signals: tuple[str, ...]
    unit: str


def _signals(value: object) -> tuple[str, ...]:
    known, allowed = columns(), "a list of names that the model declares"
    if not isinstance(value, list) or not 1 <= len(value) <= len(known):
        raise InvalidRequest("signals", value, allowed)
    if not all(isinstance(name, str) and name in known for name in value):
        raise InvalidRequest("signals", value, allowed)  # A list of them all would be too long.
    return tuple(name for name in known if name in set(value))


def check(question: object) -> Asked:
    """Return a question as checked values, or raise.

    Parameters
    ----------
    question : object
        ``{"ask": 1, "person": ..., "values": ..., "without": ..., "view": ..., "schedule": ...,
        "therapy": ..., "signals": ["plasma_glucose", "liver_glycogen"], "unit": "mmol/L"}``;
        what is run is as ``components.explore.request.check`` takes it.

    Raises
    ------
    InvalidRequest
        Naming the field, the value and what is allowed.
    """
    sent = check_mapping("question", question, FIELDS)
    # The rows of the figure are not those of the table: any two that are allowed.
    figure = {"signals": [GLUCOSE.signal, "plasma_insulin"], "reference": explore.NO_REFERENCE}
    run = {name: sent[name] for name in RUN} | figure | {"run": sent["ask"]}
    return Asked(
        run=explore.check(run),
        signals=_signals(sent["signals"]),
        unit=check_key("unit", sent["unit"], tuple(GLUCOSE_UNITS)),
    )


def is_for_names(question: object) -> bool:
    """Tell whether a question is for the names of all signals: it has nothing but a number."""
    return isinstance(question, Mapping) and set(question) == {"ask"}


def check_names(question: object) -> int:
    """Return the number of a question for names, or raise."""
    sent = check_mapping("question", question, ("ask",))
    return explore.check_number_of_run("ask", sent["ask"])


def check_any(question: object) -> object:
    """Check a question of either kind, or raise."""
    return check_names(question) if is_for_names(question) else check(question)
