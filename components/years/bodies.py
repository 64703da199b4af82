"""The body of every year, so that a day of it can be opened on the Explore page."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

import physiology as ph
from components.controls.declared import BODY, control
from components.explore.case import case_values
from components.years.course import at_age, course
from components.years.kinds import FIRST_AGE, LAST_AGE
from components.years.request import Life
from physiology.usual import usual_meals

KEPT = 64
"""Lives whose bodies are kept in a process, about 20 kB each."""

EVERY = range(int(FIRST_AGE), int(LAST_AGE) + 1)
"""Ages whose day can be opened."""


def _body(scenario: ph.Scenario) -> dict[str, float]:
    """Return the value of every slider of a body, on the steps that a link holds."""
    body = scenario.body
    return {name: round(body.value(name), control(name).decimals) for name in BODY}


@cache
def _daily_doses() -> dict[str, float]:
    """Return the usual insulin of the people who are treated with it, U a day."""
    found = {}
    for person in ph.people:
        own = ph.usual_therapy(person)
        if own is not None:
            meals = sum(meal.carbohydrate for meal in usual_meals()) / own.carbohydrate_ratio
            found[person] = 24.0 * own.basal_rate + meals
    return found


def person_of(scenario: ph.Scenario, dose: float) -> str:
    """Return whose days a body lives on Explore.

    Parameters
    ----------
    scenario : Scenario
        The body of a year.
    dose : float
        The insulin that life depends on, U a day; 0 for none.

    Returns
    -------
    str
        Key in ``physiology.people``: that of the life, or of the treated person with the nearest
        dose, so that insulin is given on that day as well.
    """
    if dose <= 0.0 or ph.usual_therapy(scenario.person) is not None:
        return scenario.person
    doses = _daily_doses()
    return min(doses, key=lambda person: abs(doses[person] - dose))


@lru_cache(maxsize=KEPT)
def bodies(life: Life) -> dict[str, Any]:
    """Return the sliders of the body at each whole age; nobody may change it.

    Parameters
    ----------
    life : Life

    Returns
    -------
    dict
        ``from``: first age; ``people``: key of the body of each year; ``cases``: their own values
        of the sliders in ``values``, by person; ``values``: by slider, those that are ever other
        than in the case, one for each year.
    """
    lived = course(life)
    years = [age - FIRST_AGE for age in EVERY]
    scenarios = [lived.scenario(year) for year in years]
    doses = [at_age(lived, "insulin_dose", age) for age in EVERY]
    people = [person_of(*one) for one in zip(scenarios, doses, strict=True)]
    rows = [_body(scenario) for scenario in scenarios]
    cases = {
        person: {name: round(value, control(name).decimals) for name, value in own.items()}
        for person, own in ((person, case_values(person)) for person in dict.fromkeys(people))
    }
    moved = [
        name
        for name in BODY
        if any(row[name] != cases[who][name] for who, row in zip(people, rows, strict=True))
    ]
    return {
        "from": int(FIRST_AGE),
        "people": people,
        "cases": {who: {name: own[name] for name in moved} for who, own in cases.items()},
        "values": {name: [row[name] for row in rows] for name in moved},
    }
