"""Live days of insulin treatment in steps of five minutes, as a person and a pump would."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from physiology.clock import minutes
from physiology.core.assemble import model
from physiology.core.integrate import Array, Run, Table, default_inputs, run
from physiology.daily_life.behaviour import Behaviour, EatenMeal, eaten
from physiology.daily_life.loop import Loop
from physiology.depots import loaded
from physiology.protocols.laboratory import Subject
from physiology.schedule import PICOMOLES_PER_UNIT, Injection, Meal
from physiology.trajectory import Trajectory

TICK = 5.0
_EATING_TICKS = 3
_CORRECTION_RULE = 1700.0
_GLARGINE_TIME = "22:00"
#: First-order noise of the sensor, per tick.
_NOISE_MEMORY = 0.9


@dataclass
class _Day:
    """What has been decided and not yet done."""

    ingestion: list[tuple[float, float, float, float]] = field(default_factory=list)
    boluses: list[tuple[float, float]] = field(default_factory=list)
    rescued: float = -1e9


def noise(count: int, spread: float, random: np.random.Generator) -> Array:
    """Return first-order sensor noise, one value a tick."""
    shocks = random.standard_normal(count) * spread * (1.0 - _NOISE_MEMORY**2) ** 0.5
    values = np.empty(count)
    last = random.standard_normal() * spread
    for i in range(count):
        last = _NOISE_MEMORY * last + shocks[i]
        values[i] = last
    return values


def live(
    person: Subject,
    days: int,
    therapy: str,
    meals: tuple[Meal, ...],
    random: np.random.Generator,
    behaviour: Behaviour,
) -> tuple[Trajectory, Array, float]:
    """Return the days lived, the sensor reading at each tick, and units injected.

    Parameters
    ----------
    therapy : str
        ``"mdi"`` (one glargine and boluses), ``"pump"`` or ``"closed_loop"``.
    """
    assert person.therapy is not None
    ticks = int(days * 1440 / TICK)
    readings = noise(ticks + 1, person.body.value("sensor_noise"), random)
    weight = person.body.value("body_weight")
    scale = person.body.value("dose_scale")
    basal = person.therapy.basal_rate * scale
    ratio = person.therapy.carbohydrate_ratio / scale if scale > 0.0 else np.inf
    daily = 24.0 * person.therapy.basal_rate + sum(
        meal.carbohydrate for meal in meals
    ) / person.therapy.carbohydrate_ratio
    correction = _CORRECTION_RULE / daily
    state = person.fasting
    glargine = Injection(_GLARGINE_TIME, "glargine_u100", 24.0 * basal)
    if therapy == "mdi":
        state = state.copy()
        for name in ("rapid_first_depot", "rapid_second_depot"):
            state[model().states.index(name)] = 0.0
        state = loaded(state, (glargine,), person.body, 0.0, 1.0)
    loop = Loop()
    position = model().index("inputs")
    sensor_at = model().states.index("sensor_glucose")
    depots = [model().states.index(n) for n in ("rapid_first_depot", "rapid_second_depot")]
    resting_depots = float(person.fasting[depots].sum())
    pieces: list[Array] = []
    levels = np.empty((ticks, len(model().inputs)))
    helds = np.empty((ticks, len(model().held)))
    parameters = person.parameters
    held = np.zeros(len(model().held))
    before = default_inputs(model())
    today = _Day()
    injected = 0.0
    last_reading = None
    for tick in range(ticks):
        now = tick * TICK
        of_day = now % 1440.0
        if of_day == 0.0:
            parameters = _day_of(person, behaviour, random)
            today = _plan(today, now, meals, behaviour, random)
        reading = float(state[sensor_at] + readings[tick])
        slope = 0.0 if last_reading is None else (reading - last_reading) / TICK
        last_reading = reading
        inputs = default_inputs(model())
        _eat(inputs, position, today, now, reading, behaviour)
        units = _bolus(today, now, reading, ratio, correction * 1.0, behaviour, scale)
        rate = basal if therapy != "mdi" else 0.0
        if therapy == "closed_loop":
            on_board = (float(state[depots].sum()) - resting_depots) * weight / PICOMOLES_PER_UNIT
            rate *= loop.factor(reading, slope, on_board, correction)
        per_minute = PICOMOLES_PER_UNIT * (units / TICK + rate / 60.0)
        inputs[position["rapid_insulin_dose_rate"]] = per_minute
        injected += units + rate * TICK / 60.0
        if therapy == "mdi" and of_day == minutes(_GLARGINE_TIME):
            inputs[position["glargine_dose_rate"]] = PICOMOLES_PER_UNIT * glargine.units / TICK
            injected += glargine.units
        table = Table(np.array([now, now + TICK]), inputs[None, :])
        times = np.array([now, now + TICK])
        piece = run(
            model(), parameters, person.switches, state, table, times,
            tolerance=1e-5, held=held, before=before,
        )  # fmt: skip
        pieces.append(piece.states[0])
        levels[tick], helds[tick] = inputs, piece.held[0]
        state, held, before = piece.states[1], piece.held[0], inputs
    states = np.array([*pieces, state])
    times = TICK * np.arange(ticks + 1)
    whole = Run(times, states, helds, Table(times, levels), 0)
    course = Trajectory(whole, person.parameters, person.switches)
    return course, np.clip(states[:, sensor_at] + readings, 40.0, 400.0), injected


def _day_of(person: Subject, behaviour: Behaviour, random: np.random.Generator) -> Array:
    """Return the parameters of one day: sensitivity differs from day to day."""
    today = person.parameters.copy()
    column = model().parameters.index("inherited_sensitivity")
    today[column] *= float(np.exp(behaviour.sensitivity_spread * random.standard_normal()))
    return today


def _plan(
    today: _Day, now: float, meals: tuple[Meal, ...], behaviour: Behaviour,
    random: np.random.Generator,
) -> _Day:
    planned = _Day(rescued=today.rescued)
    starts = [minutes(meal.time) for meal in meals]
    for meal in eaten(meals, starts, behaviour, random):
        start = now + TICK * round(meal.start / TICK)
        planned.ingestion.append((start, meal.carbohydrate, meal.fat, meal.protein))
        if meal.bolus is not None:
            planned.boluses.append((now + TICK * round(meal.bolus / TICK), meal.counted))
    return planned


def _eat(
    inputs: Array, position: dict[str, int], today: _Day, now: float, reading: float,
    behaviour: Behaviour,
) -> None:
    """Set what is being eaten in this tick, rescue sugar included."""
    if reading < behaviour.rescue_below and now - today.rescued >= behaviour.rescue_pause:
        today.rescued = now
        today.ingestion.append((now, behaviour.rescue_carbohydrate, 0.0, 0.0))
    latest = max((meal for meal in today.ingestion if meal[0] <= now), default=None)
    if latest is not None:
        _, _, fat, protein = latest
        grinding, emptying, _ = Meal("00:00", 1.0, fat, protein).speeds()
        inputs[position["meal_grinding_speed"]] = grinding
        inputs[position["meal_emptying_speed"]] = emptying
    for start, grams, _, _ in today.ingestion:
        if start <= now < start + TICK * _EATING_TICKS:
            milligrams = 1000.0 * grams
            inputs[position["meal_ingestion"]] += milligrams / (TICK * _EATING_TICKS)
            inputs[position["meal_mass"]] += milligrams


def _bolus(
    today: _Day, now: float, reading: float, ratio: float, correction: float,
    behaviour: Behaviour, scale: float,
) -> float:
    """Return the units injected in this tick: for carbohydrate, and for glucose."""
    units = 0.0
    for time, counted in today.boluses:
        if time == now:
            units += counted / ratio
            if reading > behaviour.correction_above:
                gap = reading - behaviour.correction_target
                units += scale * behaviour.correction_share * gap / correction
            elif reading < behaviour.reduction_below:
                gap = behaviour.reduction_below - reading
                units -= scale * behaviour.reduction_share * gap / correction
    return max(units, 0.0)


__all__ = ["TICK", "EatenMeal", "live", "noise"]
