"""A life in words: the finding of the headline, and a paragraph that tells its story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

import physiology as ph
from components.figures.life_rows import PREDIABETES
from components.texts import lowered, say, together
from components.years.bars import Bars, treatments
from components.years.course import AGES, at_age, curve
from components.years.events import DIAGNOSES, EARLY, age_of, first
from components.years.kinds import LAST_AGE

MOST_NAMED = 2
"""Treatments that a headline names; more are counted."""

SAME = 0.1
"""A smaller difference of HbA1c is none, percentage points."""

ATTACKED = 0.05
"""Autoimmune activity from which the story is that of an attack."""

GREW = 1.05
"""From this ratio on a change of output is told."""

TREATMENTS = {
    3: "Three treatments",
    4: "Four treatments",
    5: "Five treatments",
    6: "Six treatments",
}
"""How several treatments begin a headline; more than these are counted in digits."""


@dataclass(frozen=True)
class Told:
    """What is told of: a life, and the same without its treatments.

    Parameters
    ----------
    bars : tuple of Bar
        What happens in it.
    life : Course
    nothing : Course or None
        None where nothing is done.
    age : float
        Age at which it is judged.
    """

    bars: Bars
    life: ph.Course
    nothing: ph.Course | None
    age: float


_MADE_UP = (
    "Sensitivity fell to {lowest:.0f} % of healthy at most, and the beta cells made up for it: "
    "HbA1c stayed below {limit:g}."
)
_ROSE = (
    "Sensitivity fell to {share:.0f} % of healthy by {age:.0f}; beta-cell output rose to "
    "{output:.0f} % and held glucose normal until then."
)
_NOT_ENOUGH = (
    "Sensitivity fell to {share:.0f} % of healthy by {age:.0f}, and a beta-cell output of "
    "{output:.0f} % no longer kept glucose normal."
)
_FELL = "By {age:.0f} output had fallen to {left:.0f} %, and diabetes began."
_TURNED = "At {age:g} HbA1c is {own:.1f}; with nothing done it would be {other:.1f}."


def _hba1c(of: ph.Course, age: float) -> float:
    return round(at_age(of, "hba1c", age), 1)


def named(bars: Bars) -> str:
    """Return what is done, as it begins a headline, each kind once: "Tablet and walking".

    Parameters
    ----------
    bars : tuple of Bar
        What happens in a life.
    """
    words = list(dict.fromkeys(bar.of.word for bar in treatments(bars)))
    capital = [word[:1].upper() + word[1:] for word in words]
    if len(words) > MOST_NAMED:
        counted = TREATMENTS.get(len(words))
        return counted or say("{count} treatments", count=len(words))
    if len(words) == 1:
        return capital[0]
    return say("{first} and {second}", first=capital[0], second=lowered(capital[1]))


def _diagnosis(of: ph.Course) -> tuple[str, float] | None:
    """Return what a course comes to, and when; None if it comes to nothing."""
    found = first(of, DIAGNOSES)
    return None if found is None else (found[0][:1].upper() + found[0][1:], found[1])


def headline(told: Told) -> str:
    """Return the finding.

    Parameters
    ----------
    told : Told
        The life.
    """
    at, own = told.age, _hba1c(told.life, told.age)
    if told.nothing is None:
        return _untreated_headline(told, own)
    done, start = named(told.bars), treatments(told.bars)[0].start
    other = _hba1c(told.nothing, told.age)
    values = {"done": done, "start": start, "own": own, "at": at}
    if round(abs(own - other), 1) < SAME:
        return say(
            "{done} from {start:.0f}: HbA1c {own:.1f} at {at:g}, as with nothing done", **values
        )
    return say(
        "{done} from {start:.0f}: HbA1c {own:.1f} at {at:g}, not {other:.1f}",
        **values,
        other=other,
    )


def _untreated_headline(told: Told, own: float) -> str:
    found = _diagnosis(told.life)
    if found is None:
        return say(
            "No diabetes by {last:g}: HbA1c {own:.1f} at {at:g}",
            last=LAST_AGE,
            own=own,
            at=told.age,
        )
    label, age = found
    return say(
        "{label} at about {age:.0f}: HbA1c {own:.1f} at {at:g}",
        label=label,
        age=age,
        own=own,
        at=told.age,
    )


def _percent(value: float) -> float:
    return round(100.0 * value)


def _attack(told: Told) -> list[str]:
    """Tell of an attack on the beta cells."""
    activity, mass = curve(told.life, "autoimmune_activity"), curve(told.life, "beta_cell_mass")
    begin = AGES[int(np.argmax(activity > ATTACKED))]
    said = [
        say("From about {age:.0f} the immune system attacked the beta cells.", age=float(begin))
    ]
    found = age_of(told.life, DIAGNOSES)
    if found is None:
        left = _percent(_at(mass, told.age))
        return [*said, say("By {age:g}, {left:.0f} % of them were left.", age=told.age, left=left)]
    left = _percent(_at(mass, found))
    return [
        *said,
        say(
            "With {left:.0f} % of them left, at about {age:.0f}, glucose rose.",
            left=left,
            age=found,
        ),
    ]


def _at(values: Sequence[float] | np.ndarray, age: float) -> float:
    return float(np.interp(age, AGES, values))


def _demand_and_supply(told: Told) -> list[str]:
    """Tell how output followed the loss of sensitivity, and whether it broke."""
    sensitivity = curve(told.life, "insulin_sensitivity")
    output = curve(told.life, "beta_cell_output")
    early, found = age_of(told.life, EARLY), age_of(told.life, DIAGNOSES)
    begin = early if early is not None else found
    if begin is None:
        lowest = _percent(float(np.min(sensitivity)))
        return [say(_MADE_UP, lowest=lowest, limit=PREDIABETES)]
    values = {
        "share": _percent(_at(sensitivity, begin)),
        "age": begin,
        "output": _percent(_at(output, begin)),
    }
    grew = _at(output, begin) > GREW * output[0]
    said = say(_ROSE, **values) if grew else say(_NOT_ENOUGH, **values)
    if found is None:
        return [said]
    left = _percent(_at(output, found))
    if _at(output, found) < _at(output, begin) / GREW:
        return [said, say(_FELL, age=found, left=left)]
    return [
        said,
        say("At {age:.0f} an output of {left:.0f} % was no longer enough.", age=found, left=left),
    ]


def _turned(told: Told) -> list[str]:
    """Tell what the treatments changed."""
    if told.nothing is None:
        return []
    own, other = _hba1c(told.life, LAST_AGE), _hba1c(told.nothing, LAST_AGE)
    if own == other:
        return [say("At {age:g} it is as with nothing done.", age=LAST_AGE)]
    return [say(_TURNED, age=LAST_AGE, own=own, other=other)]


def summary(told: Told) -> str:
    """Return the story of a life in some sentences.

    Parameters
    ----------
    told : Told
        The life.
    """
    attacked = float(np.max(curve(told.life, "autoimmune_activity"))) > ATTACKED
    story = _attack(told) if attacked else _demand_and_supply(told)
    return together(*story, *_turned(told))
