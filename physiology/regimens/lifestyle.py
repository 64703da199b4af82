"""Life style as treatment: what is eaten, when, and how much the body moves."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from physiology.clock import clock, minutes
from physiology.regimens.case import Case
from physiology.regimens.regimen import Regimen
from physiology.schedule import Entry, Exercise, Meal

KIND = "Life style"

WALK_AFTER, WALK_MINUTES, WALK_INTENSITY = 30.0, 15.0, 35.0
"""Minutes after the first bite, minutes, and % of VO2max: an easy walk."""

LOW_CARBOHYDRATE_SHARE = 0.3
FIBRE = 12.0
"""Share of the usual carbohydrate that is left; grams of fibre in each meal."""

_KCAL_CARBOHYDRATE, _KCAL_FAT = 4.0, 9.0

WINDOW = ("08:00", "11:30", "15:30")
"""Three meals within eight hours of the early day."""

TRAINING = 2.0
"""MET-h a day more: half an hour of brisk effort on five days of a week."""


def _walks(case: Case) -> tuple[Entry, ...]:
    walks = [
        Exercise(clock(minutes(meal.time) + WALK_AFTER), WALK_MINUTES, WALK_INTENSITY)
        for meal in case.meals
    ]
    return (*case.with_own_insulin(case.meals), *walks)


def _with_less_carbohydrate(meal: Meal) -> Meal:
    """Return the meal with most of its carbohydrate replaced by fat of the same energy."""
    kept = LOW_CARBOHYDRATE_SHARE * meal.carbohydrate
    fat = meal.fat + (meal.carbohydrate - kept) * _KCAL_CARBOHYDRATE / _KCAL_FAT
    return dataclasses.replace(meal, carbohydrate=round(kept), fat=round(fat))


def _low_carbohydrate(case: Case) -> tuple[Entry, ...]:
    return case.with_own_insulin(tuple(map(_with_less_carbohydrate, case.meals)))


def _high_fibre(case: Case) -> tuple[Entry, ...]:
    meals = tuple(dataclasses.replace(meal, fibre=FIBRE) for meal in case.meals)
    return case.with_own_insulin(meals)


def _early_window(case: Case) -> tuple[Entry, ...]:
    meals = zip(case.meals, WINDOW, strict=True)
    return case.with_own_insulin(tuple(dataclasses.replace(meal, time=at) for meal, at in meals))


def _trained(case: Case) -> Mapping[str, float]:
    return {"physical_activity": case.value("physical_activity") + TRAINING}


LIFESTYLE = (
    Regimen(
        "walk",
        "Walk after each meal",
        "15 easy minutes, half an hour after eating.",
        KIND,
        schedule=_walks,
    ),
    Regimen(
        "low_carbohydrate",
        "Low carbohydrate day",
        "Fat of the same energy instead.",
        KIND,
        schedule=_low_carbohydrate,
    ),
    Regimen(
        "high_fibre",
        "High-fibre day",
        "The same meals with 12 g of fibre each.",
        KIND,
        schedule=_high_fibre,
    ),
    Regimen(
        "early_window",
        "Early eating window (16:8)",
        "The same meals between 8 and 16 o'clock.",
        KIND,
        schedule=_early_window,
    ),
    Regimen(
        "training",
        "Training",
        "Brisk half-hours on five days a week.",
        KIND,
        values=_trained,
    ),
)
