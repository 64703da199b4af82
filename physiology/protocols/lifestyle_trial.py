"""A change of life for some weeks: food, weight, movement or sleep."""

from __future__ import annotations

from physiology.body import Body, checked_number
from physiology.core.assemble import model
from physiology.core.errors import ScenarioError
from physiology.protocols.clamp import clamp
from physiology.protocols.ivgtt import ivgtt
from physiology.protocols.laboratory import Subject, millimolar, subject
from physiology.protocols.result import Result
from physiology.protocols.years_later import later, unlike
from physiology.scenario import Scenario

UNITS = {
    "weight_change": "kg",
    "weight_change_percent": "%",
    "visceral_fat_change": "%",
    "sensitivity_change": "%",
    "fasting_glucose": "mmol/L",
    "hba1c": "%",
    "hba1c_change": "%",
    "first_phase_ratio": "1",
}


def lifestyle_trial(
    who: str | Scenario | Body,
    energy_change: float = 0.0,
    energy_intake: float | None = None,
    weight_loss: float | None = None,
    activity_change: float = 0.0,
    sleep_hours: float | None = None,
    carbohydrate_share: float | None = None,
    eating_window: float | None = None,
    weeks: float = 52.0,
) -> Result:
    """Change how a body lives, and compare it with itself at the start; insulin doses stay.

    Parameters
    ----------
    energy_change : float
        kcal/day eaten more (or less) than what keeps the weight of the start.
    energy_intake : float, optional
        The same as the energy eaten, kcal/day.
    weight_loss : float, optional
        Percent of the weight of the start, lost within months and then kept off.
    activity_change : float
        MET-h/day more (or less) than before.
    sleep_hours : float, optional
        Hours of sleep a night from now on.
    carbohydrate_share : float, optional
        Percent of the energy eaten; fat takes the place of what is left out.
    eating_window : float, optional
        Hours between the first and the last meal.
    weeks : float
        1/7 is one night; up to 1040.

    Returns
    -------
    Result
        Changes are against the same body at its start. ``sensitivity_change`` is that of M in
        a clamp, ``first_phase_ratio`` the early insulin of an intravenous glucose test as a
        share of that before (1 where there is none before or after). The trajectory is the
        last day, from waking.

    Raises
    ------
    ScenarioError
        If a change is out of range, or two of them contradict each other.
    """
    weeks = checked_number("weeks", weeks, 1.0 / 7.0, 1040.0, "weeks")
    activity = checked_number("activity_change", activity_change, -20.0, 20.0, "MET-h/day")
    before = subject(who)
    values = {"physical_activity": before.body.value("physical_activity") + activity}
    values["energy_change"] = _energy(before.body, energy_change, energy_intake, weight_loss)
    given = {
        "weight_loss_goal": _within("weight_loss", weight_loss, "weight_loss_goal"),
        "sleep_hours": sleep_hours,
        "carbohydrate_share": carbohydrate_share,
        "eating_window": eating_window,
    }
    values |= {name: value for name, value in given.items() if value is not None}
    end = later(before, unlike(before.body, values), 7.0 * weeks)
    after = end.person
    own, then = (clamp(person).readouts["m_value"] for person in (before, after))
    weight = end.now("weight") - end.gained("weight")
    fat = end.now("visceral_fat_area") - end.gained("visceral_fat_area")
    readouts = {
        "weight_change": end.gained("weight"),
        "weight_change_percent": 100.0 * end.gained("weight") / weight,
        "visceral_fat_change": 100.0 * end.gained("visceral_fat_area") / fat if fat > 0.0 else 0.0,
        "sensitivity_change": 100.0 * (then / own - 1.0),
        "fasting_glucose": millimolar(after.glucose_of(after.fasting)),
        "hba1c": end.now("hba1c"),
        "hba1c_change": end.gained("hba1c"),
        "first_phase_ratio": _first_phase_ratio(before, after),
    }
    return Result(readouts, UNITS, end.day())


def _energy(body: Body, change: float, intake: float | None, weight_loss: float | None) -> float:
    """Return the energy eaten above the need of the start (kcal/day).

    Raises
    ------
    ScenarioError
        If it is out of range or given twice.
    """
    low, high = model().declared["energy_change"].bounds
    change = checked_number("energy_change", change, low, high, "kcal/day")
    if weight_loss is not None and (change != 0.0 or intake is not None):
        raise ScenarioError(
            "weight_loss: it says how much is eaten; give it without energy_change or energy_intake"
        )
    if intake is None:
        return body.value("energy_change") + change
    if change != 0.0:
        raise ScenarioError("energy_intake: give either energy_change or energy_intake")
    need = body.value("energy_need_per_weight") * body.value("body_weight")
    lowest = max(need + low, 0.0)
    return checked_number("energy_intake", intake, lowest, need + high, "kcal/day") - need


def _within(name: str, value: float | None, parameter: str) -> float | None:
    """Return a value that the parameter behind it allows, named as it was given."""
    item = model().declared[parameter]
    low, high = item.bounds
    return None if value is None else checked_number(name, value, low, high, item.unit)


def _first_phase_ratio(before: Subject, after: Subject) -> float:
    own, then = (ivgtt(person).readouts["air_g"] for person in (before, after))
    if own <= 0.0:
        return 1.0 if then <= 0.0 else float("inf")
    return max(then, 0.0) / own
