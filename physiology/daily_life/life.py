"""Live days of insulin treatment in steps of five minutes, as a person and a pump would."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from physiology.core.assemble import model
from physiology.core.errors import ScenarioError
from physiology.core.integrate import Array, Run, Table, default_inputs, run
from physiology.daily_life.behaviour import Behaviour
from physiology.daily_life.pen import Pen, pen_of
from physiology.daily_life.plate import TICK, Plate, laid
from physiology.depots import loaded
from physiology.monitoring.noise import disturbance, noise, shown
from physiology.protocols.laboratory import Subject
from physiology.schedule import PICOMOLES_PER_UNIT, Meal
from physiology.trajectory import Trajectory

__all__ = ["Life", "live", "noise"]

#: The controller decides on noisy readings, so a tick needs no more accuracy than this.
_TOLERANCE = 1e-5
_RAPID_DEPOTS = ("rapid_first_depot", "rapid_second_depot")


@dataclass(frozen=True)
class Life:
    """Days lived: the body's course, the sensor reading at each tick, and units injected."""

    course: Trajectory
    readings: Array
    units: float


def live(
    person: Subject,
    days: int,
    therapy: str,
    meals: tuple[Meal, ...],
    random: np.random.Generator,
    behaviour: Behaviour,
) -> Life:
    """Live some days.

    Parameters
    ----------
    therapy : str
        ``"mdi"`` (one glargine and boluses), ``"pump"`` or ``"closed_loop"``.
    """
    if person.therapy is None:
        raise ScenarioError(f"therapy: {person.body.who.label} has no insulin treatment")
    pen = pen_of(person.therapy, therapy, meals, person.body.value("dose_scale"))
    ticks = int(days * 1440 / TICK)
    added = disturbance(TICK * np.arange(ticks + 1.0), person.body.value, random)
    sensor_at = model().states.index("sensor_glucose")
    rhythm_at = model().inputs.index("daily_rhythm")
    levels = np.empty((ticks, len(model().inputs)))
    helds = np.empty((ticks, len(model().held)))
    states = np.empty((ticks + 1, len(model().states) + 2 * len(model().substances)))
    state = _first_state(person, pen, states.shape[1])
    held, before = np.zeros(len(model().held)), default_inputs(model())
    plate, parameters = Plate(), person.parameters
    units, last_reading = 0.0, None
    for tick in range(ticks):
        now = tick * TICK
        if now % 1440.0 == 0.0:
            parameters = _day_of(person, behaviour, random)
            plate = laid(now, plate.rescued, meals, behaviour, random)
        reading = float(state[sensor_at] + added[tick])
        slope = 0.0 if last_reading is None else (reading - last_reading) / TICK
        last_reading = reading
        plate.rescue(now, reading, behaviour)
        inputs = default_inputs(model())
        inputs[rhythm_at] = 1.0
        plate.set_inputs(inputs, now)
        counted = plate.counted(now)
        on_board = _units_above_basal(person, state)
        units += _inject(inputs, pen, now, reading, slope, on_board, counted, behaviour)
        table = Table(np.array([now, now + TICK]), inputs[None, :])
        piece = run(
            model(), parameters, person.switches, state, table, table.edges,
            tolerance=_TOLERANCE, held=held, before=before,
        )  # fmt: skip
        levels[tick], helds[tick], states[tick] = inputs, piece.held[0], piece.states[0]
        state, held, before = piece.states[1], piece.held[0], inputs
    states[ticks] = state
    times = TICK * np.arange(ticks + 1, dtype=np.float64)
    whole = Run(times, states, helds, Table(times, levels), 0)
    readings = shown(states[:, sensor_at] + added, person.body.value)
    return Life(Trajectory(whole, person.parameters, person.switches), readings, units)


def _first_state(person: Subject, pen: Pen, size: int) -> Array:
    state = np.zeros(size)
    state[: len(person.fasting)] = person.fasting
    if pen.kind != "mdi":
        return state
    for name in _RAPID_DEPOTS:
        state[model().states.index(name)] = 0.0
    return loaded(state, (pen.glargine,), person.body, 0.0, 1.0)


def _day_of(person: Subject, behaviour: Behaviour, random: np.random.Generator) -> Array:
    """Return the parameters of one day: sensitivity differs from day to day."""
    today = person.parameters.copy()
    # Errors happen here; their mean effect, which stands for them elsewhere, is left out.
    today[model().parameters.index("everyday_glucose_excess")] = 0.0
    column = model().parameters.index("inherited_sensitivity")
    today[column] *= float(np.exp(behaviour.sensitivity_spread * random.standard_normal()))
    return today


def _units_above_basal(person: Subject, state: Array) -> float:
    depots = [model().states.index(name) for name in _RAPID_DEPOTS]
    above = float(state[depots].sum() - person.fasting[depots].sum())
    return above * person.body.value("body_weight") / PICOMOLES_PER_UNIT


def _inject(
    inputs: Array,
    pen: Pen,
    now: float,
    reading: float,
    slope: float,
    on_board: float,
    counted: list[float],
    behaviour: Behaviour,
) -> float:
    """Set the insulin of this tick and return its units."""
    position = model().index("inputs")
    bolus = sum(pen.bolus(grams, reading, behaviour) for grams in counted)
    pumped = pen.rate(reading, slope, on_board) * TICK / 60.0
    glargine = pen.glargine_now(now % 1440.0)
    inputs[position["rapid_insulin_dose_rate"]] = PICOMOLES_PER_UNIT * (bolus + pumped) / TICK
    inputs[position["glargine_dose_rate"]] = PICOMOLES_PER_UNIT * glargine / TICK
    return bolus + pumped + glargine
