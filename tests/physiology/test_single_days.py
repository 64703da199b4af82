"""Days that are not alike, after an ordinary life."""

import numpy as np
import pytest

import physiology as ph
from physiology.usual import treated_schedule, usual_meals


def test_ordinary_days_are_those_of_a_scenario():
    ordinary = ph.Scenario(person="type1", days=2)
    day = treated_schedule(usual_meals(), ph.usual_therapy("type1"))
    planned = ph.simulate_days(ordinary, [day, day], step=30)
    whole = ph.simulate(ordinary, step=30)
    assert planned.time[-1] == 2880.0
    np.testing.assert_allclose(planned["plasma_glucose"], whole["plasma_glucose"], rtol=1e-6)


def test_a_pump_runs_on_over_midnight_until_its_next_rate():
    own = ph.usual_therapy("type1").basal_rate
    ordinary = ph.Scenario(person="type1")
    kept = ph.simulate_days(ordinary, [[], []], step=30)["plasma_glucose"]
    halved = ph.simulate_days(ordinary, [[ph.BasalRate("20:00", 0.5 * own)], []], step=30)
    again = [ph.BasalRate("20:00", 0.5 * own)], [ph.BasalRate("00:00", own)]
    back = ph.simulate_days(ordinary, again, step=30)["plasma_glucose"]
    assert np.ptp(kept[:20]) < 60.0, "the ordinary basal rate runs where the plan says nothing"
    assert halved["plasma_glucose"][-1] > back[-1] + 20.0
    np.testing.assert_allclose(halved["plasma_glucose"][:49], back[:49], rtol=1e-6)


def test_something_may_happen_on_one_day_alone():
    meals = [ph.Meal("12:00", 60)]
    planned = ph.simulate_days(ph.Scenario(person="healthy"), [meals, [], meals], step=10)
    noon = [planned["plasma_glucose"][(day * 1440 + 760) // 10] for day in range(3)]
    assert noon[0] > noon[1] + 20.0
    assert noon[2] > noon[1] + 20.0


def test_a_pump_that_stands_still_gives_nothing():
    ordinary = ph.Scenario(person="type1")
    stopped = ph.simulate_days(ordinary, [[ph.Suspend("02:00", 600)]], step=10)
    rate = ph.BasalRate("02:00", 0.0), ph.BasalRate("12:00", ph.usual_therapy("type1").basal_rate)
    zero = ph.simulate_days(ordinary, [list(rate)], step=10)
    np.testing.assert_allclose(stopped["plasma_glucose"], zero["plasma_glucose"], rtol=1e-5)


@pytest.mark.parametrize(
    ("plan", "therapy", "said"),
    [([], "usual", "0 days"), ([[]] * 29, "usual", "29 days"), ([[]], "closed_loop", "loop")],
)
def test_what_cannot_be_planned_is_refused(plan, therapy, said):
    with pytest.raises(ph.ScenarioError, match=said):
        ph.simulate_days(ph.Scenario(person="type1", therapy=therapy), plan)
