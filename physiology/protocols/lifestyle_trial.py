"""A change of life for some weeks: more or less movement, more or less sleep."""

from __future__ import annotations

from physiology.body import Body, checked_number
from physiology.core.errors import ScenarioError
from physiology.protocols.clamp import clamp
from physiology.protocols.laboratory import millimolar, subject
from physiology.protocols.result import Result
from physiology.protocols.usual_days import after_days, steady_hba1c, usual_days
from physiology.scenario import Scenario

UNITS = {
    "sensitivity_change": "%",
    "fasting_glucose": "mmol/L",
    "hba1c": "%",
    "hba1c_change": "%",
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
    """Change how a body lives, and read it before and after; insulin doses stay.

    Parameters
    ----------
    activity_change : float
        MET-h/day more (or less) than before.
    sleep_hours : float, optional
        Hours of sleep a night from now on.
    weeks : float
        1/7 is one night; up to 1040.
    energy_change, energy_intake, weight_loss, carbohydrate_share, eating_window
        Belong to changes of body weight, which is not represented yet.

    Returns
    -------
    Result
        ``sensitivity_change`` is that of M in a clamp; ``hba1c`` is what the mean glucose of the
        last day leads to. The trajectory is the last day, from waking.

    Raises
    ------
    ScenarioError
        If a change is out of range, or would act through body weight.
    """
    not_represented = {
        "energy_change": energy_change or None,
        "energy_intake": energy_intake,
        "weight_loss": weight_loss,
        "carbohydrate_share": carbohydrate_share,
        "eating_window": eating_window,
    }
    for name, value in not_represented.items():
        if value is not None:
            raise ScenarioError(
                f"{name}: body weight does not change in this version; "
                "allowed are activity_change and sleep_hours"
            )
    weeks = checked_number("weeks", weeks, 1.0 / 7.0, 1040.0, "weeks")
    change = checked_number("activity_change", activity_change, -20.0, 20.0, "MET-h/day")
    before = subject(who)
    values = {"physical_activity": before.body.value("physical_activity") + change}
    if sleep_hours is not None:
        values["sleep_hours"] = sleep_hours
    changed = before.body.changed(**values)
    after = after_days(before, changed, 7.0 * weeks)
    first, last = usual_days(before), usual_days(after)
    own, then = (clamp(person).readouts["m_value"] for person in (before, after))
    glycated = [steady_hba1c(day) for day in (first, last)]
    readouts = {
        "sensitivity_change": 100.0 * (then / own - 1.0),
        "fasting_glucose": millimolar(after.glucose_of(after.fasting)),
        "hba1c": glycated[1],
        "hba1c_change": glycated[1] - glycated[0],
    }
    return Result(readouts, UNITS, last)
