"""What a room of the dashboard declares: which script hears of what, and what the server answers.

A room is a folder with ``callbacks.py``, which has ``SCRIPTS``, ``ANSWERS``, or both.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import physiology as ph
from components.explore.invalid import InvalidRequest
from components.texts import say

TOO_MUCH = say("This takes more work than one answer may take.")


@dataclass(frozen=True)
class Script:
    """A function of the browser, called with the new value when a property changes.

    Parameters
    ----------
    namespace, function : str
        Where the function stands: ``window.dash_clientside.<namespace>.<function>``.
    identifier, prop : str
        Component and property that it hears of.
    """

    namespace: str
    function: str
    identifier: str
    prop: str

    @property
    def is_first(self) -> bool:
        """Tell whether it is also called as soon as the page is there."""
        return self.function == "start"


def scripts(namespace: str, **by_property: Mapping[str, str]) -> tuple[Script, ...]:
    """Return the scripts of a room.

    Parameters
    ----------
    namespace : str
        Common to all.
    **by_property : mapping of str to str
        By property (``data``, ``value``, ``n_clicks``): function by the identifier it hears of.
    """
    return tuple(
        Script(namespace, function, identifier, prop)
        for prop, functions in by_property.items()
        for identifier, function in functions.items()
    )


@dataclass(frozen=True)
class Answer:
    """A callback that reaches the server.

    Parameters
    ----------
    question, store : str
        The stores in which the question comes and the answer goes.
    check : callable
        Takes the question; raises `InvalidRequest` unless it is allowed. It is the function that
        the reply itself calls, so the limits of a slider and of the server cannot drift apart.
    reply : callable
        Takes the question and returns the answer; a pure function.
    at_once : int, optional
        How many may run at once, for what takes longer than one run of the model: a drag must
        never wait behind it. Without it, it shares the slots of the runs.
    number : str, optional
        What question and answer are numbered by.
    seconds : float, optional
        Processor time that it may take; then it says so instead of an answer.
    """

    question: str
    store: str
    check: Callable[[Any], object]
    reply: Callable[[Any], Any]
    at_once: int | None = None
    number: str = "ask"
    seconds: float = 2.0

    @property
    def output(self) -> str:
        """Return the output by which the server knows it."""
        return f"{self.store}.data"

    def __call__(self, question: Any) -> Any:
        """Return the answer; a question that is not allowed changes nothing."""
        try:
            with ph.allowance(self.seconds):
                return self.reply(question)
        except InvalidRequest as wrong:
            return {self.number: None, "error": str(wrong)}
        except ph.AllowanceSpent:
            return {self.number: None, "error": TOO_MUCH}
