"""What people inherit and how they live: drawn from stated spreads."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from physiology.body import Body, checked_values
from physiology.core.assemble import model
from physiology.daily_life.assumed import assumed, check
from physiology.virtual_trials.participant import Participant


@dataclass(frozen=True)
class Spreads:
    """Ranges from which everybody is drawn evenly; every one an assumption."""

    endowment_low: float = assumed(0.65, "1", (0.3, 2.0), "Least endowment with beta cells.")
    endowment_high: float = assumed(
        0.95, "1", (0.3, 2.0), "Largest; mass differs threefold between people."
    )
    sensitivity_low: float = assumed(
        0.75, "1", (0.5, 1.3), "Inherited sensitivity, strong family history."
    )
    sensitivity_high: float = assumed(0.95, "1", (0.5, 1.3), "Weak family history.")
    reserve_low: float = assumed(0.4, "1", (0.0, 1.5), "Secretory reserve of who fails early.")
    reserve_high: float = assumed(0.8, "1", (0.0, 1.5), "Of who compensates for obesity.")
    decline_low: float = assumed(
        0.02,
        "1/yr",
        (0.0, 0.1),
        "Inherited decline of function; with the next, set to the rate of new diabetes in the "
        "placebo arm of Knowler2002.",
    )
    decline_high: float = assumed(
        0.05, "1/yr", (0.0, 0.1), "UKPDS1995: function fell 4 % a year under all treatments."
    )
    islet_fat_low: float = assumed(0.05, "1", (0.0, 1.0), "Beta cells that bear fat.")
    islet_fat_high: float = assumed(0.25, "1", (0.0, 1.0), "Beta cells that do not.")
    set_point: float = assumed(0.95, "1", (0.5, 1.5), "Workload they are content with.")
    surplus_low: float = assumed(250.0, "kcal/day", (-500.0, 1000.0), "Least surplus of food.")
    surplus_high: float = assumed(
        500.0, "kcal/day", (-500.0, 1000.0), "Largest; ends 10 to 21 kg above the weight at 20."
    )
    surplus_age_low: float = assumed(25.0, "yr", (20.0, 60.0), "Age at which it begins.")
    surplus_age_high: float = assumed(40.0, "yr", (20.0, 60.0), "The same, at the latest.")
    desk_activity: float = assumed(2.4, "MET-h/day", (0.0, 20.0), "Work at a desk, no sport.")

    def __post_init__(self) -> None:
        check(self)


@dataclass(frozen=True)
class Traits:
    """A person of a cohort: the body at 20 and what happens later."""

    values: dict[str, float]
    surplus: float
    surplus_age: float
    activity: float


def drawn(random: np.random.Generator, spreads: Spreads) -> Traits:
    """Draw a person."""
    s = spreads
    return Traits(
        {
            "age": BEGIN,
            "beta_cell_endowment": random.uniform(s.endowment_low, s.endowment_high),
            "inherited_sensitivity": random.uniform(s.sensitivity_low, s.sensitivity_high),
            "secretory_reserve": random.uniform(s.reserve_low, s.reserve_high),
            "inherited_decline": random.uniform(s.decline_low, s.decline_high),
            "islet_fat_susceptibility": random.uniform(s.islet_fat_low, s.islet_fat_high),
            "adaptation_set_point": s.set_point,
        },
        random.uniform(s.surplus_low, s.surplus_high),
        random.uniform(s.surplus_age_low, s.surplus_age_high),
        s.desk_activity,
    )


#: Age at which lives begin.
BEGIN = 20.0
#: How near living cells must come to the endowment, and in how many trials.
_CLOSE, _TRIALS = 0.005, 8


def body_of_traits(values: dict[str, float], person: str = "healthy") -> Body:
    """Return a body whose living beta cells are its endowment.

    A body is described by the work of its cells; how many cells that takes depends on how far
    their secretion has adapted, which depends on the work in turn.

    Parameters
    ----------
    values : dict of str to float
        With ``beta_cell_endowment``.

    Returns
    -------
    Body
    """
    endowment = values["beta_cell_endowment"]
    low, high = model().declared["beta_cell_mass"].bounds
    mass = endowment * 1.3
    tried: list[tuple[float, float]] = []
    for _ in range(_TRIALS):
        body = Body(person, checked_values(values | {"beta_cell_mass": mass}))
        error = Participant(body).read("beta_cell_mass") / endowment - 1.0
        tried.append((mass, error))
        if abs(error) < _CLOSE:
            break
        if len(tried) == 1:
            mass /= 1.0 + error
        else:
            (before, its), (now, error_now) = tried[-2], tried[-1]
            if now == before:
                break  # at the end of what is allowed
            slope = (error_now - its) / (now - before)
            mass = now - error_now / max(slope, 0.3 / now)
        mass = min(max(mass, low), high)
    return Body(person, checked_values(values | {"beta_cell_mass": min(tried, key=_size)[0]}))


def _size(one: tuple[float, float]) -> float:
    return abs(one[1])
