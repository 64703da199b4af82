"""Complications: years of high HbA1c damage vessels of eyes, kidneys, nerves and heart.

Only relative risks are given, as studies of many people found them. Blood pressure, lipids,
smoking and age count as well and are left out, so nothing here is a forecast for a person.
"""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
from numpy.typing import ArrayLike

from physiology.core.declare import Parameter
from physiology.core.errors import ScenarioError
from physiology.core.integrate import Array

microvascular_risk_per_hba1c = Parameter(
    label="Fall of microvascular risk with one point of HbA1c",
    unit="1",
    default=0.37,
    bounds=(0.33, 0.41),
    source="Stratton2000",
    group="Complications",
    note="Type 2; mostly eyes that needed laser. No level was seen below which it ends.",
)
myocardial_infarction_risk_per_hba1c = Parameter(
    label="Fall of the risk of myocardial infarction with one point of HbA1c",
    unit="1",
    default=0.14,
    bounds=(0.08, 0.21),
    source="Stratton2000",
    group="Complications",
    note="Type 2; glucose counts less for large vessels than for small ones.",
)
retinopathy_risk_per_tenth = Parameter(
    label="Fall of the risk that retinopathy progresses with HbA1c lower by a tenth",
    unit="1",
    default=0.44,
    bounds=(0.39, 0.50),
    source="DCCT1995",
    group="Complications",
    note="Type 1; 43 % with early damage of the eye, 45 % without. The difference between the "
    "arms of the trial, -73 % [Lachin2008], then follows and is not put in.",
)
proliferative_hba1c = Parameter(
    label="HbA1c above which proliferative retinopathy builds up",
    unit="%",
    default=7.6,
    bounds=(7.0, 8.0),
    source="Nordwall2015",
    group="Complications",
    note="Type 1, 20 to 24 years: nobody below. After 32 years the lowest was 7.3 "
    "[Arnqvist2022], so it is no border of safety.",
)
proliferative_load = Parameter(
    label="Points of HbA1c above that, times years, at which 63 % have it",
    unit="% year",
    default=62.5,
    bounds=(45.0, 90.0),
    source="Nordwall2015",
    group="Complications",
    note="51 % of those above 9.5 %, taken as 10 %, after 22 years.",
)
complications_from_hba1c = Parameter(
    label="HbA1c from which years count toward complications",
    unit="%",
    default=6.5,
    bounds=(5.7, 7.0),
    source="assumption",
    group="Complications",
    note="The studies counted from diagnosis, which is made here today.",
)

#: HbA1c (%) of a living body, with a margin.
ALLOWED_HBA1C = (3.0, 30.0)
LONGEST = 100.0
_TENTH_LESS = math.log(0.9)
Value = Callable[[str], float]


def declared_value(name: str) -> float:
    """Return the declared value of a parameter of this file."""
    found: Parameter = globals()[name]
    return found.default


def relative_risks(
    years: ArrayLike,
    hba1c: ArrayLike,
    reference_hba1c: ArrayLike,
    *,
    since: float | None = None,
    value: Value = declared_value,
) -> dict[str, Array]:
    """Return the risks on one course of HbA1c relative to those on another.

    At each time the mean of HbA1c until then counts [Stratton2000, Lachin2008]: what was done
    early goes on to count.

    Parameters
    ----------
    years : array, shape (n,)
        Times; any spacing, not falling.
    hba1c, reference_hba1c : array, shape (n,), or float
        %; a single number is a level that stays.
    since : float, optional
        Year from which the means are taken; else from where one of the courses first reaches
        the HbA1c of a diagnosis. Until then nothing differs.
    value : callable
        Value of a parameter by name.

    Returns
    -------
    dict of str to array, shape (n,)
        ``microvascular``, ``myocardial_infarction`` and ``retinopathy_progression``;
        1 is the risk on the reference course.

    Raises
    ------
    ScenarioError
        Times or HbA1c out of range, or of different lengths.
    """
    times = _checked_years(years)
    own = _checked_hba1c("hba1c", hba1c, times)
    other = _checked_hba1c("reference_hba1c", reference_hba1c, times)
    if since is None:
        level = value("complications_from_hba1c")
        since = min(_first_year_at(level, times, course) for course in (own, other))
    counts = times >= since
    means = [_mean_since(since, times, course)[counts] for course in (own, other)]
    less = means[1] - means[0]
    power = math.log1p(-value("retinopathy_risk_per_tenth")) / _TENTH_LESS
    risks = {
        "microvascular": (1.0 - value("microvascular_risk_per_hba1c")) ** less,
        "myocardial_infarction": (1.0 - value("myocardial_infarction_risk_per_hba1c")) ** less,
        "retinopathy_progression": (means[0] / means[1]) ** power,
    }
    found = {}
    for name, risk in risks.items():
        found[name] = np.ones(len(times))
        found[name][counts] = risk
    return found


def proliferative_share(
    years: ArrayLike, hba1c: ArrayLike, *, value: Value = declared_value
) -> Array:
    """Return how many in a group on a course of HbA1c have had proliferative retinopathy.

    What counts is HbA1c above a threshold, summed over time: late years weigh on what early
    ones left, as between the 22nd and the 32nd year of the study.

    Parameters
    ----------
    years : array, shape (n,)
        Times since diagnosis; any spacing, not falling.
    hba1c : array, shape (n,), or float
        %.
    value : callable
        Value of a parameter by name.

    Returns
    -------
    array, shape (n,)
        % of the group.

    Raises
    ------
    ScenarioError
        Times or HbA1c out of range, or of different lengths.
    """
    times = _checked_years(years)
    excess = _checked_hba1c("hba1c", hba1c, times) - value("proliferative_hba1c")
    before, after = excess[:-1], excess[1:]
    # Exact for straight lines between the points, also where one crosses the threshold.
    rise = np.where(after == before, 1.0, after - before)
    above = (np.maximum(after, 0.0) ** 2 - np.maximum(before, 0.0) ** 2) / (2.0 * rise)
    above = np.where(after == before, np.maximum(after, 0.0), above)
    load = np.concatenate([[0.0], np.cumsum(above * np.diff(times))])
    return -100.0 * np.expm1(-((load / value("proliferative_load")) ** 2))


def _first_year_at(level: float, years: Array, hba1c: Array) -> float:
    """Return when a course first reaches a level; infinite if never."""
    reached = np.flatnonzero(hba1c >= level)
    if not len(reached):
        return math.inf
    i = int(reached[0])
    if i == 0:
        return float(years[0])
    return float(np.interp(level, hba1c[i - 1 : i + 1], years[i - 1 : i + 1]))


def _mean_since(since: float, years: Array, hba1c: Array) -> Array:
    """Return the mean over time from a year on; HbA1c itself until then."""
    if not years[0] <= since <= years[-1]:
        return hba1c
    steps = np.diff(years) * 0.5 * (hba1c[1:] + hba1c[:-1])
    total = np.concatenate([[0.0], np.cumsum(steps)])
    i = int(np.searchsorted(years, since, side="right")) - 1
    there = float(np.interp(since, years[i : i + 2], hba1c[i : i + 2]))
    total = total - total[i] - (since - years[i]) * 0.5 * (hba1c[i] + there)
    passed = years - since
    mean = hba1c.copy()
    np.divide(total, passed, out=mean, where=passed > 0.0)
    return mean


def _numbers(name: str, given: ArrayLike) -> Array:
    try:
        numbers = np.asarray(given)
        if numbers.dtype.kind not in "iuf":
            raise ValueError
    except ValueError as error:
        raise ScenarioError(f"{name}: must be numbers") from error
    return numbers.astype(float)


def _checked_years(years: ArrayLike) -> Array:
    times = _numbers("years", years)
    if times.ndim != 1 or not len(times):
        raise ScenarioError("years: must be a list of times")
    if not np.isfinite(times).all() or abs(times).max() > LONGEST:
        raise ScenarioError(f"years: out of range; allowed is up to {LONGEST:g} years")
    if (np.diff(times) < 0.0).any():
        raise ScenarioError("years: must not fall")
    return times


def _checked_hba1c(name: str, given: ArrayLike, times: Array) -> Array:
    course = _numbers(name, given)
    if course.ndim == 0:
        course = np.full(len(times), float(course))
    if course.shape != times.shape:
        raise ScenarioError(f"{name}: must be one number, or {len(times)} as there are years")
    low, high = ALLOWED_HBA1C
    wrong = course[~((course >= low) & (course <= high))]
    if len(wrong):
        raise ScenarioError(
            f"{name}: {wrong[0]:g} is out of range; allowed is {low:g} to {high:g} %"
        )
    return course
