"""The clinic's experiments: each takes a person (or a scenario) and returns read-outs."""

from physiology.protocols.basal_interruption import basal_interruption
from physiology.protocols.clamp import clamp
from physiology.protocols.day import day
from physiology.protocols.exercise_bout import exercise_bout
from physiology.protocols.fasting import fasting
from physiology.protocols.insulin_action import insulin_action
from physiology.protocols.ivgtt import ivgtt
from physiology.protocols.mixed_meal import mixed_meal
from physiology.protocols.ogtt import ogtt
from physiology.protocols.result import Result

__all__ = [
    "Result",
    "basal_interruption",
    "clamp",
    "day",
    "exercise_bout",
    "fasting",
    "insulin_action",
    "ivgtt",
    "mixed_meal",
    "ogtt",
]
