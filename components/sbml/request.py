"""Which scenario is wanted as a file, checked before anything is solved."""

from __future__ import annotations

from collections.abc import Mapping

import physiology as ph
from components.explore import request as explore
from components.explore.invalid import check_mapping
from components.explore.run import scenario
from components.figures.rows import FIRST_ROWS
from components.share.request import RUN

PERSON = ("ask", "person")
FIELDS = ("ask", *RUN)


def check(question: object) -> tuple[int, ph.Scenario]:
    """Return the number of a question and its scenario, or raise.

    Parameters
    ----------
    question : object
        ``{"ask": 1, "person": "type1"}`` for the usual day of a person; or with what Explore
        runs, ``{"ask": 1, "person": ..., "values": ..., "without": ..., "view": ...,
        "schedule": ..., "therapy": ...}``.

    Raises
    ------
    InvalidRequest
        Naming the field, the value and what is allowed.
    """
    if isinstance(question, Mapping) and set(question) == set(PERSON):
        person = explore.check_person(question["person"])
        return explore.check_number_of_run("ask", question["ask"]), ph.Scenario(person)
    sent = check_mapping("question", question, FIELDS)
    figure = {"signals": list(FIRST_ROWS), "reference": explore.NO_REFERENCE, "run": sent["ask"]}
    run = explore.check({name: sent[name] for name in RUN} | figure)
    told = scenario(run.person, run.values, run.schedule, run.without, run.view, run.therapy)
    return run.run, told
