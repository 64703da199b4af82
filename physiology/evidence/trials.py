"""How published outcomes of meals, insulins and drugs are read from the model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from physiology.body import case_value
from physiology.evidence.bench import Bench
from physiology.monitoring.readings import noise
from physiology.outcomes import sensor_metrics
from physiology.population import cohort
from physiology.protocols import treatment_trial
from physiology.scenario import Scenario
from physiology.schedule import Meal
from physiology.usual import usual_meals

Reader = Callable[[Bench], float]
#: Glycaemic index in the tables of foods; glucose is 100.
RICE, BEANS = 73.0, 29.0
#: The people of the meal study: neither had diabetes.
_EATERS = ("healthy", "prediabetes")


def _sensor_rise(bench: Bench, **meal: Any) -> float:
    """Return the mean rise of the sensor after 50 g of carbohydrate, mg/dL."""
    settings = {"carbohydrate": 50.0, "fat": 0.0, "protein": 0.0} | meal
    rises = [bench.read("mixed_meal", who, "sensor_peak_rise", **settings) for who in _EATERS]
    return float(np.mean(rises))


def _spread_of_starch(bench: Bench) -> float:
    """Return the 90th over the 10th percentile of the rise after rice, between people.

    Each eats once, at a pace of their own, and wears a sensor with its noise.
    """

    def rises() -> list[float]:
        return [
            rise
            for who in _EATERS
            for seed, pace in enumerate(_PACES)
            for rise in _noisy_rises(who, pace, seed)
        ]

    low, high = np.percentile(bench.once("rice in many people", rises), (10.0, 90.0))
    return float(high / low)


#: Minutes at the table: tenths of a log-normal spread of 0.4 around a quarter of an hour.
_PACES = (7.8, 9.9, 11.5, 12.9, 14.3, 15.8, 17.5, 19.7, 22.7, 29.0)
_AT_EACH_PACE = 32


def _noisy_rises(who: str, pace: float, seed: int) -> list[float]:
    meal = Meal("07:30", 50.0, glycaemic_index=RICE, minutes=pace)
    day = Scenario(who, days=4.0 / 24.0, start="07:30", schedule=[meal])
    eaters = cohort(day, n=_AT_EACH_PACE, seed=seed, signals=("sensor_glucose",))
    random = np.random.default_rng(seed)
    level = case_value(who, "sensor_noise")
    shown = [one + noise(len(one), level, random) for one in eaters.values["sensor_glucose"]]
    return [float(one.max() - one[0]) for one in shown]


def _fibre_before_rice(bench: Bench) -> float:
    return _sensor_rise(bench, fibre=10.0) / _sensor_rise(bench)


def trial(person: str, treatment: str, dose: float | str, weeks: float, name: str) -> Reader:
    """Return the reader of one read-out of a drug trial."""
    settings = {"treatment": treatment, "dose": dose, "weeks": weeks}
    return lambda bench: bench.read("treatment_trial", person, name, **settings)


def lowest_without_lunch(bench: Bench) -> float:
    """Return the lowest glucose (mmol/L) on a sulfonylurea when lunch is skipped.

    The person is near the target: early type 2 on metformin, to which it is added.
    """
    body = bench.body("type2_early", metformin_dose=1000.0)
    meals = [meal for meal in usual_meals() if meal.time != "12:30"]
    who = Scenario("type2_early", values=dict(body.overrides), schedule=meals)
    return treatment_trial(who, "sulfonylurea", 4.0, 16.0).readouts["minimum_glucose"]


def _first_to_last_quarter(product: str) -> Reader:
    def read(bench: Bench) -> float:
        settings: dict[str, Any] = {
            "product": product,
            "dose": 0.4,
            "per_kg": True,
            "steady_state": True,
        }
        found = bench.result("insulin_action", "type1", **settings).readouts
        return found["quarter_share_1"] / max(found["quarter_share_4"], 1e-9)

    return read


def _management_indicator(_: Bench) -> float:
    return sensor_metrics(np.arange(0.0, 60.0, 5.0), np.full(12, 150.0))["gmi"]


def _hba1c_at(time_in_range: float) -> Reader:
    """Return HbA1c where a line through fortnights of type 1 meets a time in range."""

    def read(bench: Bench) -> float:
        lived = [
            bench.result("day", "type1", days=13, therapy=therapy, seed=seed).readouts
            for therapy in ("mdi", "closed_loop")
            for seed in range(5)
        ]
        shares = [found["time_in_range"] for found in lived]
        slope, start = np.polyfit(shares, [found["steady_hba1c"] for found in lived], 1)
        return float(start + slope * time_in_range)

    return read


READERS: dict[str, Reader] = {
    "A056": _management_indicator,
    "A058a": _hba1c_at(70.0),
    "A058b": _hba1c_at(50.0),
    "A061a": lambda b: _sensor_rise(b, glycaemic_index=RICE),
    "A061b": lambda b: _sensor_rise(b, glycaemic_index=BEANS),
    "A062": _spread_of_starch,
    "A064": _fibre_before_rice,
    "A065": trial("type2_late", "metformin", 2000.0, 12.0, "fasting_glucose_change"),
    "A067": trial("type2_late", "metformin", 2000.0, 12.0, "egp_change"),
    "A068": trial("type2_moderate", "metformin", 2000.0, 12.0, "hba1c_change"),
    "A070": trial("type2_moderate", "sulfonylurea", 4.0, 16.0, "hba1c_change"),
    "A071": lambda b: float(lowest_without_lunch(b) < 3.9),
    "A073": trial("type2_moderate", "semaglutide", 1.0, 30.0, "hba1c_change"),
    "A074": trial("type2_moderate", "semaglutide", 1.0, 52.0, "weight_change_percent"),
    "A077a": trial("type2_moderate", "liraglutide", 1.8, 26.0, "hba1c_change"),
    "A077b": trial("type2_moderate", "exenatide", 20.0, 26.0, "hba1c_change"),
    "A078": trial("type2_moderate", "sglt2_inhibitor", 10.0, 24.0, "urinary_glucose"),
    "A081": trial("type2_moderate", "sglt2_inhibitor", 10.0, 4.0 / 168.0, "egp_change_absolute"),
    "A082": trial("type2_moderate", "sglt2_inhibitor", 10.0, 4.0, "ketone_ratio"),
    "A084": trial("type2_moderate", "dpp4_inhibitor", 100.0, 24.0, "hba1c_change"),
    "A085a": trial("type2_moderate", "basal_insulin", "titrate", 24.0, "hba1c_change"),
    "A085b": trial("type2_moderate", "basal_insulin", "titrate", 24.0, "weight_change"),
    "A088": _first_to_last_quarter("glargine_u100"),
    "A089": _first_to_last_quarter("degludec"),
}
