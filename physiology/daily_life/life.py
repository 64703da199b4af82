"""Live days of insulin treatment in steps of five minutes, as a person and a pump would."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from physiology.controllers.temporary_basal import TICK, TemporaryBasal, loop_settings
from physiology.core.assemble import model
from physiology.core.integrate import Array, Run, Table, default_inputs, run
from physiology.daily_life.behaviour import Behaviour
from physiology.daily_life.diary import Note
from physiology.daily_life.equipment import BolusCalculator, Equipment
from physiology.daily_life.plan import NOTHING, DayPlan, EatenMeal, planned
from physiology.daily_life.plate import Plate
from physiology.depots import loaded
from physiology.monitoring.noise import disturbance, shown
from physiology.protocols.laboratory import Subject
from physiology.schedule import PICOMOLES_PER_UNIT, Meal
from physiology.schedule.products import BASAL, MEALTIME, PUMP_INPUT, product_of
from physiology.trajectory import Trajectory

#: The controller decides on noisy readings, so a tick needs no more accuracy than this.
_TOLERANCE = 1e-5
_DAY = 1440.0
_RAPID_DEPOTS = ("rapid_first_depot", "rapid_second_depot")


@dataclass(frozen=True)
class Life:
    """Days lived.

    Attributes
    ----------
    course : Trajectory
        Of the body; what is derived from its states takes the body at its mean sensitivity.
    readings : array, shape (ticks + 1,)
        mg/dL, what the sensor showed.
    insulin : array, shape (ticks,)
        U that reached the body in each tick; ``dose_scale`` counts here, and not in the diary.
    diary : tuple of Note
        In the order of time, in minutes since the first midnight.
    """

    course: Trajectory
    readings: Array
    insulin: Array
    diary: tuple[Note, ...]


def live(
    person: Subject,
    days: int,
    tools: Equipment,
    meals: tuple[Meal, ...],
    random: np.random.Generator,
    behaviour: Behaviour,
) -> Life:
    """Live some days.

    The same generator gives the same meals, errors, noise and swings of sensitivity with any
    equipment, so that therapies are compared on the same days.
    """
    body = person.body
    ticks = int(days * _DAY / TICK)
    added = disturbance(TICK * np.arange(ticks + 1.0), body.value, random)
    dosing = _Dosing(tools, behaviour, person)
    sensor_at = model().states.index("sensor_glucose")
    rhythm_at = model().inputs.index("daily_rhythm")
    levels = np.empty((ticks, len(model().inputs)))
    helds = np.empty((ticks, len(model().held)))
    states = np.empty((ticks + 1, len(model().states) + 2 * len(model().substances)))
    state = _first_state(person, tools, states.shape[1])
    held, before = np.zeros(len(model().held)), default_inputs(model())
    plate, plan, parameters = Plate(), NOTHING, person.parameters
    insulin, readings = np.zeros(ticks), np.empty(ticks + 1)
    for tick in range(ticks):
        now = tick * TICK
        if now % _DAY == 0.0:
            plan = planned(now, meals, behaviour, random)
            plate.begin(plan, behaviour)
            dosing.begin(plan, now)
        if now % (0.25 * _DAY) == 0.0:
            parameters = _swung(person, plan.sensitivity[int(now % _DAY // (0.25 * _DAY))])
        reading = float(shown(state[sensor_at] + added[tick], body.value))
        readings[tick] = reading
        inputs = default_inputs(model())
        inputs[rhythm_at] = 1.0
        if plate.rescues(now, reading, behaviour):
            dosing.diary.append(Note(now, "rescue", behaviour.rescue_carbohydrate))
        plate.set_inputs(inputs, now, behaviour)
        insulin[tick] = dosing.give(inputs, now, reading) * body.value("dose_scale")
        table = Table(np.array([now, now + TICK]), inputs[None, :])
        piece = run(
            model(), parameters, person.switches, state, table, table.edges,
            tolerance=_TOLERANCE, held=held, before=before,
        )  # fmt: skip
        levels[tick], helds[tick], states[tick] = inputs, piece.held[0], piece.states[0]
        state, held, before = piece.states[1], piece.held[0], inputs
    states[ticks] = state
    readings[ticks] = float(shown(state[sensor_at] + added[ticks], body.value))
    times = TICK * np.arange(ticks + 1, dtype=np.float64)
    whole = Run(times, states, helds, Table(times, levels), 0)
    course = Trajectory(whole, person.parameters, person.switches)
    return Life(course, readings, insulin, tuple(sorted(dosing.diary, key=lambda one: one.time)))


def _first_state(person: Subject, tools: Equipment, size: int) -> Array:
    state = np.zeros(size)
    state[: len(person.fasting)] = person.fasting
    if not tools.injections:
        return state
    for name in _RAPID_DEPOTS:
        state[model().states.index(name)] = 0.0
    scale = person.body.value("dose_scale")
    return loaded(state, tools.injections, person.body, 0.0, scale)


def _swung(person: Subject, sensitivity: float) -> Array:
    """Return the parameters of some hours: sensitivity differs from time to time."""
    today = person.parameters.copy()
    # Errors happen here; their mean effect, which stands for them elsewhere, is left out.
    today[model().parameters.index("everyday_glucose_excess")] = 0.0
    today[model().parameters.index("inherited_sensitivity")] *= sensitivity
    return today


@dataclass
class _Dosing:
    """The insulin of one run, and the diary of what was done."""

    tools: Equipment
    behaviour: Behaviour
    person: Subject
    diary: list[Note] = field(default_factory=list)
    plan: DayPlan = NOTHING
    waiting: list[EatenMeal] = field(default_factory=list)

    def __post_init__(self) -> None:
        highest = max((one.rate for one in self.tools.basal_profile), default=0.0)
        settings = loop_settings(
            self.person.body.value, self.tools.correction_factor,
            self.tools.carbohydrate_ratio, highest,
        )  # fmt: skip
        self.loop = TemporaryBasal(settings)
        self.calculator = BolusCalculator(self.tools, self.loop)
        self.last_bolus = -np.inf

    def begin(self, plan: DayPlan, midnight: float) -> None:
        """Take up the plan of a day, with what is left of the day before."""
        left = [one for one in self.waiting if one.bolus is not None and one.bolus >= midnight]
        self.plan, self.waiting = plan, [*left, *plan.meals]
        for one in plan.meals:
            kind = "snack" if one.snack else "meal"
            self.diary.append(Note(one.start, kind, one.meal.carbohydrate))
        if plan.bout is not None:
            self.diary.append(Note(plan.bout, "exercise", self.behaviour.bout_minutes))

    def give(self, inputs: Array, now: float, reading: float) -> float:
        """Set the insulin of this tick and return its units."""
        scheduled = self.tools.scheduled(now % _DAY)
        rate, correction = scheduled, 0.0
        if self.tools.kind == "closed_loop":
            rate, correction = self.loop.decide(reading, scheduled)
            if self.plan.loop_off[int(now % _DAY // 60.0)]:
                rate, correction = scheduled, 0.0
        bolus = self._bolus(now, reading)
        pumped = rate * TICK / 60.0 + correction
        self.loop.given(pumped - scheduled * TICK / 60.0, bolus)
        injected = self.tools.injected(now % _DAY)
        product = self.tools.bolus_product if self.tools.kind == "mdi" else "lispro"
        for name, share in product_of(product, MEALTIME).inputs.items():
            self._set(inputs, name, share * bolus)
        self._set(inputs, PUMP_INPUT, pumped)
        for one in injected:
            self.diary.append(Note(now, "basal_injection", one.units))
            for name, share in product_of(one.product, BASAL).inputs.items():
                self._set(inputs, name, share * one.units)
        return bolus + pumped + sum(one.units for one in injected)

    def _set(self, inputs: Array, name: str, units: float) -> None:
        scale = self.person.body.value("dose_scale")
        inputs[model().index("inputs")[name]] += PICOMOLES_PER_UNIT * scale * units / TICK

    def _bolus(self, now: float, reading: float) -> float:
        """Return what the person gives now: for a meal, with a correction, or a correction."""
        due = [one for one in self.waiting if one.bolus == now]
        above = reading - self.behaviour.correction_target
        rested = now - self.last_bolus >= self.behaviour.correction_pause
        corrects = reading > self.behaviour.correction_above and rested
        units = 0.0
        if corrects and (due or now in self.plan.checks):
            units = self.behaviour.correction_share * self.calculator.for_glucose(above)
        if due:
            counted = sum(one.counted for one in due)
            self.loop.announce(counted)
            self.diary.append(Note(now, "counted", counted))
            if reading < self.behaviour.reduction_below:
                units = self.calculator.for_glucose(above)
            units = max(units + self.calculator.for_food(counted), 0.0)
        if units > 0.0:
            self.last_bolus = now
            self.diary.append(Note(now, "bolus" if due else "correction", units))
        return units
