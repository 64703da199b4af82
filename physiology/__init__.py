"""Islet's physiology: one model of health, prediabetes, type 2 and type 1 diabetes.

It teaches about made-up patients. Nothing in it is advice about a real person.
"""

from physiology.body import case_value
from physiology.core.errors import ScenarioError, SimulationError
from physiology.habit import Therapy, usual_therapy
from physiology.people import Person, people
from physiology.scenario import Scenario
from physiology.schedule import BasalRate, Bolus, Exercise, Injection, Meal
from physiology.simulate import simulate
from physiology.trajectory import Trajectory

__all__ = [
    "BasalRate", "Bolus", "Exercise", "Injection", "Meal", "Person", "Scenario", "ScenarioError",
    "SimulationError", "Therapy", "Trajectory", "case_value", "catalogue", "people", "simulate",
    "usual_therapy", "warm_up",
]  # fmt: skip


def catalogue():  # type: ignore[no-untyped-def]
    """Return every declared parameter, state, input, signal, flow and modifier, by name."""
    from physiology.core.catalogue import declarations

    return declarations()


def warm_up() -> None:
    """Compile or load the model, and solve every person once."""
    for key in people:
        simulate(Scenario(person=key, days=0.25, start="07:00"))
