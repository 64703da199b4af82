"""Points in the space of all controls of the page, and the scenario that each asks for."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import qmc

import physiology as ph
from components.controls.declared import BODY, CONTROLS, FIRST, control
from components.explore.case import slider_values
from components.explore.run import scenario
from components.figures.views import VIEWS
from components.schedule.kinds import KINDS
from components.schedule.usual import MORNING_TIMES, usual_entries
from physiology.clock import clock
from physiology.schedule import ENTRIES, Entry

SEED = 20260417
TIMES = tuple(f"{kind}_time" for kind in MORNING_TIMES)
POINTS = 16384
"""Sobol points of each person that are asked for."""

DIMENSIONS = (*CONTROLS, *TIMES, "view")
"""All sliders of the page; when the meal, the bolus and the bout begin; morning or whole day."""

CORNER_CONTROLS = (*(n for n in FIRST if n in CONTROLS), "body_weight", "beta_cell_mass")
"""Sliders of which every combination of ends is run: those in view at first, and two more."""

_TIME_STEP = 5
#: A moved breakfast ends before the lunch of the usual day.
_LATEST = 725


@dataclass(frozen=True)
class Point:
    """One setting of all controls.

    Attributes
    ----------
    name : str
        Set and number, ``"sobol 12"``; finds the point again.
    person : str
        Key in ``physiology.people``.
    values : dict of str to float
        Value of every slider, at one of its steps or at the person's own.
    view : str
        Key of ``VIEWS``.
    times : dict of str to int
        Minute of the clock at which each kind of entry begins.
    """

    name: str
    person: str
    values: dict[str, float]
    view: str
    times: dict[str, int]


def control_hash() -> str:
    """Return what the kept record depends on: the names and ranges of the dimensions."""
    facts = [(one.name, one.low, one.high, one.step) for one in map(control, CONTROLS)]
    views = [(key, view.start, view.end) for key, view in VIEWS.items()]
    text = repr((sorted(facts), views, sorted(TIMES), sorted(CORNER_CONTROLS), sorted(ph.people)))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def sobol(count: int) -> NDArray[np.float64]:
    """Return the points of a scrambled Sobol sequence in the unit cube, shape (count, dimensions).

    The first of a larger count are those of a smaller one.
    """
    drawn = qmc.Sobol(len(DIMENSIONS), scramble=True, seed=SEED)
    return np.asarray(drawn.random_base2((count - 1).bit_length()))[:count]


def sobol_points(person: str, count: int) -> Iterator[Point]:
    """Yield points spread evenly over all controls."""
    for number, row in enumerate(sobol(count)):
        yield _point(f"sobol {number}", person, row)


def far_corners(person: str, count: int) -> Iterator[Point]:
    """Yield corners of the whole cube: Sobol points with every control at its nearer end."""
    for number, row in enumerate(sobol(count)):
        yield _point(f"far corner {number}", person, np.round(row))


def named(person: str, name: str) -> Point:
    """Return the point of a set and a number, ``"sobol 206"`` or ``"far corner 24"``."""
    kind, _, number = name.rpartition(" ")
    row = sobol(int(number) + 1)[-1]
    return _point(name, person, row if kind == "sobol" else np.round(row))


def main_corners(person: str) -> Iterator[Point]:
    """Yield every combination of ends of the main controls, the others at the person's own."""
    own = slider_values(person)
    ends = [(control(name).low, control(name).high) for name in CORNER_CONTROLS]
    for number, chosen in enumerate(itertools.product(*ends)):
        values = own | dict(zip(CORNER_CONTROLS, chosen, strict=True))
        for view in VIEWS:
            times = {kind: _minutes(time) for kind, time in MORNING_TIMES.items()}
            yield Point(f"main corner {number} {view}", person, values, view, times)


def _minutes(time: str) -> int:
    hour, minute = map(int, time.split(":"))
    return 60 * hour + minute


def _point(name: str, person: str, row: NDArray[np.float64]) -> Point:
    shares = dict(zip(DIMENSIONS, row, strict=True))
    keys = tuple(VIEWS)
    view = keys[min(int(shares["view"] * len(keys)), len(keys) - 1)]
    values = {}
    for slider in CONTROLS:
        one = control(slider)
        value = one.low + round(shares[slider] * (one.high - one.low) / one.step) * one.step
        values[slider] = round(min(value, one.high), 6)
    start, end = VIEWS[view].start, min(VIEWS[view].end, _LATEST)
    times = {
        kind: start + round(shares[f"{kind}_time"] * (end - start) / _TIME_STEP) * _TIME_STEP
        for kind in MORNING_TIMES
    }
    return Point(name, person, values, view, times)


def asked(point: Point) -> ph.Scenario:
    """Return what the page asks for: the usual events, with what the sliders set in their place.

    Insulin of the person's own (a basal rate, the boluses of other meals) stays as it is.
    """
    made = list(_set_by_sliders(point))
    kinds = {entry.entry for entry in made} | set(MORNING_TIMES)
    kept = list(_without_first(usual_entries(point.person, point.view), kinds))
    values = {name: point.values[name] for name in BODY}
    return scenario(point.person, values, [*kept, *made], view=point.view)


def _set_by_sliders(point: Point) -> Iterator[Entry]:
    for kind, minute in point.times.items():
        fields = {
            control(name).entry.partition(".")[2]: point.values[name]
            for name in CONTROLS
            if control(name).entry.partition(".")[0] == kind
        }
        if any(fields.get(amount, 0.0) > 0.0 for amount in KINDS[kind].amounts):
            made: Any = ENTRIES[kind]
            yield made(clock(minute), **fields)


def _without_first(entries: Iterable[Entry], kinds: set[str]) -> Iterator[Entry]:
    """Yield the entries without the first of each kind that sliders set."""
    left = set(kinds)
    for entry in entries:
        if entry.entry in left:
            left.remove(entry.entry)
        else:
            yield entry
