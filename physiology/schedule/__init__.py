"""What happens in a day: meals, insulin, exercise, illness. Each entry checks itself when made."""

from physiology.schedule.bolus import Bolus
from physiology.schedule.day import ENTRIES, checked_schedule, schedule_levels
from physiology.schedule.entry import (
    BY_THE_CLOCK,
    MILLIGRAMS_PER_GRAM,
    PICOMOLES_PER_UNIT,
    Day,
    Entry,
)
from physiology.schedule.exercise import Exercise
from physiology.schedule.illness import Illness
from physiology.schedule.injection import Injection
from physiology.schedule.meal import Meal
from physiology.schedule.pump import LARGEST_BASAL_RATE, BasalRate, Suspend
from physiology.schedule.rescue import Glucagon, Rescue

__all__ = [
    "BY_THE_CLOCK", "ENTRIES", "LARGEST_BASAL_RATE", "MILLIGRAMS_PER_GRAM", "PICOMOLES_PER_UNIT",
    "BasalRate", "Bolus", "Day", "Entry", "Exercise", "Glucagon", "Illness", "Injection", "Meal",
    "Rescue", "Suspend", "checked_schedule", "schedule_levels",
]  # fmt: skip
