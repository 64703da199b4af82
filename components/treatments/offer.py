"""What is offered to a person: each regimen as the page would set it, or why it makes no sense."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import physiology as ph
from components.explore.invalid import check_mapping
from components.explore.request import check_number_of_run, check_person
from components.schedule.usual import plain
from components.texts import say
from components.treatments.drugs import DOSES
from physiology.regimens import Regimen, prescribe, refusal, regimens

FIELDS = ("ask", "person")
FAILED = say("The treatments of this body could not be computed.")

#: People; each offer is a few kilobytes.
_KEPT = 32


@dataclass(frozen=True)
class Asked:
    """A question that passed the check.

    Parameters
    ----------
    ask : int
        Number of the question, given back with the answer.
    person : str
        Key of a person.
    """

    ask: int
    person: str


def check(question: object) -> Asked:
    """Return the question as checked values, or raise.

    Parameters
    ----------
    question : object
        What came from the page: ``{"ask": 3, "person": "type2_early"}``.

    Raises
    ------
    InvalidRequest
        Naming the field, the value and what is allowed.
    """
    sent = check_mapping("request", question, FIELDS)
    return Asked(check_number_of_run("ask", sent["ask"]), check_person(sent["person"]))


def answer(question: object) -> dict[str, Any]:
    """Return what is offered to a person.

    Parameters
    ----------
    question : object
        As ``check`` takes it.

    Returns
    -------
    dict
        ``ask``, ``person``, ``regimens`` and ``settings``; or ``ask`` and ``error``.

    Raises
    ------
    InvalidRequest
        When the question is not allowed.
    """
    asked = check(question)
    try:
        return {"ask": asked.ask, "person": asked.person, **offer(asked.person)}
    except ph.SimulationError:
        return {"ask": asked.ask, "error": FAILED}


@lru_cache(maxsize=_KEPT)
def offer(person: str) -> dict[str, Any]:
    """Return every regimen for a person, and the body's own insulin settings.

    Parameters
    ----------
    person : str
        Key in ``physiology.people``.
    """
    return {
        "regimens": [_regimen(one, person) for one in regimens.values()],
        "settings": _settings(person),
    }


def _regimen(one: Regimen, person: str) -> dict[str, Any]:
    words = refusal(one, person)
    told = {"key": one.key, "refusal": words}
    if words:
        return told
    given = prescribe(one, person)
    doses = {ph.treatments[drug].dose: dose for drug, dose in given.doses.items()}
    schedule = None
    if given.schedule is not None:
        ordered = sorted(given.schedule, key=lambda entry: entry.time)
        schedule = [plain(entry) for entry in ordered]
    return {
        **told,
        "values": {**dict.fromkeys(DOSES, 0.0), **doses, **given.values},
        "schedule": schedule,
        "therapy": given.therapy,
    }


def _settings(person: str) -> dict[str, Any]:
    """Return the body's own settings, or in words that it needs no insulin."""
    try:
        own = ph.own_settings(person)
    except ph.ScenarioError:
        return {"none": say("This body needs no insulin: its own is enough.")}
    ratio = own.carbohydrate_ratio
    return {
        "basal_rate": own.basal_rate,
        "carbohydrate_ratio": None if math.isinf(ratio) else ratio,
        "correction_factor": own.correction_factor,
        "daily_units": own.daily_units,
        "fasting_target": own.fasting_target,
        "treated": ph.usual_therapy(person) is not None,
    }


def regimen_facts() -> list[dict[str, str]]:
    """Return the words of every regimen, which are the same for everyone."""
    return [
        {"key": one.key, "label": one.label, "summary": one.summary, "kind": one.kind}
        for one in regimens.values()
    ]
