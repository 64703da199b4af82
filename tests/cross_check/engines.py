"""The same run by our solver and by an engine that others wrote, state by state."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

import physiology as ph
from physiology.core.assemble import Model, model
from physiology.core.integrate import Array, run
from physiology.sbml import to_sbml
from physiology.simulate import Beginning, beginning

#: The tolerance of both solvers in a comparison; ordinary runs have 1e-6.
TOLERANCE = 1e-10
#: A state counts as large as this part of its declared scale, where it is less.
FLOOR = 1e-6
#: Minutes between the times that are compared.
STEP = 5.0

BUSY = ph.Scenario(
    "type1",
    start="06:00",
    schedule=[
        ph.BasalRate("00:00", 0.8),
        ph.BasalRate("06:00", 1.1),
        ph.Meal("07:30", carbohydrate=60.0, fat=20.0, protein=20.0, fibre=5.0),
        ph.Bolus("07:30", "lispro", 4.0, shape="dual"),
        ph.Illness("09:00"),
        ph.Meal("12:30", carbohydrate=80.0),
        ph.Bolus("12:30", "lispro", 6.0),
        ph.Exercise("17:00", minutes=40.0, intensity=60.0),
        ph.Rescue("18:00", carbohydrate=15.0),
        ph.Glucagon("20:00"),
        ph.Injection("22:00", "degludec", 6.0),
    ],
)
TREATED = ph.Scenario(
    "type2_moderate",
    values={"visceral_fat_area": 200.0},
    treatments={"metformin": 2000.0, "sglt2_inhibitor": 10.0, "semaglutide": 1.0},
    without=("glucose_toxicity",),
)
SCENARIOS = {
    **{f"{who.label}, a usual day": ph.Scenario(person) for person, who in ph.people.items()},
    "type 1, exercise, a dual bolus, illness, rescue": BUSY,
    "type 2, three drugs, a mechanism switched off": TREATED,
}


@dataclass(frozen=True)
class Compared:
    """The same states by two solvers.

    Attributes
    ----------
    times : array, shape (n,)
        Minutes since the start.
    ours, theirs : array, shape (n, states)
    """

    times: Array
    ours: Array
    theirs: Array

    def differences(self) -> dict[str, float]:
        """Return the largest relative difference of each state.

        It is relative to our value, or to a millionth of the declared scale where that is more:
        what is left of a meal of yesterday is compared with nothing.
        """
        scale = np.array([model().declared[name].scale for name in model().states])
        size = np.maximum(np.abs(self.ours), FLOOR * scale)
        worst = (np.abs(self.theirs - self.ours) / size).max(axis=0)
        return dict(zip(model().states, worst.tolist(), strict=True))


def own_states(begun: Beginning, times: Array) -> Array:
    """Return the states by our solver, at minutes since the start."""
    clock = times + begun.table.edges[0]
    found = run(
        model(), begun.parameters, begun.switches, begun.state, begun.table, clock,
        tolerance=TOLERANCE,
    )  # fmt: skip
    return found.states[:, : len(model().states)]


def roadrunner_states(text: str, times: Array, of: Model | None = None) -> Array:
    """Return the states by libroadrunner, which knows nothing but the file."""
    import roadrunner

    # Its usual way of compiling takes five times as long; a day is soon run.
    config = roadrunner.Config
    config.setValue(config.LLVM_BACKEND, config.LLJIT)
    config.setValue(config.LLJIT_OPTIMIZATION_LEVEL, config.NONE)
    made = of or model()
    runner = roadrunner.RoadRunner(text)
    species = set(runner.model.getFloatingSpeciesIds())
    names = made.states
    runner.timeCourseSelections = [f"[{name}]" if name in species else name for name in names]
    in_order = [runner.model.getStateVectorId(i) for i in range(len(names))]
    solver = runner.getIntegrator()
    solver.setValue("stiff", False)  # noqa: FBT003
    solver.setValue("relative_tolerance", TOLERANCE)
    solver.setValue(
        "absolute_tolerance", [0.1 * TOLERANCE * made.declared[name].scale for name in in_order]
    )
    solver.setValue("maximum_num_steps", 100_000)
    return np.array(runner.simulate(float(times[0]), float(times[-1]), len(times)))


def compare(scenario: ph.Scenario) -> Compared:
    """Run a scenario here, and its file in libroadrunner."""
    begun = beginning(scenario)
    length = float(begun.table.edges[-1] - begun.table.edges[0])
    times = np.linspace(0.0, length, int(length / STEP) + 1)
    return Compared(times, own_states(begun, times), roadrunner_states(to_sbml(scenario), times))
