"""What the calibration aims at: the anchors, published tolerance curves and plausible ranges."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from physiology.core.assemble import model
from physiology.core.integrate import Level
from physiology.evidence.anchors import READERS, anchors
from physiology.evidence.bench import (
    Bench,
    injected_insulin_peaks,
    secretion_change,
    units_per_kilogram,
    usual_day,
)
from physiology.protocols.laboratory import at
from physiology.schedule import Day, Exercise

#: Rows outside the acute groups that the model covers so far, or set by a choice.
FITTED_GROUPS = ("A", "B", "C", "D", "H")
#: Rows that rest on assumptions about behaviour and controller, not on the body alone.
ALSO_FITTED = ("A052", "A053", "A061a", "A061b", "A064", "A086a", "A086b", "A087", "A088", "A089")
DAILY_LIFE = ("A041", "A042", "A043")
#: Half of the acute rows' range in which a value is as good as the centre.
COMFORT = 0.6

#: Oral glucose tolerance, 75 g: (person, quantity, minute) -> mean, spread used as tolerance.
#: Medians of Hall 2018 and means of Metwally 2024; the small type 2 groups get a wide tolerance.
TOLERANCE_CURVES: dict[tuple[str, str, int], tuple[float, float]] = {
    ("healthy", "glucose", 0): (4.97, 0.08),
    ("healthy", "glucose", 30): (7.8, 0.6),
    ("healthy", "glucose", 60): (7.9, 0.7),
    ("healthy", "glucose", 90): (6.9, 0.6),
    ("healthy", "glucose", 120): (5.9, 0.5),
    ("healthy", "glucose", 180): (4.4, 0.5),
    ("healthy", "insulin", 0): (7.5, 1.5),
    ("healthy", "insulin", 30): (45.0, 10.0),
    ("healthy", "insulin", 120): (38.0, 8.0),
    ("prediabetes", "glucose", 0): (5.75, 0.2),
    ("prediabetes", "glucose", 30): (9.6, 0.8),
    ("prediabetes", "glucose", 60): (10.6, 0.8),
    ("prediabetes", "glucose", 90): (10.3, 0.8),
    ("prediabetes", "glucose", 120): (9.1, 0.4),
    ("prediabetes", "glucose", 180): (5.5, 1.2),
    ("prediabetes", "insulin", 0): (11.0, 1.5),
    ("prediabetes", "insulin", 30): (37.0, 9.0),
    ("prediabetes", "insulin", 120): (68.0, 15.0),
    ("type2_early", "glucose", 0): (7.5, 0.12),
    ("type2_early", "glucose", 30): (10.3, 1.2),
    ("type2_early", "glucose", 60): (13.0, 1.2),
    ("type2_early", "glucose", 90): (13.8, 1.2),
    ("type2_early", "glucose", 120): (12.9, 0.6),
    ("type2_early", "glucose", 180): (9.6, 1.2),
    ("type2_early", "insulin", 0): (14.0, 3.0),
    ("type2_early", "insulin", 30): (30.0, 10.0),
    ("type2_early", "insulin", 120): (60.0, 20.0),
}
#: Secretion rate (pmol/kg/min) in the same tests.
SECRETION: dict[tuple[str, int], tuple[float, float]] = {
    ("healthy", 30): (8.0, 1.2),
    ("healthy", 60): (9.5, 1.2),
    ("healthy", 90): (8.7, 1.2),
    ("healthy", 120): (6.2, 1.2),
    ("prediabetes", 30): (6.8, 1.2),
    ("prediabetes", 60): (9.7, 1.5),
    ("prediabetes", 120): (10.1, 1.5),
    ("type2_early", 30): (6.0, 2.0),
    ("type2_early", 120): (11.5, 3.0),
}


def _ratio(protocol: str, person: str, name: str) -> Callable[[Bench], float]:
    return lambda b: b.read(protocol, person, name) / b.read(protocol, "healthy", name)


def _clamp_with(**values: float) -> Callable[[Bench], float]:
    def read(bench: Bench) -> float:
        changed = bench.result("clamp", "healthy", body=values).readouts["m_value"]
        return changed / bench.read("clamp", "healthy", "m_value")

    return read


def _change_in_exercise(person: str) -> Callable[[Bench], float]:
    return lambda b: b.read("exercise_bout", person, "glucose_change")


def _state(person: str, name: str) -> Callable[[Bench], float]:
    return lambda b: float(usual_day(b, person)[name][0])


def _late_glucose_without_insulin(bench: Bench) -> float:
    course = bench.result("basal_interruption", "type1").trajectory
    return float(course["plasma_glucose"][-1])


def _glucose_after_interruption(hours: float) -> Callable[[Bench], float]:
    def read(bench: Bench) -> float:
        course = bench.result("basal_interruption", "type1").trajectory
        return at(course, "plasma_glucose", 120.0 + 60.0 * hours)

    return read


def _basal_share(bench: Bench) -> float:
    therapy = bench.subject("type1").therapy
    if therapy is None:
        return 0.0
    basal = 24.0 * therapy.basal_rate
    return basal / (basal + 195.0 / therapy.carbohydrate_ratio)


def _late_rise(person: str, early: float, late: float) -> Callable[[Bench], float]:
    return lambda b: secretion_change(b, person, late) / secretion_change(b, person, early)


def _incretin_share(bench: Bench) -> float:
    """Share of secretion in an OGTT that incretins add, at the same glucose."""
    course = bench.result("ogtt", "healthy").trajectory
    oral = course["insulin_secretion_rate"]
    without = oral / course["incretin_factor"]
    basal = oral[0]
    return float(1.0 - (without - basal).sum() / (oral - basal).sum())


def _after_a_day_of_high_glucose(bench: Bench) -> float:
    """Disposal of type 1 after 24 h at 281 mg/dL, relative to 24 h at 99 mg/dL."""
    who = bench.subject("type1")
    value = who.body.value
    load = (281.0 - value("toxic_glucose")) / value("toxic_glucose_scale")
    gained = load * (1.0 - np.exp(-1440.0 / value("toxic_load_time")))
    start, _ = who.at_glucose(90.0)
    uptake = []
    for toxic in (0.0, gained):
        state = start.copy()
        state[model().states.index("glucotoxic_load")] = toxic
        levels = [
            *who.basal(),
            *who.insulin_clamp(40.0, 90.0, 0.0, 120.0),
        ]
        course = who.experiment(levels, 120.0, start=state, step=30.0)
        uptake.append(float(course["glucose_utilisation"][-1]))
    return uptake[1] / uptake[0]


def _growth_hormone_on_clamp(bench: Bench) -> float:
    """Glucose needed in a clamp after 5 h with 25 mU/L growth hormone, relative to without."""
    who = bench.subject("healthy")
    needed = []
    for added in (0.0, 5.4):
        levels = [
            Level("growth_hormone_infusion", 0.0, 300.0, added),
            *who.insulin_clamp(40.0, 90.0, 0.0, 300.0),
        ]
        course = who.experiment(levels, 300.0, step=30.0)
        needed.append(float(course["clamp_glucose_infusion"][-1]))
    return needed[1] / needed[0]


def _injected(name: str) -> Callable[[Bench], float]:
    """Read the clamp after 10 U of lispro in health: peaks, or glucose called for in 8 h."""

    def read(bench: Bench) -> float:
        course = injected_insulin_peaks(bench, "healthy", 10.0).trajectory
        values = course[name]
        if name == "plasma_insulin":
            return float(values.max() - values[0])
        return float(values.max())

    return read


def _glucose_called_for(bench: Bench) -> float:
    """Glucose (g/kg) infused in 8 h after 10 U of lispro."""
    course = injected_insulin_peaks(bench, "healthy", 10.0).trajectory
    early = course.time <= 480.0
    infusion = course["clamp_glucose_infusion"][early]
    return float(np.trapezoid(infusion, course.time[early])) / 1000.0


def _mean_insulin_in_type_1(bench: Bench) -> float:
    """Mean insulin of a usual day in type 1, relative to health."""
    return _state("type1", "mean_insulin")(bench) / _state("healthy", "mean_insulin")(bench)


def _dose_with_visceral_fat(bench: Bench) -> float:
    """Dose of type 1 with 180 cm2 of visceral fat, relative to 80 cm2."""
    fat = bench.subject("type1", visceral_fat_area=180.0)
    return units_per_kilogram(fat) / units_per_kilogram(bench.subject("type1"))


def _exercise_without_insulin(bench: Bench) -> float:
    """Change of glucose (mg/dL) in an hour of exercise, six hours after insulin stopped."""
    who = bench.subject("type1")
    bout = Exercise("00:00", 60.0, 60.0).levels(Day(360.0))
    glucose = who.experiment([*who.basal(0.0), *bout], 420.0, step=60.0)["plasma_glucose"]
    return float(glucose[-1] - glucose[-2])


#: Ranges that no anchor states: name -> (reader, low, high). Where they come from stands beside.
PLAUSIBLE: dict[str, tuple[Callable[[Bench], float], float, float]] = {
    # Obesity with normal tolerance: two to three times insulin, disposal about a third lower.
    "compensation": (_ratio("fasting", "insulin_resistant", "insulin"), 2.05, 2.8),
    "compensated glucose": (lambda b: b.read("fasting", "insulin_resistant", "glucose"), 4.8, 5.45),
    "compensated 2 h": (lambda b: b.read("ogtt", "insulin_resistant", "glucose_120"), 5.0, 7.5),
    "obese disposal": (_ratio("clamp", "insulin_resistant", "m_value"), 0.50, 0.68),
    "type 2 disposal": (_ratio("clamp", "type2_early", "m_value"), 0.42, 0.58),
    "late type 2 disposal": (_ratio("clamp", "type2_late", "m_value"), 0.36, 0.52),
    "visceral 180": (_clamp_with(visceral_fat_area=180.0), 0.55, 0.70),
    "visceral 400": (_clamp_with(visceral_fat_area=400.0), 0.28, 0.50),
    # 10 U of lispro: peak of insulin 523 pmol/L, infusion up to 9.0 mg/kg/min, 2.3 g/kg in all.
    "injected insulin": (_injected("plasma_insulin"), 440.0, 610.0),
    "glucose called for at most": (_injected("clamp_glucose_infusion"), 7.5, 10.0),
    "glucose called for": (_glucose_called_for, 1.5, 2.6),
    # Plasma insulin at 40 mU/m2/min (uU/mL).
    "insulin in the clamp": (lambda b: b.read("clamp", "healthy", "steady_insulin"), 60.0, 90.0),
    # Glucose toxicity: disposal 18 % lower after a day at 281 mg/dL.
    "a day of high glucose": (_after_a_day_of_high_glucose, 0.78, 0.86),
    # Growth hormone at 25 mU/L lowers the glucose needed by 35 %.
    "growth hormone in a clamp": (_growth_hormone_on_clamp, 0.58, 0.75),
    # Insulin under the skin reaches the body before the liver: 2.5 times the usual level.
    "mean insulin in type 1": (_mean_insulin_in_type_1, 1.7, 2.7),
    # Resistant people with type 1 need about twice the insulin, not more.
    "dose with visceral fat": (_dose_with_visceral_fat, 1.4, 2.0),
    # Without insulin exercise raises glucose.
    "exercise without insulin": (_exercise_without_insulin, 5.0, 110.0),
    # With insulin on board an hour of exercise lowers glucose, also in type 2 (mmol/L).
    "exercise in type 1": (_change_in_exercise("type1"), -4.5, -2.0),
    "exercise in type 2": (_change_in_exercise("type2_early"), -3.0, -1.0),
    # Untreated fasting glucose of the people.
    "moderate": (lambda b: b.read("fasting", "type2_moderate", "glucose"), 9.3, 9.7),
    "late": (lambda b: b.read("fasting", "type2_late", "glucose"), 13.6, 14.4),
    # Fatty acids and ketones of ordinary mornings.
    "healthy fatty acids": (lambda b: b.read("fasting", "healthy", "free_fatty_acids"), 0.38, 0.6),
    "type 2 fatty acids": (
        lambda b: b.read("fasting", "type2_early", "free_fatty_acids"), 0.45, 0.7,
    ),
    # Secretion in an oral test still rises at two hours where the beta cell is slow.
    "type 2 late secretion": (_late_rise("type2_early", 110.0, 125.0), 1.004, 1.08),
    "prediabetes late secretion": (_late_rise("prediabetes", 90.0, 120.0), 0.98, 1.12),
    "healthy ketones": (lambda b: b.read("fasting", "healthy", "ketones"), 0.04, 0.16),
    "type 1 ketones": (_state("type1", "ketones"), 0.03, 0.3),
    # Glycogen: about 50-80 g after a night, little after a day.
    "glycogen after a night": (_state("healthy", "liver_glycogen"), 750.0, 1000.0),
    "glucose after a day of fasting": (
        lambda b: b.read("fasting", "healthy", "glucose", hours=24.0), 4.2, 4.8,
    ),
    # Type 1: dose, and what happens late without insulin.
    "dose": (READERS["A044"], 0.50, 0.60),
    "basal share": (_basal_share, 0.40, 0.50),
    "8.5 h without insulin": (_glucose_after_interruption(8.5), 360.0, 430.0),
    "a day without insulin": (_late_glucose_without_insulin, 480.0, 700.0),
    "incretin share": (_incretin_share, 0.40, 0.60),
    "mean of a healthy day": (
        lambda b: float(usual_day(b, "healthy")["plasma_glucose"][:1440].mean()), 92.0, 102.0,
    ),
    "type 2 suppression of output": (
        lambda b: b.read("clamp", "type2_early", "egp_suppression"), 60.0, 82.0,
    ),
    "healthy suppression of output": (
        lambda b: b.read("clamp", "healthy", "egp_suppression"), 85.0, 97.0,
    ),
}  # fmt: skip


def residuals(bench: Bench) -> list[float]:
    """Return how far each aim is missed, in units of its tolerance."""
    found = []
    for identifier, reader in READERS.items():
        anchor = anchors()[identifier]
        if identifier in ALSO_FITTED or (
            anchor.group in FITTED_GROUPS and identifier not in DAILY_LIFE
        ):
            found += _anchor_residuals(reader(bench), anchor.low, anchor.high)
    for (person, quantity, minute), (mean, spread) in TOLERANCE_CURVES.items():
        found.append((bench.read("ogtt", person, f"{quantity}_{minute}") - mean) / spread)
    for (person, minute), (mean, spread) in SECRETION.items():
        found.append((secretion_change(bench, person, minute) - mean) / spread)
    for reader, low, high in PLAUSIBLE.values():
        found += _range_residuals(reader(bench), low, high)
    return found


def _anchor_residuals(value: float, low: float, high: float) -> list[float]:
    """Pull gently to the centre, and hard once the comfortable part of the range is left."""
    value = min(value, high + 3.0 * (high - low))
    centred = (value - 0.5 * (low + high)) / (0.5 * (high - low))
    outside = max(abs(centred) - COMFORT, 0.0)
    return [0.25 * centred, 7.0 * outside]


def _range_residuals(value: float, low: float, high: float) -> list[float]:
    centred = (value - 0.5 * (low + high)) / (0.5 * (high - low))
    return [0.15 * centred, 2.5 * max(abs(centred) - 0.8, 0.0)]


def table(bench: Bench) -> list[str]:
    """Return every aim with its value, as lines of text."""
    lines = []
    for identifier, reader in READERS.items():
        if identifier in DAILY_LIFE:
            continue
        anchor = anchors()[identifier]
        value = reader(bench)
        mark = "" if anchor.meets(value) else "  MISSED"
        lines.append(
            f"{identifier:6s}{anchor.readout:44.44s}{anchor.low:8.2f}{anchor.high:8.2f}"
            f"{value:9.3f}  margin {anchor.margin(value):5.2f}{mark}"
        )
    for (person, quantity, minute), (mean, spread) in TOLERANCE_CURVES.items():
        value = bench.read("ogtt", person, f"{quantity}_{minute}")
        lines.append(f"{person} {quantity} {minute}: {value:.2f} ({mean} +- {spread})")
    for (person, minute), (mean, spread) in SECRETION.items():
        value = secretion_change(bench, person, minute)
        lines.append(f"{person} secretion {minute}: {value:.2f} ({mean} +- {spread})")
    for name, (reader, low, high) in PLAUSIBLE.items():
        value = reader(bench)
        mark = "" if low <= value <= high else "  OUTSIDE"
        lines.append(f"{name}: {value:.3f} ({low} to {high}){mark}")
    return lines
