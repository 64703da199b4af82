"""Mixed meal: carbohydrate with fat, protein and fibre, eaten in a quarter of an hour."""

from physiology.body import Body
from physiology.core.errors import SimulationError
from physiology.core.integrate import Level
from physiology.protocols.laboratory import Subject, at, millimolar, peak, subject
from physiology.protocols.result import Result
from physiology.scenario import Scenario
from physiology.schedule import PICOMOLES_PER_UNIT, Day, Meal
from physiology.schedule.products import PUMP_INPUT
from physiology.trajectory import Trajectory

_HOURS = 6.0
_RETURN = 300.0
_LARGEST_BOLUS = 60.0
UNITS = {
    "egp_0": "mg/kg/min",
    "egp_30": "mg/kg/min",
    "egp_60": "mg/kg/min",
    "egp_nadir_fraction": "1",
    "sensor_peak_rise": "mg/dL",
    "peak_glucose": "mmol/L",
    "peak_time": "min",
    "peak_rise": "mg/dL",
    "peak_appearance_time": "min",
    "insulin_need": "U",
}


def mixed_meal(
    who: str | Scenario | Body | Subject,
    carbohydrate: float = 75.0,
    fat: float = 20.0,
    protein: float = 25.0,
    fibre: float = 0.0,
    glycaemic_index: float | None = None,
    minutes: float = 15.0,
) -> Result:
    """Give a meal (grams) after a night's fast, eaten within ``minutes``.

    An insulin-treated body takes the bolus that returns glucose to its start after five
    hours; it is read out as ``insulin_need`` (0 for everyone else).
    """
    person = subject(who)
    meal = Meal("00:00", carbohydrate, fat, protein, fibre, glycaemic_index, minutes)
    eaten = [*person.basal(), *meal.levels(Day(0.0))]
    units = _insulin_need(person, eaten) if person.therapy is not None else 0.0
    course = person.experiment([*eaten, *_bolus(units)], 60.0 * _HOURS)
    start = float(course["plasma_glucose"][0])
    production = course["endogenous_glucose_production"]
    top, time = peak(course, "plasma_glucose")
    sensor, _ = peak(course, "sensor_glucose")
    readouts = {
        "egp_0": float(production[0]),
        "egp_30": at(course, "endogenous_glucose_production", 30.0),
        "egp_60": at(course, "endogenous_glucose_production", 60.0),
        "egp_nadir_fraction": float(production.min() / production[0]),
        "sensor_peak_rise": sensor - float(course["sensor_glucose"][0]),
        "peak_glucose": millimolar(top),
        "peak_time": time,
        "peak_rise": top - start,
        "peak_appearance_time": peak(course, "glucose_rate_of_appearance")[1],
        "insulin_need": units,
    }
    return Result(readouts, UNITS, course)


def _bolus(units: float) -> list[Level]:
    return [Level(PUMP_INPUT, 0.0, 1.0, units * PICOMOLES_PER_UNIT)]


def _insulin_need(person: Subject, eaten: list[Level]) -> float:
    from scipy.optimize import brentq

    start = person.glucose_of(person.fasting)

    def remainder(units: float) -> float:
        course: Trajectory = person.experiment([*eaten, *_bolus(units)], _RETURN, step=_RETURN)
        return float(course["plasma_glucose"][-1]) - start

    if remainder(0.0) <= 0.0:
        return 0.0
    high = 4.0
    while remainder(high) > 0.0 and high < _LARGEST_BOLUS:
        high *= 2.0
    if remainder(high) > 0.0:
        raise SimulationError("No bolus returns this body to where it was before the meal.")
    return float(brentq(remainder, 0.0, high, xtol=1e-3))
