"""Every parameter can be set to both of its bounds, and the body is still computed."""

import time

import numpy as np
import pytest

import physiology as ph
from physiology.core.assemble import model

PARAMETERS = [name for name, item in model().declared.items() if item.kind == "parameter"]
#: Each bound of each is looked at in one of two people; what a bound does in everybody, together
#: with others, is for the corners to say (tests/assurance/corners.py).
SHARES = {"healthy": 0, "type1": 1}
#: Bounds at which there is no answer, and why; the run must then end in `SimulationError`.
WITHOUT_ANSWER: dict[tuple[str, str, str], str] = {}
LIMIT = 2.0


def six_hours(person: str, values: dict[str, float]) -> ph.Trajectory:
    meal = ph.Meal("08:00", carbohydrate=50.0, fat=15.0, protein=15.0)
    own = ph.usual_therapy(person)
    insulin = (
        [ph.BasalRate("00:00", own.basal_rate), ph.Bolus("08:00", "lispro", 4.0)] if own else []
    )
    schedule = [meal, *insulin]
    return ph.simulate(
        ph.Scenario(person, days=0.25, start="07:00", values=values, schedule=schedule), step=5.0
    )


@pytest.mark.slow
@pytest.mark.parametrize("end", ["low", "high"])
@pytest.mark.parametrize("person", SHARES)
def test_every_parameter_at_its_bounds(person, end):
    failed, slow, odd = [], [], []
    six_hours(person, {})
    for name in PARAMETERS[(SHARES[person] + (end == "high")) % len(SHARES) :: len(SHARES)]:
        bound = model().declared[name].bounds[end == "high"]
        started = time.process_time()
        try:
            trajectory = six_hours(person, {name: bound})
        except ph.SimulationError as error:
            if (person, name, end) not in WITHOUT_ANSWER:
                failed.append(f"{name}={bound:g}: {error}")
        else:
            if (person, name, end) in WITHOUT_ANSWER:
                failed.append(f"{name}={bound:g} is answered now: take it off the list")
            states = trajectory._run.states
            glucose = trajectory["plasma_glucose"]
            if not np.isfinite(states).all() or not 1.0 < glucose.min() < glucose.max() < 2000.0:
                odd.append(f"{name}={bound:g}: glucose {glucose.min():.0f} to {glucose.max():.0f}")
        if time.process_time() - started > LIMIT:
            slow.append(name)
    assert not failed, "\n".join(failed)
    assert not odd
    assert not slow
