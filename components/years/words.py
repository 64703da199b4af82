"""A life in words: the finding of the headline, and a paragraph that tells its story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

import physiology as ph
from components.figures.life_rows import PREDIABETES
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

NUMBERS = ("none", "one", "two", "three", "four", "five", "six")


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


def _hba1c(of: ph.Course, age: float) -> str:
    return f"{at_age(of, 'hba1c', age):.1f}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def named(bars: Bars) -> str:
    """Return what is done in words, each kind once: "tablet and walking"."""
    words = list(dict.fromkeys(bar.of.word for bar in treatments(bars)))
    if len(words) > MOST_NAMED:
        count = NUMBERS[len(words)] if len(words) < len(NUMBERS) else str(len(words))
        return f"{count} treatments"
    return " and ".join(words)


def _diagnosis(of: ph.Course) -> str:
    """Return what a course comes to: "type 2 at about 50"; empty if it comes to nothing."""
    found = first(of, DIAGNOSES)
    return "" if found is None else f"{found[0]} at about {found[1]:.0f}"


def headline(told: Told) -> str:
    """Return the finding.

    Parameters
    ----------
    told : Told
        The life.
    """
    at = f"at {told.age:g}"
    own = _hba1c(told.life, told.age)
    if told.nothing is None:
        found = _diagnosis(told.life)
        if found:
            return f"{_capital(found)}: HbA1c {own} {at}"
        return f"No diabetes by {LAST_AGE:g}: HbA1c {own} {at}"
    start = f"{treatments(told.bars)[0].start:.0f}"
    done = f"{_capital(named(told.bars))} from {start}"
    other = _hba1c(told.nothing, told.age)
    difference = abs(float(own) - float(other))
    if round(difference, 1) < SAME:
        return f"{done}: HbA1c {own} {at}, as with nothing done"
    return f"{done}: HbA1c {own} {at}, not {other}"


def _percent(value: float) -> str:
    return f"{100.0 * value:.0f} %"


def _attack(told: Told) -> list[str]:
    """Tell of an attack on the beta cells."""
    activity, mass = curve(told.life, "autoimmune_activity"), curve(told.life, "beta_cell_mass")
    begin = AGES[int(np.argmax(activity > ATTACKED))]
    said = [f"From about {begin:.0f} the immune system attacked the beta cells."]
    found = age_of(told.life, DIAGNOSES)
    if found is None:
        return [*said, f"By {told.age:g}, {_percent(_at(mass, told.age))} of them were left."]
    left = _percent(_at(mass, found))
    return [*said, f"With {left} of them left, at about {found:.0f}, glucose rose."]


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
        told_of = f"Sensitivity fell to {lowest} of healthy at most, and the beta cells made up"
        return [f"{told_of} for it: HbA1c stayed below {PREDIABETES:g}."]
    lost = f"Sensitivity fell to {_percent(_at(sensitivity, begin))} of healthy by {begin:.0f}"
    supplied = _percent(_at(output, begin))
    if _at(output, begin) > GREW * output[0]:
        said = [f"{lost}; beta-cell output rose to {supplied} and held glucose normal until then."]
    else:
        said = [f"{lost}, and a beta-cell output of {supplied} no longer kept glucose normal."]
    if found is None:
        return said
    left = _percent(_at(output, found))
    if _at(output, found) < _at(output, begin) / GREW:
        return [*said, f"By {found:.0f} output had fallen to {left}, and diabetes began."]
    return [*said, f"At {found:.0f} an output of {left} was no longer enough."]


def _turned(told: Told) -> list[str]:
    """Tell what the treatments changed."""
    if told.nothing is None:
        return []
    last = LAST_AGE
    own, other = _hba1c(told.life, last), _hba1c(told.nothing, last)
    if own == other:
        return [f"At {last:g} it is as with nothing done."]
    return [f"At {last:g} HbA1c is {own}; with nothing done it would be {other}."]


def summary(told: Told) -> str:
    """Return the story of a life in some sentences.

    Parameters
    ----------
    told : Told
        The life.
    """
    attacked = float(np.max(curve(told.life, "autoimmune_activity"))) > ATTACKED
    story = _attack(told) if attacked else _demand_and_supply(told)
    return " ".join([*story, *_turned(told)])
