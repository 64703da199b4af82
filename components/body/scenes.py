"""Four cells side by side, each read from a run: what opens the doors, and what does not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import physiology as ph
from components.body.pictures import CELL, moment
from components.explore.people import HEALTHY
from components.texts import say
from physiology.schedule import Entry, Exercise, Meal

_START = "07:00"
_DAYS = 0.25
_BREAKFAST = "08:00"
_MEAL = Meal(_BREAKFAST, carbohydrate=75.0)
_BOUT = Exercise("08:30", minutes=60.0, intensity=60.0)


@dataclass(frozen=True)
class Scene:
    """One muscle cell at one moment.

    Parameters
    ----------
    key, title, words : str
        Part of its identifiers, its name, and what to look at.
    person : str
        Key in ``physiology.people``.
    minute : float
        Minutes after midnight.
    schedule : tuple of Entry
        What happens before.
    """

    key: str
    title: str
    words: str
    person: str
    minute: float
    schedule: tuple[Entry, ...] = ()


SCENES = (
    Scene(
        "fasting",
        say("Fasting"),
        say("A healthy body before breakfast: few messages, few doors."),
        HEALTHY,
        475.0,
        (_MEAL,),
    ),
    Scene(
        "meal",
        say("Healthy, after the meal"),
        say("Some receptors with insulin are enough to open many doors."),
        HEALTHY,
        570.0,
        (_MEAL,),
    ),
    Scene(
        "work",
        say("Muscle at work, no insulin"),
        say("Work opens a few doors by its own path, and more blood brings glucose to them."),
        "type1",
        570.0,
        (_BOUT,),
    ),
    Scene(
        "none",
        say("Type 1, no insulin"),
        say("The same meal without a dose: no message, the doors stay inside."),
        "type1",
        570.0,
        (_MEAL,),
    ),
)


def _run(scene: Scene) -> ph.Trajectory:
    """Return the run of a scene; whoever needs insulin has had none since the evening before."""
    values = {"basal_insulin_dose": 0.0} if scene.person != HEALTHY else {}
    asked = ph.Scenario(
        person=scene.person,
        days=_DAYS,
        start=_START,
        values=values,
        schedule=list(scene.schedule),
    )
    return ph.simulate(asked, step=5.0)


@lru_cache(maxsize=1)
def scenes() -> tuple[dict[str, Any], ...]:
    """Return the scenes with the values of the cell, as the browser needs them."""
    return tuple(
        {
            "key": scene.key,
            "title": scene.title,
            "words": scene.words,
            "values": {
                **moment(run, CELL, scene.minute),
                "plasma_glucose": round(float(run["plasma_glucose"][_row(run, scene.minute)]), 1),
            },
        }
        for scene in SCENES
        for run in [_run(scene)]
    )


def _row(run: ph.Trajectory, minute: float) -> int:
    return int(abs(run.time - minute).argmin())
