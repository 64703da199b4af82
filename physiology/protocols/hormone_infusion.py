"""Hormone infusion: what hours of a hormone, or of fat, do to glucose and to insulin's action."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from physiology.body import Body, checked_number
from physiology.core.assemble import model
from physiology.core.errors import ScenarioError, SimulationError
from physiology.core.integrate import Array, Level
from physiology.protocols.laboratory import Subject, millimolar, subject
from physiology.protocols.result import Result
from physiology.scenario import Scenario
from physiology.trajectory import Trajectory
from physiology.usual import WAKING

UNITS = {
    "fasting_glucose_change": "mmol/L",
    "egp_change": "%",
    "ec50_ratio_egp": "1",
    "ec50_ratio_uptake": "1",
    "uptake_change": "%",
}
#: Insulin of the steps, mU/m2/min; the last is more than any tissue can answer.
_STEPS = (0.0, 5.0, 10.0, 16.0, 25.0, 40.0, 65.0, 110.0, 200.0, 400.0)
_STEP_MINUTES = 180.0
_READ_MINUTES = 30.0
_UPTAKE_INSULIN = 40.0
_UPTAKE_GLUCOSE = 90.0
_UPTAKE_MINUTES = 360.0
_CLOSE = 1e-3
_ROUNDS = 12


@dataclass(frozen=True)
class Infusion:
    """What is infused: its input, the quantity it raises, and what may be asked for."""

    signal: str
    input: str
    unit: str
    largest: float
    reaches: bool = False


#: With ``reaches`` the level is the one that is reached; otherwise it is what is added.
INFUSIONS = {
    "cortisol": Infusion("cortisol", "cortisol_added", "ug/dL", 100.0, reaches=True),
    "free_fatty_acids": Infusion(
        "free_fatty_acids", "fatty_acid_infusion", "mmol/L", 5.0, reaches=True
    ),
    "glucagon": Infusion("glucagon", "glucagon_infusion", "pg/mL", 2000.0),
    "adrenaline": Infusion("adrenaline", "adrenaline_drive", "1", 1.0),
    "growth_hormone": Infusion("growth_hormone", "growth_hormone_infusion", "1", 30.0),
}


def hormone_infusion(
    who: str | Scenario | Body,
    hormone: str = "cortisol",
    level: float = 37.0,
    hours: float = 24.0,
    reference: float | None = None,
) -> Result:
    """Infuse from waking on, fasting, and compare with the same person without.

    Parameters
    ----------
    hormone : str
        cortisol (ug/dL), free_fatty_acids (mmol/L): the level that is reached at the end;
        glucagon (pg/mL), adrenaline (0 to 1), growth_hormone (1): what is added.
    hours : float
        1 to 120.
    reference : float, optional
        The same for the comparison, instead of the person's own level.

    Returns
    -------
    Result
        The trajectory is the fast with the infusion, from 07:00.

    Notes
    -----
    ``fasting_glucose_change`` and ``egp_change`` are read at the end of the fast. Then insulin
    runs in steps, each for three hours from that state, at the person's own fasting glucose;
    its half-effect on output is where output is half of that of the first step, on uptake where
    uptake lies midway between the first and the last. ``uptake_change`` is that under 40
    mU/m2/min at 90 mg/dL in the last six hours of an infusion of the same length.

    Raises
    ------
    ScenarioError
        If the hormone is unknown, or no input of the model infuses it.
    """
    allowed = [name for name, made in INFUSIONS.items() if made.input in model().inputs]
    if not isinstance(hormone, str) or hormone not in allowed:
        raise ScenarioError(f"hormone: unknown; allowed are {', '.join(allowed)}")
    what = INFUSIONS[hormone]
    level = checked_number("level", level, 0.0, what.largest, what.unit)
    if reference is not None:
        reference = checked_number("reference", reference, 0.0, what.largest, what.unit)
    hours = checked_number("hours", hours, 1.0, 120.0, "h")
    person = subject(who)
    with_it, without = (_Arm(person, what, aim, 60.0 * hours) for aim in (level, reference))
    fasting, control = with_it.fast(), without.fast()
    (half_output, half_uptake), (own_output, own_uptake) = (
        arm.half_effects(course) for arm, course in ((with_it, fasting), (without, control))
    )
    readouts = {
        "fasting_glucose_change": millimolar(_end_change(fasting, control, "plasma_glucose")),
        "egp_change": _per_cent(fasting, control, "endogenous_glucose_production"),
        "ec50_ratio_egp": half_output / own_output,
        "ec50_ratio_uptake": half_uptake / own_uptake,
        "uptake_change": _per_cent(with_it.clamp(), without.clamp(), "glucose_utilisation"),
    }
    return Result(readouts, UNITS, fasting)


def _end_change(one: Trajectory, other: Trajectory, name: str) -> float:
    return float(one[name][-1] - other[name][-1])


def _per_cent(one: Trajectory, other: Trajectory, name: str) -> float:
    return 100.0 * _end_change(one, other, name) / float(other[name][-1])


@dataclass(frozen=True)
class _Arm:
    """One half of the comparison: a level to aim at, or ``None`` for no infusion."""

    person: Subject
    what: Infusion
    aim: float | None
    minutes: float

    def fast(self) -> Trajectory:
        """Fast with the infusion."""
        return self._aimed(self.person.basal(), self.person.fasting)[0]

    def clamp(self) -> Trajectory:
        """Infuse as long, glucose clamped on one step of insulin in the last hours."""
        start, _ = self.person.at_glucose(_UPTAKE_GLUCOSE)
        end = WAKING + self.minutes
        begin = max(WAKING, end - _UPTAKE_MINUTES)
        levels = [
            *self.person.basal(),
            *self.person.insulin_clamp(_UPTAKE_INSULIN, _UPTAKE_GLUCOSE, begin, end),
        ]
        return self._aimed(levels, start)[0]

    def half_effects(self, fasted: Trajectory) -> tuple[float, float]:
        """Return insulin (pmol/L) at half of its effect on output and on uptake."""
        glucose = float(fasted["plasma_glucose"][-1])
        begin = WAKING + self.minutes
        end = begin + _STEP_MINUTES
        rate = self._aimed(self.person.basal(), self.person.fasting)[1]
        outputs, uptakes, insulins = [], [], []
        for milliunits in _STEPS:
            levels = [
                *self.person.basal(),
                *self.person.insulin_clamp(milliunits, glucose, begin, end),
                Level(self.what.input, begin, end, rate),
            ]
            course = self.person.experiment(
                levels, _STEP_MINUTES, start=fasted.final_state, step=10.0, begin=begin
            )
            late = course.time >= end - _READ_MINUTES
            outputs.append(float(course["endogenous_glucose_production"][late].mean()))
            uptakes.append(float(course["glucose_utilisation"][late].mean()))
            insulins.append(float(course["plasma_insulin"][late].mean()))
        logs = np.log(np.array(insulins))
        half_output = _crossing(logs, -np.array(outputs), -0.5 * outputs[0])
        half_uptake = _crossing(logs, np.array(uptakes), 0.5 * (uptakes[0] + uptakes[-1]))
        return float(np.exp(half_output)), float(np.exp(half_uptake))

    def _aimed(self, levels: list[Level], start: Array) -> tuple[Trajectory, float]:
        """Run with the infusion that reaches the aim at the end, and return its rate."""
        if self.aim is None:
            return self._run(levels, start, 0.0), 0.0
        if not self.what.reaches:
            return self._run(levels, start, self.aim), self.aim
        rates = [0.0, 0.01 * self.aim]
        courses = [self._run(levels, start, rate) for rate in rates]
        for _ in range(_ROUNDS):
            one, other = (float(course[self.what.signal][-1]) for course in courses[-2:])
            if abs(other - self.aim) < _CLOSE * self.aim:
                return courses[-1], rates[-1]
            slope = (other - one) / (rates[-1] - rates[-2])
            rates.append(rates[-1] + (self.aim - other) / slope)
            courses.append(self._run(levels, start, rates[-1]))
        raise SimulationError("No infusion brings this body to that level.")

    def _run(self, levels: list[Level], start: Array, rate: float) -> Trajectory:
        infused = Level(self.what.input, WAKING, WAKING + self.minutes, rate)
        return self.person.experiment(
            [*levels, infused], self.minutes, start=start, step=10.0, begin=WAKING
        )


def _crossing(at: Array, rising: Array, goal: float) -> float:
    """Return where a rising curve reaches a goal, interpolated."""
    return float(np.interp(goal, np.maximum.accumulate(rising), at))
