"""Insulin regimens: one injection a night to a pump, each at the body's own settings."""

from __future__ import annotations

import dataclasses

from physiology.clock import clock, minutes
from physiology.regimens.case import Case
from physiology.regimens.checks import (
    insulin_is_needed,
    meals_cover_themselves,
    meals_need_insulin,
)
from physiology.regimens.regimen import Regimen
from physiology.schedule import BasalRate, Bolus, Entry, Injection
from physiology.usual import boluses

KIND = "Insulin"

NIGHT, MORNING = "22:00", "07:00"
PREMIX_BEFORE, REGULAR_BEFORE = 15.0, 30.0
"""Minutes before the meal at which a premix and regular insulin are injected."""

LARGER_SHARE = 2.0 / 3.0
"""Share of a day's premix before breakfast, and of NPH in the morning."""

PEN_STEP, BOLUS_STEP, RATE_STEP = 1.0, 0.5, 0.01
"""What a long-acting pen, a bolus and a pump's basal rate are dosed in: U, U, U/h."""

DUAL_NOW, DUAL_MINUTES = 0.5, 180.0
"""Share of a dual-wave bolus at once, and minutes over which the rest runs."""


def _dosed(value: float, step: float) -> float:
    return round(round(value / step) * step, 6)


def _basal_units(case: Case) -> float:
    return 24.0 * case.insulin_needed.basal_rate


def _injected(time: str, product: str, units: float) -> tuple[Entry, ...]:
    dose = _dosed(units, PEN_STEP)
    return (Injection(time, product, dose),) if dose > 0.0 else ()


def _boluses(case: Case, product: str = "lispro", before: float = 0.0) -> tuple[Bolus, ...]:
    """Return the bolus of each meal, as a pen gives it."""
    found = []
    for bolus in boluses(case.meals, case.insulin_needed.carbohydrate_ratio):
        units = _dosed(bolus.units, BOLUS_STEP)
        at = clock(minutes(bolus.time) - before)
        if units > 0.0:
            found.append(dataclasses.replace(bolus, time=at, product=product, units=units))
    return tuple(found)


def _basal_at_night(case: Case) -> tuple[Entry, ...]:
    return (*case.meals, *_injected(NIGHT, "glargine_u100", _basal_units(case)))


def _premix(case: Case) -> tuple[Entry, ...]:
    """Return two injections that hold the whole day's insulin."""
    units = _basal_units(case) + sum(bolus.units for bolus in _boluses(case))
    breakfast, *_, dinner = (clock(minutes(meal.time) - PREMIX_BEFORE) for meal in case.meals)
    return (
        *case.meals,
        *_injected(breakfast, "premix_30", LARGER_SHARE * units),
        *_injected(dinner, "premix_30", (1.0 - LARGER_SHARE) * units),
    )


def _glargine_and_lispro(case: Case) -> tuple[Entry, ...]:
    return (*_basal_at_night(case), *_boluses(case))


def _degludec_and_lispro(case: Case) -> tuple[Entry, ...]:
    return (*case.meals, *_injected(NIGHT, "degludec", _basal_units(case)), *_boluses(case))


def _nph_and_regular(case: Case) -> tuple[Entry, ...]:
    units = _basal_units(case)
    return (
        *case.meals,
        *_injected(MORNING, "nph", LARGER_SHARE * units),
        *_injected(NIGHT, "nph", (1.0 - LARGER_SHARE) * units),
        *_boluses(case, "regular", REGULAR_BEFORE),
    )


def _pump(case: Case) -> tuple[Entry, ...]:
    rate = BasalRate("00:00", _dosed(case.insulin_needed.basal_rate, RATE_STEP))
    return (*case.meals, rate, *_boluses(case))


def _dual_wave_dinner(case: Case) -> tuple[Entry, ...]:
    """Return the pump with half of the last bolus at once and half over three hours."""
    dinner = max(meal.time for meal in case.meals)
    return tuple(
        dataclasses.replace(entry, shape="dual", now_share=DUAL_NOW, minutes=DUAL_MINUTES)
        if isinstance(entry, Bolus) and entry.time == dinner
        else entry
        for entry in _pump(case)
    )


INSULIN = (
    Regimen(
        "basal_at_night",
        "Basal insulin at night",
        "One of glargine; beta cells do the meals.",
        KIND,
        schedule=_basal_at_night,
        checks=(insulin_is_needed, meals_cover_themselves),
    ),
    Regimen(
        "premix",
        "Premix twice a day",
        "One pen, twice: it cannot follow the meals.",
        KIND,
        schedule=_premix,
        checks=(meals_need_insulin,),
    ),
    Regimen(
        "mdi_glargine",
        "Injections: glargine + lispro",
        "Long at night, rapid with each meal.",
        KIND,
        schedule=_glargine_and_lispro,
        checks=(meals_need_insulin,),
    ),
    Regimen(
        "mdi_degludec",
        "Injections: degludec + lispro",
        "The same from a flatter depot.",
        KIND,
        schedule=_degludec_and_lispro,
        checks=(meals_need_insulin,),
    ),
    Regimen(
        "nph_regular",
        "NPH + regular (older)",
        "Slow insulins that peak between meals.",
        KIND,
        schedule=_nph_and_regular,
        checks=(meals_need_insulin,),
    ),
    Regimen(
        "pump",
        "Pump",
        "A steady trickle, a bolus with each meal.",
        KIND,
        schedule=_pump,
        checks=(meals_need_insulin,),
    ),
    Regimen(
        "pump_dual_wave",
        "Pump, dual-wave dinner",
        "Half of the last bolus over three hours.",
        KIND,
        schedule=_dual_wave_dinner,
        checks=(meals_need_insulin,),
    ),
    Regimen(
        "closed_loop",
        "Closed loop",
        "The sensor steers the pump, day and night.",
        KIND,
        schedule=_pump,
        therapy="closed_loop",
        checks=(meals_need_insulin,),
    ),
)
