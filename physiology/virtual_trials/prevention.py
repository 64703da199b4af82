"""Prevention of type 2 diabetes: placebo, metformin and lifestyle for 2.8 years [Knowler2002]."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from physiology.core.integrate import Array
from physiology.daily_life.assumed import assumed, check
from physiology.virtual_trials.history import History
from physiology.virtual_trials.outcome import PUBLISHED, Outcome
from physiology.virtual_trials.participant import Participant

ARMS = ("placebo", "metformin", "lifestyle")
FASTING, TWO_HOURS = (95.0, 125.0), (140.0, 199.0)
DIABETES_FASTING, DIABETES_TWO_HOURS = 126.0, 200.0


@dataclass(frozen=True)
class Conduct:
    """How the trial was run and what people made of it."""

    years: float = assumed(3.0, "yr", (0.5, 10.0), "Knowler2002: 2.8 on average.")
    screenings: float = assumed(5.0, "1", (1.0, 10.0), "Times at which a person is screened.")
    age_low: float = assumed(32.0, "yr", (20.0, 75.0), "Youngest at screening.")
    age_high: float = assumed(70.0, "yr", (20.0, 75.0), "Oldest at screening.")
    least_overweight: float = assumed(
        5.0, "kg", (0.0, 50.0), "Knowler2002 asked for a BMI of 24; here above the weight at 20."
    )
    fasting_error: float = assumed(0.05, "1", (0.0, 0.3), "SD of a fasting test, of its value.")
    two_hour_error: float = assumed(0.15, "1", (0.0, 0.5), "SD of a two-hour test, of its value.")
    metformin: float = assumed(1700.0, "mg/day", (0.0, 3000.0), "Knowler2002: 850 mg twice.")
    metformin_takers: float = assumed(0.66, "1", (0.0, 1.0), "Share that takes most of it.")
    loss: float = assumed(7.0, "%", (-20.0, 30.0), "Mean weight lost by 6 months.")
    loss_spread: float = assumed(6.0, "%", (0.0, 20.0), "SD of that between people.")
    regain: float = assumed(0.43, "1", (0.0, 1.0), "Share regained by the third year.")
    movers: float = assumed(0.66, "1", (0.0, 1.0), "Share that moves more.")
    movement: float = assumed(1.0, "MET-h/day", (0.0, 10.0), "How much more they move.")

    def __post_init__(self) -> None:
        check(self)


@dataclass(frozen=True)
class Followed:
    """A participant in one arm.

    Attributes
    ----------
    years : float
        Until diagnosis or the end.
    diagnosed : bool
    """

    arm: str
    years: float
    diagnosed: bool
    weight_change: float
    hba1c: float
    fasting_change: float


def take_part(
    history: History, random: np.random.Generator, conduct: Conduct | None = None
) -> list[Followed]:
    """Screen a person at random ages, and put who is eligible into all three arms.

    The arms share their errors of measurement and habits, so that they differ by treatment only.
    """
    conduct = conduct or Conduct()
    found: list[Followed] = []
    for age in random.uniform(conduct.age_low, conduct.age_high, int(conduct.screenings)):
        errors = _Errors(conduct, random)
        keen, loss = random.random(), random.normal(conduct.loss, conduct.loss_spread)
        person = history.at_age(age)
        if person is None or not _eligible(person, history, conduct, errors):
            continue
        for arm in ARMS:
            plan = _plan(arm, conduct, person, keen, loss)
            found.append(_followed(arm, person.branch(), plan, errors))
    return found


class _Errors:
    """The errors of every test a person takes, drawn beforehand.

    Attributes
    ----------
    tests : array, shape (visits, confirmations, 2)
        Factors on fasting and two-hour glucose; the first visit is the screening.
    """

    def __init__(self, conduct: Conduct, random: np.random.Generator) -> None:
        visits = 2 + round(2.0 * conduct.years)
        spread = np.array([conduct.fasting_error, conduct.two_hour_error])
        self.tests: Array = 1.0 + spread * random.standard_normal((visits, 2, 2))


def _eligible(person: Participant, history: History, conduct: Conduct, errors: _Errors) -> bool:
    if person.read("weight") - history.years[0].read("weight") < conduct.least_overweight:
        return False
    fasting, two_hours = np.array(person.tolerance()) * errors.tests[0, 0]
    return bool(FASTING[0] <= fasting <= FASTING[1] and TWO_HOURS[0] <= two_hours <= TWO_HOURS[1])


def _plan(
    arm: str, conduct: Conduct, person: Participant, keen: float, loss: float
) -> list[dict[str, float]]:
    """Return what is set at the beginning of each half-year."""
    halves = round(2.0 * conduct.years)
    if arm == "metformin" and keen < conduct.metformin_takers:
        return [{"metformin_dose": conduct.metformin}] * halves
    if arm != "lifestyle":
        return [{}] * halves
    moves = person.settings["physical_activity"]
    moves += conduct.movement if keen < conduct.movers else 0.0
    kept = 1.0 - conduct.regain * np.clip(np.arange(halves) / (halves - 1), 0.0, 1.0)
    loss = float(np.clip(loss, -10.0, 25.0))
    return [{"physical_activity": moves, "weight_loss_goal": loss * float(share)} for share in kept]


def _followed(
    arm: str,
    person: Participant,
    plan: list[dict[str, float]],
    errors: _Errors,
) -> Followed:
    weight, fasting, hba1c = (person.read(n) for n in ("weight", "fasting_glucose", "hba1c"))
    year, diagnosed, change = 0.0, False, 0.0
    for visit, settings in enumerate(plan, start=1):
        person.set(settings)
        person.follow(0.5)
        year += 0.5
        if visit == 2:
            change = person.read("fasting_glucose") - fasting
        if _found(person, visit, errors):
            diagnosed = True
            break
    lost = person.read("weight") - weight
    return Followed(arm, year, diagnosed, lost, hba1c, change)


def _found(person: Participant, visit: int, errors: _Errors) -> bool:
    """Tell whether a half-yearly fasting test or a yearly two-hour test is confirmed."""
    if visit % 2:
        fasting, two_hours = person.read("fasting_glucose"), 0.0
    else:
        fasting, two_hours = person.tolerance()
    factors = errors.tests[visit]
    by_fasting = bool((fasting * factors[:, 0] >= DIABETES_FASTING).all())
    return by_fasting or bool((two_hours * factors[:, 1] >= DIABETES_TWO_HOURS).all())


def incidence(found: list[Followed], arm: str) -> float:
    """Return new diabetes per 100 person-years."""
    of_arm = [one for one in found if one.arm == arm]
    years = sum(one.years for one in of_arm)
    return 100.0 * sum(one.diagnosed for one in of_arm) / max(years, 1e-9)


def outcomes(found: list[Followed]) -> list[Outcome]:
    """Return incidence and risk reduction beside the published ones."""
    rates = {arm: incidence(found, arm) for arm in ARMS}
    n = len(found) // len(ARMS)
    return [
        *(
            Outcome("Prevention", f"New diabetes, {arm}", *published, "%/yr",
                    PUBLISHED, rates[arm], n, _SOURCE)
            for arm, published in _RATES.items()
        ),
        *(
            Outcome("Prevention", f"Risk reduction, {arm}", *published, "%", PUBLISHED,
                    100.0 * (1.0 - rates[arm] / rates["placebo"]) if rates["placebo"] else math.nan,
                    n, _SOURCE)
            for arm, published in _REDUCTIONS.items()
        ),
    ]  # fmt: skip


_SOURCE = "Knowler2002"
_RATES = {
    "placebo": (11.0, 9.8, 12.3),
    "metformin": (7.8, 6.8, 8.8),
    "lifestyle": (4.8, 4.1, 5.7),
}
_REDUCTIONS = {"metformin": (31.0, 17.0, 43.0), "lifestyle": (58.0, 48.0, 66.0)}
