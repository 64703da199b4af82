"""The clinic's experiments: each takes a person (or a scenario) and returns read-outs."""

from physiology.protocols.basal_interruption import basal_interruption
from physiology.protocols.clamp import clamp
from physiology.protocols.complications import complications
from physiology.protocols.day import day
from physiology.protocols.exercise_bout import exercise_bout
from physiology.protocols.fast import fast
from physiology.protocols.fasting import fasting
from physiology.protocols.glucose_infusion import glucose_infusion
from physiology.protocols.glucose_step import glucose_step
from physiology.protocols.hormone_infusion import hormone_infusion
from physiology.protocols.hypoglycaemic_ramp import hypoglycaemic_ramp
from physiology.protocols.insulin_action import insulin_action
from physiology.protocols.ivgtt import ivgtt
from physiology.protocols.lifestyle_trial import lifestyle_trial
from physiology.protocols.mixed_meal import mixed_meal
from physiology.protocols.ogtt import ogtt
from physiology.protocols.result import Readouts, Result
from physiology.protocols.treatment_trial import treatment_trial

__all__ = [
    "Readouts",
    "Result",
    "basal_interruption",
    "clamp",
    "complications",
    "day",
    "exercise_bout",
    "fast",
    "fasting",
    "glucose_infusion",
    "glucose_step",
    "hormone_infusion",
    "hypoglycaemic_ramp",
    "insulin_action",
    "ivgtt",
    "lifestyle_trial",
    "mixed_meal",
    "ogtt",
    "treatment_trial",
]
