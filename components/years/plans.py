"""What could be done about a life, and what would come of it: five plans side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import physiology as ph
from components.figures.life_rows import DIABETES
from components.texts import say
from components.years.bars import Bar, Bars, causes, treatments
from components.years.course import at_age, course
from components.years.events import ATTACK, DIAGNOSES, EARLY, age_of
from components.years.kinds import KINDS, LAST_AGE
from components.years.request import Life, check_plans

LATER = 10.0
"""Years by which the late plan comes later."""

READ_AFTER = 13.0
"""Years after its begin at which a plan is judged, rounded to a multiple of five years of age."""

USUAL_BEGIN = 50.0
"""Age at which plans begin in a life that comes to nothing."""

FOLLOWED = 12.0
"""Years after an untreated diagnosis until which plans against it are followed."""

LATEST_BEGIN = 65.0
"""So that also the late plan has some years to act in."""

FAILED = say("The plans of this life could not be computed.")

TITLES = {
    4: "{what}, four plans",
    5: "{what}, five plans",
    6: "{what}, six plans",
}


@dataclass(frozen=True)
class Plan:
    """A plan.

    Parameters
    ----------
    label : str
        Words; ``{age}`` stands for the age at which it begins.
    kinds : tuple of str
        What is done, for good.
    later : float
        Years after the begin of the others.
    """

    label: str
    kinds: tuple[str, ...] = ()
    later: float = 0.0

    def bars(self, begin: float) -> Bars:
        """Return what is done."""
        start = begin + self.later
        return tuple(Bar(start, LAST_AGE, kind, KINDS[kind].usual) for kind in self.kinds)


_TABLET = ("metformin",)
_LIFESTYLE = ("walking", "weight_loss")

PLANS: Mapping[str, Plan] = MappingProxyType(
    {
        "nothing": Plan("Nothing"),
        "tablet": Plan("Tablet", _TABLET),
        "lifestyle": Plan("Lifestyle", _LIFESTYLE),
        "both": Plan("Both", (*_TABLET, *_LIFESTYLE)),
        "late": Plan("Both, from {age:g}", (*_TABLET, *_LIFESTYLE), later=LATER),
    }
)
"""Against the rise of glucose."""

AGAINST_THE_ATTACK: Mapping[str, tuple[str, tuple[tuple[str, ...], ...]]] = MappingProxyType(
    {
        "nothing": ("Nothing", ()),
        "first": ("At stage 1", (ATTACK,)),
        "second": ("At stage 2", (EARLY,)),
        "twice": ("At both", (ATTACK, EARLY)),
    }
)
"""Courses of immune therapy: words, and the events at which they are given."""


@dataclass(frozen=True)
class Compared:
    """What is compared.

    Parameters
    ----------
    title, note : str
        Words above the plans.
    limit : float or None
        A limit that is marked among the values.
    until : float
        Age until which the plans have to be followed.
    read : callable
        Returns what a course comes to, or None where it does not come to it.
    lines : tuple of (str, str, Bars)
        Key, words and treatments of each plan.
    """

    title: str
    note: str
    limit: float | None
    until: float
    read: Callable[[ph.Course], float | None]
    lines: tuple[tuple[str, str, Bars], ...]


def begin_of(life: Life) -> float:
    """Return the age at which plans begin: that of the first treatment, or of the diagnosis."""
    done = treatments(life.bars)
    if done:
        begin = done[0].start
    else:
        untreated = course(life)
        ages = (age_of(untreated, keys) for keys in (DIAGNOSES, EARLY))
        begin = next((age for age in ages if age is not None), USUAL_BEGIN)
    return min(float(round(begin)), LATEST_BEGIN)


def read_at(begin: float) -> float:
    """Return the age at which plans are compared.

    Parameters
    ----------
    begin : float
        Age at which they begin.
    """
    return min(LAST_AGE, 5.0 * round((begin + READ_AFTER) / 5.0))


def compared(life: Life) -> tuple[float, float]:
    """Return the ages at which the plans of a life begin and are compared."""
    begin = begin_of(life)
    return begin, read_at(begin)


def _label(plan: Plan, begin: float) -> str:
    return say(plan.label, age=begin + plan.later) if plan.later else plan.label


def _against_glucose(life: Life) -> Compared:
    begin, age = compared(life)
    lines = tuple((key, _label(plan, begin), plan.bars(begin)) for key, plan in PLANS.items())
    return Compared(
        title=say("HbA1c at {age:g}", age=age),
        note=say("%, plans from age {begin:g}", begin=begin),
        limit=DIABETES,
        until=age,
        read=lambda lived: at_age(lived, "hba1c", age),
        lines=lines,
    )


def _against_the_attack(untreated: ph.Course) -> Compared:
    therapy = KINDS["immune_therapy"]
    found = []
    for key, (label, events) in AGAINST_THE_ATTACK.items():
        ages = [age_of(untreated, event) for event in events]
        starts = sorted({round(age, 1) for age in ages if age is not None})
        bars = _courses(starts, therapy.years, therapy.usual)
        found.append((key, label, bars))
    found_at = age_of(untreated, DIAGNOSES)
    until = LAST_AGE if found_at is None else min(LAST_AGE, float(round(found_at + FOLLOWED)))
    return Compared(
        title="Age at type 1",
        note=say("immune therapy, until {until:g}", until=until),
        limit=None,
        until=until,
        read=lambda lived: age_of(lived, DIAGNOSES),
        lines=tuple(found),
    )


def _courses(starts: Iterable[float], years: float, value: float) -> Bars:
    """Return courses of a treatment that do not meet each other."""
    found: list[Bar] = []
    for start in starts:
        begin = max([start, *(bar.end for bar in found)])
        found.append(Bar(begin, round(min(begin + years, LAST_AGE), 2), "immune_therapy", value))
    return tuple(found)


def _comparison(life: Life) -> Compared:
    """Return what is compared: the age at diagnosis under attack, else HbA1c."""
    untreated = course(Life(life.key, causes(life.bars)))
    attacked = age_of(untreated, ATTACK) is not None and "immune_therapy" in KINDS
    return _against_the_attack(untreated) if attacked else _against_glucose(life)


def _followed(life: Life, own: Life, until: float) -> ph.Course:
    """Return the course of a plan: finely where the page holds it already, else fast."""
    if life.bars in (own.bars, causes(own.bars)):
        return course(life)
    return course(life, "coarse", until)


def plans(life: Life) -> dict[str, Any]:
    """Return what becomes of a life under each plan.

    Parameters
    ----------
    life : Life
        Its causes stay; its treatments are replaced by those of the plan.

    Returns
    -------
    dict
        ``title``, ``note``, ``limit``, and ``lines``, one for each plan and one for the life as it
        is unless it is one of them: ``value`` is HbA1c in %, or the age at diagnosis (None where
        none comes).
    """
    found = _comparison(life)
    left = causes(life.bars)
    lined = [(key, label, tuple(sorted((*left, *done)))) for key, label, done in found.lines]
    if all(bars != life.bars for _, _, bars in lined):
        lined.append(("life", "This life", life.bars))
    lines = []
    for key, label, bars in lined:
        value = found.read(_followed(Life(life.key, bars), life, found.until))
        lines.append(
            {
                "plan": key,
                "label": label,
                "value": None if value is None else round(value, 2),
                "bars": [bar.plain() for bar in bars],
                "own": bars == life.bars,
            }
        )
    title = say(TITLES[len(lines)], what=found.title)
    return {"title": title, "note": found.note, "limit": found.limit, "lines": lines}


def answer(question: object) -> dict[str, Any]:
    """Return the plans of a life.

    Parameters
    ----------
    question : object
        As ``components.years.request.check_plans`` takes it.

    Returns
    -------
    dict
        ``ask`` and what ``plans`` returns; or ``ask`` and ``error``.

    Raises
    ------
    InvalidRequest
        When the question is not allowed.
    """
    ask, life = check_plans(question)
    try:
        return {"ask": ask, **plans(life)}
    except ph.SimulationError:
        return {"ask": ask, "error": FAILED}
    except ph.ScenarioError as refused:
        # All that was sent has been checked: the words are the model's own.
        return {"ask": ask, "error": str(refused)}
