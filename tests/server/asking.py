"""A valid question for every callback of the application, as often as wanted never the same.

The callbacks are found where the rooms are wired. One that is new needs an entry in `QUESTIONS`;
until it has one, everything that asks all callbacks says so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

import physiology as ph
from components import wiring
from components.cohort.request import NUMBERS
from components.controls.declared import control
from components.explore.case import case_values
from components.figures.life_rows import FIRST_ROWS as LIFE_ROWS
from components.figures.rows import FIRST_ROWS
from components.model.parts import parts
from components.room import Answer
from components.schedule.usual import plain, usual_entries
from components.teaching.library import library
from components.years.kinds import KINDS

Question = dict[str, Any]
HOST = "localhost"
MOVED = ("visceral_fat_area", "mean_cortisol", "sleep_hours", "stress")
"""Sliders that a visitor drags here, to a place between two marks: no two runs are the same."""


def callbacks() -> Mapping[str, Answer]:
    """Return every callback that reaches the server, by its output."""
    return {
        answer.output: answer for room in wiring.rooms() for answer in getattr(room, "ANSWERS", ())
    }


def values(person: str, random: Random) -> dict[str, float]:
    """Return the sliders of a person, some of them moved."""
    found = case_values(person)
    for name in MOVED:
        low, high = control(name).low, control(name).high
        found[name] = round(random.uniform(low + 0.25 * (high - low), high - 0.4 * (high - low)), 6)
    return found


def schedule(person: str, view: str) -> list[Question]:
    """Return what happens to a person of itself."""
    return [plain(entry) for entry in usual_entries(person, view)]


def body(random: Random, view: str) -> Question:
    """Return a body as Explore, Compare and tables ask for it."""
    person = random.choice(tuple(ph.people))
    return {
        "person": person,
        "values": values(person, random),
        "without": [],
        "schedule": schedule(person, view),
        "therapy": "usual",
    }


def _number(random: Random) -> int:
    return random.randrange(1, 10**6)


def _explore(random: Random) -> Question:
    view = random.choice(("morning", "day"))
    asked = {"run": _number(random), "reference": "none", "signals": list(FIRST_ROWS)}
    return asked | {"view": view} | body(random, view)


def _why(random: Random) -> Question:
    now = body(random, "morning")
    person = now.pop("person")
    before = {**now, "values": case_values(person)}
    asked = {"ask": _number(random), "person": person, "view": "morning"}
    return asked | {"before": before, "now": now, "outcome": "peak_glucose"}


def _compare(random: Random) -> Question:
    bodies = [body(random, "morning") for _ in range(2)]
    rows = ["plasma_glucose", "plasma_insulin"]
    return {"run": _number(random), "view": "morning", "signals": rows, "bodies": bodies}


def _lesson(random: Random) -> Question:
    key = random.choice(sorted(library().lessons))
    return {"run": _number(random), "lesson": key, "moved": {}}


def _scene(random: Random) -> Question:
    key = random.choice(sorted(library().scene_sets))
    number = random.randrange(len(library().scene_sets[key].scenes))
    return {"run": _number(random), "set": key, "scene": number, "preset": None, "moved": {}}


def _code(random: Random) -> Question:
    address = f"http://{HOST}/lecture#A{_number(random)}"
    return {"ask": _number(random), "address": address}


def _effects(random: Random) -> Question:
    person, part = random.choice(tuple(ph.people)), random.choice(sorted(parts()))
    return {"ask": _number(random), "person": person, "part": part}


def _report(random: Random) -> Question:
    person = random.choice(("healthy", "type2_early", "type1"))
    asked = {"run": _number(random), "person": person, "therapy": "usual", "days": 7}
    asked |= {"seed": random.randrange(1, 1000), "values": values(person, random)}
    return asked | {"without": [], "meals": None, "counting": "usual", "insulin": []}


def _cohort(random: Random) -> Question:
    asked = {"ask": _number(random), "people": NUMBERS[0], "view": "morning"}
    return asked | {"signals": list(FIRST_ROWS)} | body(random, "morning")


def _table(random: Random) -> Question:
    asked = {"ask": _number(random), "view": "morning", **body(random, "morning")}
    return asked | {"signals": ["plasma_glucose", "plasma_insulin"], "unit": "mmol/L"}


def _sbml(random: Random) -> Question:
    return {"ask": _number(random), "view": "morning", **body(random, "morning")}


def _bars(random: Random) -> list[Question]:
    kinds = ("food_surplus", "metformin", "walking")
    ages = {kind: round(random.uniform(25.0, 50.0), 3) for kind in kinds}
    return [
        {"kind": kind, "value": KINDS[kind].usual, "from": age, "to": age + 20.0}
        for kind, age in ages.items()
    ]


def _life(random: Random) -> Question:
    return {"life": random.choice(tuple(ph.lives)), "bars": _bars(random)}


def _years(random: Random) -> Question:
    asked = {"run": _number(random), "detail": "coarse", "signals": list(LIFE_ROWS)}
    return asked | _life(random)


def _band(random: Random) -> Question:
    return {"ask": _number(random), "signals": list(LIFE_ROWS), **_life(random)}


def _offer(random: Random) -> Question:
    return {"ask": _number(random), "person": random.choice(tuple(ph.people))}


def _weeks(random: Random) -> Question:
    person = random.choice(("type2_early", "type2_moderate"))
    chosen = values(person, random) | {"metformin_dose": 1000.0}
    return {"ask": _number(random), "person": person, "values": chosen, "without": []}


QUESTIONS: Mapping[str, Callable[[Random], Question]] = {
    "answer.data": _explore,
    "causes.data": _why,
    "cohort.data": _cohort,
    "compare-answer.data": _compare,
    "lecture-answer.data": _scene,
    "lessons-answer.data": _lesson,
    "model-effects.data": _effects,
    "offer.data": _offer,
    "qr-answer.data": _code,
    "report.data": _report,
    "sbml.data": _sbml,
    "share-life.data": lambda random: {
        "ask": _number(random),
        "unit": "mg/dL",
        **_life(random),
    },
    "share-table.data": _table,
    "weeks.data": _weeks,
    "years-answer.data": _years,
    "years-band.data": _band,
    "years-plans.data": lambda random: {"ask": _number(random), **_life(random)},
}


def unknown() -> str:
    """Return in words which callbacks have no question here, or questions no callback."""
    lacking, left = callbacks().keys() - QUESTIONS.keys(), QUESTIONS.keys() - callbacks().keys()
    told = [f"give {name} a valid question in tests/server/asking.py" for name in sorted(lacking)]
    return "; ".join([*told, *(f"{name} is no callback any more" for name in sorted(left))])


def question(output: str, seed: int = 0) -> Question:
    """Return a valid question of a callback; another for each seed."""
    return QUESTIONS[output](Random(f"{output} {seed}"))


def call(output: str, value: Any) -> Question:
    """Return the request by which the page asks a callback a question."""
    answer = callbacks()[output]
    return {
        "output": output,
        "outputs": {"id": answer.store, "property": "data"},
        "inputs": [{"id": answer.question, "property": "data", "value": value}],
        "changedPropIds": [f"{answer.question}.data"],
        "parsedChangedPropsIds": [f"{answer.question}.data"],
    }
