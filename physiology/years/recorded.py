"""What a course over years tells: its quantities, and how each is read from a lived day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from physiology.body import Body, parameter_vector, switch_vector
from physiology.core.assemble import model
from physiology.core.errors import SimulationError
from physiology.core.integrate import Array, Run, Table, observe, settle
from physiology.habit import habit
from physiology.rhythm import at_the_hour
from physiology.schedule import MILLIGRAMS_PER_GRAM, PICOMOLES_PER_UNIT
from physiology.usual import WAKING, Therapy, resting_inputs, usual_meals
from physiology.years.representative_day import Lived, live

#: Insulin of the clamp by which sensitivity is read (mU/m2/min), and its glucose (mg/dL).
_CLAMP_INSULIN, _CLAMP_GLUCOSE = 40.0, 90.0
#: Grams a day in a milligram a minute.
_GRAMS_A_DAY = 1440.0 / MILLIGRAMS_PER_GRAM


@dataclass(frozen=True)
class Moment:
    """Everything known of a body at one time of its life."""

    lived: Lived
    slow: Mapping[str, float]
    parameters: Array
    switches: Array
    therapy: Therapy | None
    dose_scale: float
    carbohydrate: float


@dataclass(frozen=True)
class Quantity:
    """A quantity of a course."""

    label: str
    unit: str
    read: Callable[[Moment], float]


def _slow(name: str) -> Callable[[Moment], float]:
    return lambda moment: moment.slow[name]


def _mean(name: str) -> Callable[[Moment], float]:
    return lambda moment: moment.lived.mean(name)


def _waking(name: str) -> Callable[[Moment], float]:
    return lambda moment: moment.lived.at_waking(name)


def _insulin_dose(moment: Moment) -> float:
    if moment.therapy is None:
        return 0.0
    meals = moment.carbohydrate / moment.therapy.carbohydrate_ratio
    return moment.dose_scale * (24.0 * moment.therapy.basal_rate + meals)


def _sensitivity(moment: Moment) -> float:
    reference = _clamped_healthy()
    disposal = clamped_disposal(moment.parameters, moment.switches, moment.lived.end)
    return disposal / reference


def _secretory_response(moment: Moment) -> float:
    return _response(moment.lived) / _healthy_response()


def _response(lived: Lived) -> float:
    """Return secretion for each mg/dL that glucose is above the threshold of secretion."""
    secretion = lived.mean("insulin_secretion_rate")
    above = lived.mean("glucose_above_threshold")
    return secretion / above if above > 0.0 else 0.0


def clamped_disposal(parameters: Array, switches: Array, state: Array) -> float:
    """Return glucose taken up when insulin is high and glucose held, mg/kg/min.

    The steady state of a clamp, with the slow states of now. What the liver still makes is
    in it, as it is in M.

    Raises
    ------
    SimulationError
        If no such state is found.
    """
    position = model().index("parameters")
    weight, height = (parameters[position[n]] for n in ("body_weight", "body_height"))
    surface = (height * weight / 3600.0) ** 0.5
    inputs = resting_inputs()
    levels = model().index("inputs")
    picomoles = _CLAMP_INSULIN / 1000.0 * PICOMOLES_PER_UNIT
    inputs[levels["intravenous_insulin"]] = picomoles * surface / weight
    inputs[levels["clamp_on"]] = 1.0
    inputs[levels["clamp_target"]] = _CLAMP_GLUCOSE
    found = settle(model(), parameters, switches, inputs, state)
    return _infusion(parameters, switches, inputs, found)


def _infusion(parameters: Array, switches: Array, inputs: Array, state: Array) -> float:
    table = Table(np.array([0.0, 1.0]), inputs[None, :])
    size = len(model().states) + 2 * len(model().substances)
    states = np.zeros((1, size))
    states[0, : len(state)] = state
    held = np.zeros((1, len(model().held)))
    seen = observe(model(), parameters, switches, Run(np.array([0.0]), states, held, table, 0))
    return float(seen[0, model().observed.index("clamp_glucose_infusion")])


@lru_cache(maxsize=1)
def _clamped_healthy() -> float:
    body = Body("healthy")
    return clamped_disposal(parameter_vector(body), switch_vector(body), habit(body).fasting)


@lru_cache(maxsize=1)
def _healthy_response() -> float:
    body = Body("healthy")
    parameters, switches = parameter_vector(body), switch_vector(body)
    state = at_the_hour(habit(body).fasting, parameters, switches, resting_inputs(), WAKING)
    return _response(live(parameters, switches, state, usual_meals(), None, 1.0))


QUANTITIES: Mapping[str, Quantity] = {
    "hba1c": Quantity("HbA1c", "%", _slow("hba1c")),
    "steady_hba1c": Quantity("HbA1c if this went on", "%", _slow("steady_hba1c")),
    "mean_glucose": Quantity("Mean glucose", "mg/dL", _slow("mean_glucose")),
    "fasting_glucose": Quantity("Fasting glucose", "mg/dL", _waking("plasma_glucose")),
    "fasting_insulin": Quantity("Fasting insulin", "pmol/L", _waking("plasma_insulin")),
    "mean_insulin": Quantity("Mean insulin", "pmol/L", _mean("plasma_insulin")),
    "insulin_secretion": Quantity(
        "Insulin secretion", "pmol/kg/min", _mean("insulin_secretion_rate")
    ),
    "secretory_response": Quantity("Secretion at a given glucose", "1", _secretory_response),
    "c_peptide": Quantity("C-peptide", "pmol/L", _mean("c_peptide")),
    "insulin_sensitivity": Quantity("Insulin sensitivity", "1", _sensitivity),
    "beta_cell_mass": Quantity("Beta-cell mass", "1", _slow("living_beta_cells")),
    "beta_cell_function": Quantity(
        "Beta-cell function",
        "1",
        lambda m: m.slow["beta_cell_identity"] * m.slow["filled_beta_cells"]
        * m.slow["fat_free_work"] * m.lived.mean("beta_cell_function"),
    ),
    "secretory_adaptation": Quantity(
        "Adaptation of secretion", "1", _slow("adaptation_of_secretion")
    ),
    "beta_cell_output": Quantity("Beta-cell capacity", "1", _slow("beta_cell_capacity")),
    "workload": Quantity("Workload of the beta cells", "1", _slow("workload")),
    "visceral_fat_area": Quantity("Visceral fat", "cm2", _slow("visceral_fat_of_years")),
    "liver_fat": Quantity("Liver fat", "%", _mean("liver_fat")),
    "weight": Quantity("Weight", "kg", _slow("weight")),
    "fat_mass": Quantity("Fat mass", "kg", _slow("fat_mass")),
    "autoimmune_activity": Quantity("Autoimmune activity", "1", _slow("autoimmune_activity")),
    "insulin_dose": Quantity("Insulin dose", "U/day", _insulin_dose),
    "fasting_ketones": Quantity("Ketones at waking", "mmol/L", _waking("ketones")),
    "urinary_glucose": Quantity(
        "Glucose lost in urine",
        "g/day",
        lambda m: m.lived.mean("urinary_glucose_loss") * _GRAMS_A_DAY * m.slow["weight"],
    ),
}  # fmt: skip


def recorded(moment: Moment) -> dict[str, float]:
    """Return every quantity at a moment."""
    found = {}
    for name, quantity in QUANTITIES.items():
        try:
            found[name] = quantity.read(moment)
        except SimulationError:
            found[name] = float("nan")
    return found
