"""The course of a life: a pure function of what is on the life-line, which the model keeps."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

import physiology as ph
from components.years.bars import causes, changes
from components.years.kinds import FIRST_AGE, LAST_AGE
from components.years.request import Life

STEP = 0.25
"""Years between two points of a curve on the page."""

SECONDS = 8.0
"""Processor time that an answer about a life may take; the fullest life-lines take longer."""

AGES: NDArray[np.float64] = np.arange(FIRST_AGE, LAST_AGE + STEP / 2.0, STEP)


def lived(life: Life, until: float = LAST_AGE) -> ph.Life:
    """Return a life as the model takes it, from the first age until another."""
    years = until - FIRST_AGE
    told = tuple(change for change in changes(life.bars) if change.start < years)
    return replace(ph.lives[life.key], changes=told, years=years)


def course(life: Life, detail: str = "fine", until: float = LAST_AGE) -> ph.Course:
    """Return the course of a life from the first age.

    The model keeps a bounded number of courses: the same one is not followed twice.

    Parameters
    ----------
    life : Life
    detail : str
        ``"coarse"`` or ``"fine"``.
    until : float
        Age at which it ends.

    Raises
    ------
    ScenarioError, SimulationError
        When it cannot be lived.
    """
    return ph.progress(lived(life, until), detail=detail)


def nothing_done(life: Life) -> Life | None:
    """Return the same life without its treatments, or None if it has none."""
    left = causes(life.bars)
    return None if len(left) == len(life.bars) else Life(life.key, left)


def at_age(of: ph.Course, name: str, age: float) -> float:
    """Return a value of a course at an age."""
    return float(np.interp(age, AGES, curve(of, name)))


def curve(of: ph.Course, name: str) -> NDArray[np.float64]:
    """Return a value at each of ``AGES``, shape (n,).

    A value that the model could not read at some time is taken from its neighbours.
    """
    years, values = np.asarray(of.years), np.asarray(of[name])
    known = np.isfinite(values)
    if not known.any():
        raise ph.SimulationError(f"{of.label(name)} could not be read.")
    return np.interp(AGES, FIRST_AGE + years[known], values[known])
