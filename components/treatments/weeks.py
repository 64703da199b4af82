"""What the drugs of a body do over weeks, against the same body without them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import physiology as ph
from components.explore.invalid import check_mapping
from components.explore.request import (
    check_number_of_run,
    check_person,
    check_values,
    check_without,
)
from components.texts import say
from components.treatments.drugs import DOSES
from components.units import MG_DL_PER_MMOL_L

FIELDS = ("ask", "person", "values", "without")
WEEKS = (12.0, 26.0, 52.0)
FAILED = say("No weeks could be computed for such doses. The curves are right all the same.")

_SUMMED = ("hba1c_change", "fasting_glucose_change", "weight_change")
_GLUCOSE = ("fasting_glucose_change", "minimum_glucose")
_DIGITS = 4
#: Answers that are kept: each is a few numbers.
_KEPT = 128


@dataclass(frozen=True)
class Asked:
    """A question that passed the check.

    Parameters
    ----------
    ask : int
        Number of the question, given back with the answer.
    person : str
        Key of a person.
    values : tuple of (str, float)
        Value of every slider of the body, doses among them.
    without : tuple of str
        Mechanisms switched off.
    """

    ask: int
    person: str
    values: tuple[tuple[str, float], ...]
    without: tuple[str, ...]


def check(question: object) -> Asked:
    """Return the question as checked values, or raise.

    Parameters
    ----------
    question : object
        What came from the page: ``{"ask": 3, "person": "type2_early", "values": {...},
        "without": []}``.

    Raises
    ------
    InvalidRequest
        Naming the field, the value and what is allowed.
    """
    sent = check_mapping("request", question, FIELDS)
    return Asked(
        ask=check_number_of_run("ask", sent["ask"]),
        person=check_person(sent["person"]),
        values=tuple(sorted(check_values(sent["values"]).items())),
        without=check_without(sent["without"]),
    )


def answer(question: object) -> dict[str, Any]:
    """Return the changes after some weeks.

    Parameters
    ----------
    question : object
        As ``check`` takes it.

    Returns
    -------
    dict
        ``ask``, ``weeks`` and a list as long for each read-out: HbA1c in percentage points,
        glucose in mg/dL, weight in kg; or ``ask`` and ``error``.

    Raises
    ------
    InvalidRequest
        When the question is not allowed.
    """
    asked = check(question)
    try:
        found = over_weeks(asked.person, asked.values, asked.without)
    except ph.SimulationError:
        return {"ask": asked.ask, "error": FAILED}
    except ph.ScenarioError as refused:
        # All that was sent has been checked: the words are the model's own.
        return {"ask": asked.ask, "error": str(refused)}
    return {"ask": asked.ask, "weeks": list(WEEKS), **found}


@lru_cache(maxsize=_KEPT)
def over_weeks(
    person: str, values: tuple[tuple[str, float], ...], without: tuple[str, ...]
) -> Mapping[str, list[float]]:
    """Return what all drugs together change, at each of ``WEEKS``.

    One drug after the other is added to those before it and compared with them; the changes add
    up. Meals and insulin are the usual ones.

    Parameters
    ----------
    person : str
        Key in ``physiology.people``.
    values : tuple of (str, float)
        Value of every slider of the body, doses among them.
    without : tuple of str
        Mechanisms switched off.
    """
    found = [_after(person, dict(values), without, weeks) for weeks in WEEKS]
    return {name: [round(one[name], _DIGITS) for one in found] for name in found[0]}


def _after(
    person: str, values: dict[str, float], without: tuple[str, ...], weeks: float
) -> dict[str, float]:
    drugs = {key: values[drug.dose] for key, drug in ph.treatments.items() if values.get(drug.dose)}
    rest = {name: value for name, value in values.items() if name not in DOSES}
    changes = dict.fromkeys(_SUMMED, 0.0)
    taken: dict[str, float] = {}
    for key, dose in drugs.items():
        body = ph.Scenario(person=person, values=rest, treatments=taken, without=without)
        readouts = ph.protocols.treatment_trial(body, key, dose, weeks).readouts
        for name in _SUMMED:
            changes[name] += readouts[name]
        changes["minimum_glucose"] = readouts["minimum_glucose"]
        taken[key] = dose
    return {
        name: MG_DL_PER_MMOL_L * value if name in _GLUCOSE else value
        for name, value in changes.items()
    }
