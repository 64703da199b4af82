"""The heaviest questions that are allowed: corners of the sliders, full schedules, all treatments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

import physiology as ph
from components.cohort.request import NUMBERS
from components.controls.declared import BODY
from components.explore.case import case_values
from components.figures.life_rows import MOST_ROWS as MOST_LIFE_ROWS
from components.figures.life_rows import SIGNALS as LIFE_SIGNALS
from components.figures.rows import MOST_ROWS, SIGNALS
from components.mechanisms.listed import switchable
from components.schedule.check import MOST_ENTRIES
from components.share.signals import columns
from components.teaching.library import library
from components.years.kinds import FIRST_AGE, KINDS, LAST_AGE
from components.years.request import MOST_BARS
from tests.server import asking

Question = dict[str, Any]
ON_INSULIN = tuple(person for person in ph.people if ph.usual_therapy(person) is not None)


def _corner(random: Random, person: str) -> dict[str, float]:
    """Return the sliders of a person with every other one at an end of its range."""
    found = case_values(person)
    for name in BODY:
        if random.random() < 0.5:
            found[name] = random.choice(ph.catalogue()[name].bounds)
    return found


def _without(random: Random) -> list[str]:
    return [name for name in switchable() if random.random() < 0.2]


def _full_day(random: Random) -> list[Question]:
    """Return as many meals, doses and rescues as a schedule may hold."""
    entries: list[Question] = []
    for number in range(MOST_ENTRIES):
        minute = number * 1440 // MOST_ENTRIES
        time = f"{minute // 60:02d}:{minute % 60:02d}"
        kind = number % 4
        if kind == 0:
            entries.append({"entry": "meal", "time": time, "carbohydrate": 40.0, "fat": 20.0})
        elif kind == 1:
            entries.append({"entry": "bolus", "time": time, "units": random.uniform(0.5, 4.0)})
        elif kind == 2:
            rate = random.uniform(0.1, 2.0)
            entries.append({"entry": "basal_rate", "time": time, "rate": rate})
        else:
            entries.append({"entry": "exercise", "time": time, "minutes": 20, "intensity": 70})
    return entries


def _body(random: Random) -> Question:
    person = random.choice(ON_INSULIN)
    return {
        "person": person,
        "values": _corner(random, person),
        "without": _without(random),
        "schedule": _full_day(random),
        "therapy": "closed_loop",
    }


def _explore(random: Random) -> Question:
    asked = asking.question("answer.data", random.randrange(10**9))
    rows = ["plasma_glucose", *[one for one in SIGNALS if one != "plasma_glucose"][: MOST_ROWS - 1]]
    asked |= {"view": "day", "signals": rows, "reference": "untreated", "picture": "scenes"}
    return asked | _body(random)


def _why(random: Random) -> Question:
    asked = asking.question("causes.data", random.randrange(10**9))
    now, before = _body(random), _body(random)
    person = now.pop("person")
    before.pop("person")
    return asked | {"person": person, "view": "day", "before": before, "now": now}


def _compare(random: Random) -> Question:
    asked = asking.question("compare-answer.data", random.randrange(10**9))
    return asked | {"view": "day", "bodies": [_body(random) for _ in range(3)]}


def _moved(random: Random, control: Any) -> Any:
    if control.widget == "switch":
        return not control.value
    if control.widget == "choice":
        return random.choice([key for key, _ in control.choose])
    return random.choice((control.low, control.high))


def _lesson(random: Random) -> Question:
    asked = asking.question("lessons-answer.data", random.randrange(10**9))
    controls = {
        f"{place}.{number}": control
        for place, step in enumerate(library().lessons[asked["lesson"]].steps)
        for number, control in enumerate(step.controls)
    }
    moved = {name: _moved(random, one) for name, one in list(controls.items())[:12]}
    return asked | {"moved": moved}


def _scene(random: Random) -> Question:
    asked = asking.question("lecture-answer.data", random.randrange(10**9))
    scene = library().scene_sets[asked["set"]].scenes[asked["scene"]]
    return asked | {
        "moved": {str(place): _moved(random, one) for place, one in enumerate(scene.controls)}
    }


def _code(random: Random) -> Question:
    asked = asking.question("qr-answer.data", random.randrange(10**9))
    return asked | {"address": asked["address"].ljust(1200, "A")}


def _report(random: Random) -> Question:
    asked = asking.question("report.data", random.randrange(10**9))
    person = random.choice(ON_INSULIN)
    meals = [
        {"entry": "meal", "time": f"{hour:02d}:{minute}0", "carbohydrate": 10.0 + hour}
        for hour in range(24)
        for minute in (0, 3)
    ]
    asked |= {"person": person, "therapy": random.choice(("usual", "mdi", "closed_loop"))}
    asked |= {"values": _corner(random, person), "without": _without(random), "days": 14}
    return asked | {"meals": meals[:MOST_ENTRIES]}


def _cohort(random: Random) -> Question:
    asked = asking.question("cohort.data", random.randrange(10**9))
    rows = ["plasma_glucose", *[one for one in SIGNALS if one != "plasma_glucose"][: MOST_ROWS - 1]]
    return asked | _body(random) | {"view": "day", "people": NUMBERS[-1], "signals": rows}


def _table(random: Random) -> Question:
    asked = asking.question("share-table.data", random.randrange(10**9))
    return asked | _body(random) | {"view": "day", "signals": list(columns())}


def _sbml(random: Random) -> Question:
    asked = asking.question("sbml.data", random.randrange(10**9))
    return asked | _body(random) | {"view": "day"}


def _bars(random: Random) -> list[Question]:
    """Return as many bars as a life may have, one after the other."""
    bars: list[Question] = []
    kinds = tuple(KINDS)
    rounds = -(-MOST_BARS // len(kinds))
    for place in range(MOST_BARS):
        kind, turn = kinds[place % len(kinds)], place // len(kinds)
        length = (LAST_AGE - FIRST_AGE) / rounds
        begin = round(FIRST_AGE + turn * length + random.uniform(0.0, 0.3 * length), 3)
        end = round(begin + random.uniform(0.2, 0.6) * length, 3)
        value = random.choice((KINDS[kind].low, KINDS[kind].usual, KINDS[kind].high))
        bars.append({"kind": kind, "value": value, "from": begin, "to": end})
    return bars


def _life(output: str) -> Callable[[Random], Question]:
    def ask(random: Random) -> Question:
        asked = asking.question(output, random.randrange(10**9)) | {"bars": _bars(random)}
        if "signals" in asked:
            asked["signals"] = list(LIFE_SIGNALS[:MOST_LIFE_ROWS])
        if "detail" in asked:
            asked["detail"] = "fine"
        return asked

    return ask


def _weeks(random: Random) -> Question:
    asked = asking.question("weeks.data", random.randrange(10**9))
    values = _corner(random, asked["person"])
    values |= {drug.dose: ph.catalogue()[drug.dose].bounds[1] for drug in ph.treatments.values()}
    return asked | {"values": values, "without": _without(random)}


HEAVY: Mapping[str, Callable[[Random], Question]] = {
    "answer.data": _explore,
    "causes.data": _why,
    "cohort.data": _cohort,
    "compare-answer.data": _compare,
    "lecture-answer.data": _scene,
    "lessons-answer.data": _lesson,
    "qr-answer.data": _code,
    "report.data": _report,
    "sbml.data": _sbml,
    "share-life.data": _life("share-life.data"),
    "share-table.data": _table,
    "weeks.data": _weeks,
    "years-answer.data": _life("years-answer.data"),
    "years-band.data": _life("years-band.data"),
    "years-plans.data": _life("years-plans.data"),
}
"""Of the callbacks that are not here every question is as heavy as another."""


def heavy(output: str, seed: int = 0) -> Question:
    """Return a heavy question of a callback; another for each seed."""
    if output not in HEAVY:
        return asking.question(output, seed)
    return HEAVY[output](Random(f"{output} {seed}"))
