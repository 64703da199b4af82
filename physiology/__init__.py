"""Islet's physiology: one model of health, prediabetes, type 2 and type 1 diabetes.

It teaches about made-up patients. Nothing in it is advice about a real person.
"""

from collections.abc import Mapping

from physiology import protocols
from physiology.body import case_value
from physiology.causal_map import CausalMap, causal_map
from physiology.core import treatment as _treatment
from physiology.core.allowance import AllowanceSpent, allowance, carried
from physiology.core.catalogue import Declared, declarations, slow_declarations
from physiology.core.errors import ScenarioError, SimulationError
from physiology.core.treatment import InsulinProduct, Treatment
from physiology.daily_life.assumed import Assumption, assumptions
from physiology.daily_life.behaviour import Behaviour
from physiology.explain import Explanation, explain
from physiology.habit import usual_therapy
from physiology.lives import Life, lives
from physiology.mechanisms import Mechanism, mechanisms
from physiology.monitoring.agp import GlucoseReport, glucose_report
from physiology.monitoring.fingerstick import fingerstick
from physiology.monitoring.readings import Readings, sensor_readings
from physiology.outcomes import estimated_average_glucose, outcomes
from physiology.people import Person, people
from physiology.population import (
    Cohort,
    Distribution,
    TrialResult,
    cohort,
    distributions,
    population,
    virtual_trial,
)
from physiology.pump import pump_rate
from physiology.sbml import to_sbml
from physiology.scenario import Scenario
from physiology.schedule import (
    BasalRate,
    Bolus,
    Exercise,
    Glucagon,
    Illness,
    Injection,
    Meal,
    Rescue,
    Suspend,
)
from physiology.settings import OwnSettings, own_settings
from physiology.simulate import simulate
from physiology.single_days import simulate_days
from physiology.trajectory import Trajectory
from physiology.usual import Therapy
from physiology.years.band import Band, progress_band
from physiology.years.changes import Change
from physiology.years.course import Course
from physiology.years.progress import progress

__all__ = [
    "AllowanceSpent",
    "Assumption",
    "Band",
    "BasalRate",
    "Behaviour",
    "Bolus",
    "CausalMap",
    "Change",
    "Cohort",
    "Course",
    "Declared",
    "Distribution",
    "Exercise",
    "Explanation",
    "Glucagon",
    "GlucoseReport",
    "Illness",
    "Injection",
    "InsulinProduct",
    "Life",
    "Meal",
    "Mechanism",
    "OwnSettings",
    "Person",
    "Readings",
    "Rescue",
    "Scenario",
    "ScenarioError",
    "SimulationError",
    "Suspend",
    "Therapy",
    "Trajectory",
    "Treatment",
    "TrialResult",
    "allowance",
    "assumptions",
    "carried",
    "case_value",
    "catalogue",
    "causal_map",
    "cohort",
    "distributions",
    "estimated_average_glucose",
    "explain",
    "fingerstick",
    "glucose_report",
    "insulins",
    "lives",
    "mechanisms",
    "outcomes",
    "own_settings",
    "people",
    "population",
    "progress",
    "progress_band",
    "protocols",
    "pump_rate",
    "sensor_readings",
    "simulate",
    "simulate_days",
    "to_sbml",
    "treatments",
    "usual_therapy",
    "virtual_trial",
    "warm_up",
]  # fmt: skip

insulins: Mapping[str, InsulinProduct] = _treatment.insulins()
treatments: Mapping[str, Treatment] = _treatment.treatments()


def catalogue() -> Mapping[str, Declared]:
    """Return every declared parameter, state, input, signal, flow and modifier, by name.

    Those of the slow clock are among them.
    """
    return declarations() | slow_declarations()


def warm_up() -> None:
    """Compile or load the model, and solve every person once."""
    for key in people:
        simulate(Scenario(person=key, days=0.25, start="07:00"))
    progress("healthy", 0.1)
    cohort(Scenario("healthy", days=0.25, start="07:00"), n=1, workers=1)
