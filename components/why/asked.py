"""What the page may ask about causes, checked like a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from components.explore.request import (
    check_key,
    check_mapping,
    check_number_of_run,
    check_person,
    check_therapy,
    check_values,
    check_view,
    check_without,
)
from components.schedule.check import check_schedule
from physiology.schedule import Entry

FIELDS = ("ask", "person", "view", "before", "now", "outcome")
SIDE = ("values", "without", "schedule", "therapy")


@dataclass(frozen=True)
class Outcome:
    """A number whose change can be explained.

    Parameters
    ----------
    key : str
        Its name in ``physiology.explain``.
    label : str
        Words in the list.
    outcome : str
        The same number among the outcomes of a run.
    signal : str
        The signal whose unit it has; empty for a share of time.
    scale : float
        What makes the unit of ``physiology.explain`` that of the run's outcome.
    """

    key: str
    label: str
    outcome: str
    signal: str
    scale: float = 1.0

    def facts(self) -> dict[str, Any]:
        """Return the outcome as the browser needs it."""
        return dict(vars(self))


OUTCOMES = (
    Outcome("peak_glucose", "Glucose peak", "glucose_peak", "plasma_glucose"),
    Outcome("mean_glucose", "Mean glucose", "glucose_mean", "plasma_glucose"),
    Outcome("time_in_range", "Time in target", "time_in_target", "", 0.01),
    Outcome("peak_insulin", "Insulin peak", "insulin_peak", "plasma_insulin"),
)


@dataclass(frozen=True)
class Side:
    """One of the two mornings or days that are compared.

    Parameters
    ----------
    values : dict of float
        Value of every slider of the body.
    without : tuple of str
        Mechanisms switched off.
    schedule : tuple of Entry
        What happens.
    therapy : str
        Insulin treatment.
    """

    values: dict[str, float]
    without: tuple[str, ...]
    schedule: tuple[Entry, ...]
    therapy: str


@dataclass(frozen=True)
class Asked:
    """A question that passed the check.

    Parameters
    ----------
    ask : int
        Number of the question, given back with the answer.
    person : str
        Key of a person.
    view : str
        Which stretch of the day.
    before, now : Side
        What was and what is after the change.
    outcome : Outcome
        What is to be explained.
    """

    ask: int
    person: str
    view: str
    before: Side
    now: Side
    outcome: Outcome


def _side(field: str, value: object) -> Side:
    sent = check_mapping(field, value, SIDE)
    return Side(
        values=check_values(sent["values"]),
        without=check_without(sent["without"]),
        schedule=check_schedule(sent["schedule"], f"{field}.schedule"),
        therapy=check_therapy(sent["therapy"]),
    )


def check(question: object) -> Asked:
    """Return the question as checked values, or raise.

    Parameters
    ----------
    question : object
        What came from the page: ``{"ask": 3, "person": "type2_early", "view": "morning",
        "before": {"values": {...}, "without": [], "schedule": [...], "therapy": "usual"},
        "now": {...}, "outcome": "peak_glucose"}``.

    Raises
    ------
    InvalidRequest
        Naming the field, the value and what is allowed.
    """
    sent = check_mapping("request", question, FIELDS)
    outcomes = {outcome.key: outcome for outcome in OUTCOMES}
    return Asked(
        ask=check_number_of_run("ask", sent["ask"]),
        person=check_person(sent["person"]),
        view=check_view(sent["view"]),
        before=_side("before", sent["before"]),
        now=_side("now", sent["now"]),
        outcome=outcomes[check_key("outcome", sent["outcome"], tuple(outcomes))],
    )
