"""For whom a regimen makes sense: each check says in a sentence why it does not, or nothing.

They ask the body, never its name: a person is data, and a new one is judged like the others.
"""

from __future__ import annotations

import math

from physiology.regimens.case import Case

RAISED_FASTING_GLUCOSE = 100.0
"""mg/dL; below it fasting glucose is normal."""

DIABETIC_FASTING_GLUCOSE = 126.0
"""mg/dL; from here on it is that of diabetes."""

NO_CAPACITY = 0.02
LITTLE_CAPACITY = 0.2
"""Beta-cell mass times function beside health: as good as none, and too little to live on."""

RESISTANT_VISCERAL_FAT = 130.0
"""cm2; above it there is insulin resistance for a drug to ease."""

WEAK_KIDNEY = 30.0
"""mL/min; below it metformin piles up and an SGLT2 inhibitor has little to act on."""


def glucose_is_raised(case: Case) -> str:
    """Refuse where fasting glucose is normal and no insulin keeps it so."""
    if case.own_insulin is None and case.fasting_glucose < RAISED_FASTING_GLUCOSE:
        return "Glucose is normal without it."
    return ""


def diabetes_is_there(case: Case) -> str:
    """Refuse what lowers glucose at any level where glucose is hardly raised."""
    words = glucose_is_raised(case)
    if words or case.own_insulin is not None:
        return words
    if case.fasting_glucose < DIABETIC_FASTING_GLUCOSE:
        return "Glucose is hardly raised: it would bring lows."
    return ""


def weight_or_glucose_is_raised(case: Case) -> str:
    """Refuse where neither glucose nor visceral fat calls for it."""
    if case.value("visceral_fat_area") > RESISTANT_VISCERAL_FAT:
        return ""
    return glucose_is_raised(case)


def beta_cells_answer(case: Case) -> str:
    """Refuse where a drug that works through beta cells finds none, or too few."""
    if case.secretory_capacity < NO_CAPACITY:
        return "It works through beta cells, and there are none."
    if case.own_insulin is not None and case.secretory_capacity < LITTLE_CAPACITY:
        return "It works through beta cells; the few that are left cannot do without insulin."
    return ""


def resistance_is_there(case: Case) -> str:
    """Refuse on insulin without resistance: a drug that spares insulin has nothing to spare."""
    if case.own_insulin is not None and case.value("visceral_fat_area") <= RESISTANT_VISCERAL_FAT:
        return "This body lacks insulin and answers it well: there is no resistance to ease."
    return ""


def ketones_are_safe(case: Case) -> str:
    """Refuse on insulin: less glucose calls for less insulin, and ketones rise unseen."""
    if case.own_insulin is not None and case.secretory_capacity < LITTLE_CAPACITY:
        return "Without insulin of its own this body can go into ketoacidosis at normal glucose."
    return ""


def kidney_is_strong(case: Case) -> str:
    """Refuse where the kidney is too weak."""
    if case.value("glomerular_filtration_rate") < WEAK_KIDNEY:
        return "The kidney is too weak for it."
    return ""


def insulin_is_needed(case: Case) -> str:
    """Refuse insulin where the body makes enough of it."""
    if case.own_insulin is None and case.fasting_glucose < DIABETIC_FASTING_GLUCOSE:
        return "This body makes enough insulin: an injection would only bring lows."
    return ""


def meals_need_insulin(case: Case) -> str:
    """Refuse mealtime insulin where the beta cells cover the meals."""
    words = insulin_is_needed(case)
    if words:
        return words
    if math.isinf(case.insulin_needed.carbohydrate_ratio):
        return "Its beta cells still cover the meals: basal insulin is enough."
    return ""


def meals_cover_themselves(case: Case) -> str:
    """Refuse basal insulin alone where nothing covers the meals."""
    if case.secretory_capacity < NO_CAPACITY:
        return "Without beta cells the meals need insulin too."
    return ""
