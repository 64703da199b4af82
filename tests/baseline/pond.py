"""A small model with one of everything that SBML is to say, and the text that is written of it."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from physiology.core.assemble import Model, assemble
from physiology.core.catalogue import collect
from physiology.core.declare import Input, Parameter, State, flow, held, modifies, rate, signal
from physiology.core.integrate import Level, tabulate
from physiology.core.kinetics import crowded_release, hill
from physiology.sbml.export import written
from physiology.simulate import Beginning

FILE = Path(__file__).parent / "pond.xml"

emptying = Parameter(
    label="Emptying", unit="1/min", default=0.1, bounds=(0, 1), source="assumption",
    note="How fast it leaves.",
)  # fmt: skip
depth = Parameter(
    label="Depth", unit="mg/kg", default=4.0, bounds=(1, 5), source="calibrated: A001"
)
unused = Parameter(label="Unused", unit="kg", default=1.0, bounds=(0, 2), source="assumption")
water = State(label="Water", unit="mg/kg", substance="water", initial=5.0, scale=1.0)
mud = State(label="Mud", unit="mg/kg", substance="water", initial=-0.5, scale=1.0)
soil = State(label="Soil", unit="mg", substance="soil", initial=5.0)
heat = State(label="Heat", unit="kcal", substance="heat", initial=1.0)
effort = State(label="Effort", unit="MET-h/day", initial=2e-30)
rain = Input(label="Rain", unit="mg/kg/min")
sun = Input(label="Sun", unit="kcal/min", default=0.5)
hour = Input(label="Time of day", unit="min", runs=True)


@flow("mg/kg/min", into="water")
def raining(rain):
    return rain


@flow("mg/kg/min", out_of="water", into="mud")
def sinking(water, emptying, depth):
    return crowded_release(max(water, 0), emptying, depth)


@flow("mg/min", out_of="soil")
def washing(soil, emptying, filled):
    return emptying * soil * filled


@flow("kcal/min", into="heat")
def warming(sun):
    return sun


@flow("kcal/min", out_of="heat")
def cooling(heat, emptying):
    return emptying * heat


@rate("effort", "MET-h/day/min")
def effort_rate(effort, emptying, water_at_rain, water, hour):
    rested = hour % 1440 < 720 and water > water_at_rain
    return (0 * effort if rested else -effort) * emptying


@signal("1")
def filled(water, depth):
    share = water / (water + depth)
    return hill(share, 0.5, 2)


@held("mg/kg", when="rain")
def water_at_rain(water, rain, emptying):
    return water + rain / emptying


@modifies("emptying")
def drought(depth):
    return depth / (depth + depth)


@modifies("filled")
def leaves(depth, water):
    return 1.0 + (water - depth) ** 2 / depth**2


def model() -> Model:
    """Return the assembled model."""
    return assemble(collect([sys.modules[__name__]]))


def text() -> str:
    """Return a run of it as SBML: rain twice, sun once, from 22:00 on."""
    made = model()
    values = np.array([made.declared[name].default for name in made.parameters])
    state = np.array([made.declared[name].initial for name in made.states])
    levels = [
        Level("rain", 1320.0, 1330.0, 1.0), Level("rain", 1500.0, 1510.0, 2.0),
        Level("sun", 1500.0, 1560.0, 0.25), Level("rain", 1380.0, 1380.0, 3.0),
    ]  # fmt: skip
    begun = Beginning(
        values, np.ones(len(made.modifiers)), state, tabulate(made, levels, 1320.0, 1600.0)
    )
    return written(made, begun, "Pond & rain", ("What happens in <a pond>.", "And after."))
