"""A closed loop over a schedule: it mends what is set wrongly, the same way every time."""

import time

import numpy as np
import pytest

import physiology as ph
from physiology.controllers.steering import announcements
from physiology.regimens import prescribe, regimens
from physiology.simulate import pump_levels

OWN = ph.usual_therapy("type1")
MEAL = ph.Meal("08:00", carbohydrate=60.0, fat=20.0, protein=25.0)


def run(therapy, schedule=None, days=1.0, **settings):
    return ph.simulate(
        ph.Scenario("type1", days=days, therapy=therapy, schedule=schedule, **settings), step=5.0
    )


def glucose(*asked, **settings):
    return run(*asked, **settings)["plasma_glucose"]


def rates(schedule=None, therapy="closed_loop", **settings):
    """Return U/h of the pump in every five minutes."""
    return ph.pump_rate(ph.Scenario("type1", therapy=therapy, schedule=schedule, **settings))[1]


def test_usual_days_are_lived_with_a_loop():
    course = run("closed_loop", days=2.0)
    found = ph.outcomes(course)
    assert found["time_in_range"] > 90.0
    assert course.balance("glucose") < 1e-6
    assert course.balance("insulin") < 1e-6
    assert np.isfinite(course["ketones"]).all()


def test_the_same_scenario_gives_the_same_bits():
    first = glucose("closed_loop")
    pump_levels.cache_clear()
    assert np.array_equal(first, glucose("closed_loop"))


def test_the_loop_decided_on_the_very_run_that_is_shown():
    # A second pass over the same levels, in other steps, stays within what the solver promises.
    scenario = ph.Scenario("type1", therapy="closed_loop")
    fine, coarse = ph.simulate(scenario, step=1.0), ph.simulate(scenario, step=30.0)
    assert fine["plasma_glucose"][::30] == pytest.approx(coarse["plasma_glucose"], rel=1e-4)


@pytest.mark.slow
def test_the_longest_run_is_within_the_budget():
    pump_levels.cache_clear()
    started = time.process_time()
    course = run("closed_loop", days=28.0)
    assert course.time[-1] == 28 * 1440.0
    assert time.process_time() - started < 4.0


def test_it_makes_up_for_a_basal_rate_that_is_too_low():
    meals = [MEAL]
    low = [ph.BasalRate("00:00", 0.5 * OWN.basal_rate)]
    bolus = [ph.Bolus("08:00", "lispro", 60.0 / OWN.carbohydrate_ratio)]
    alone = glucose("pump", [*meals, *low, *bolus])
    looped = glucose("closed_loop", [*meals, *low, *bolus])
    assert looped[-60:].mean() < alone[-60:].mean() - 20.0


def test_it_holds_back_when_a_bolus_was_too_large():
    given = [MEAL, ph.Bolus("08:00", "lispro", 1.4 * 60.0 / OWN.carbohydrate_ratio)]
    basal = [ph.BasalRate("00:00", OWN.basal_rate)]
    assert glucose("closed_loop", [*given, *basal]).min() > (
        glucose("pump", [*given, *basal]).min() + 5.0
    )


def test_meals_of_a_schedule_get_their_bolus_unless_there_is_any():
    by_itself = glucose("closed_loop", [MEAL])
    exact = ph.Bolus("08:00", "lispro", 60.0 / OWN.carbohydrate_ratio)
    assert by_itself == pytest.approx(glucose("closed_loop", [MEAL, exact]), rel=1e-9)
    forgotten = glucose("closed_loop", [MEAL, ph.Bolus("20:00", "lispro", 0.0)])
    assert forgotten.max() > by_itself.max() + 30.0


def test_a_meal_is_announced_with_a_bolus_near_it():
    lunch = ph.Meal("12:30", carbohydrate=50.0)
    late = ph.Meal("00:10", carbohydrate=20.0)
    boluses = (ph.Bolus("07:45", "lispro", 3.0), ph.Bolus("23:50", "lispro", 1.0))
    assert announcements((MEAL, lunch, late, *boluses)) == ((465.0, 60.0), (1430.0, 20.0))
    assert announcements((ph.Meal("08:00", fat=20.0), *boluses)) == ()


def test_the_pump_keeps_to_its_limits():
    forgotten = [MEAL, ph.Bolus("20:00", "lispro", 0.0)]
    alone = {"loop_microbolus": 0.0}
    found = rates(forgotten, values=alone)
    assert 0.0 <= found.min() < 0.9 * OWN.basal_rate
    assert found.max() == pytest.approx(3.0 * OWN.basal_rate)
    assert len(np.unique(found)) > 20
    less = rates(forgotten, values={"loop_largest_basal": 2.0, **alone})
    assert less.max() == pytest.approx(2.0 * OWN.basal_rate)
    # Half an hour of basal insulin at most on top, within five minutes.
    corrected = rates(forgotten)
    assert found.max() < corrected.max() <= (3.0 + 0.5 * 12.0) * OWN.basal_rate + 1e-9


def test_the_target_is_a_setting():
    high = {"loop_target_low": 140.0, "loop_target_high": 180.0}
    assert glucose("closed_loop", days=2.0, values=high).mean() > (
        glucose("closed_loop", days=2.0).mean() + 10.0
    )


def test_a_suspended_pump_stands_still():
    found = rates([MEAL, ph.Suspend("10:00", 60.0)])
    assert (found[120:132] == 0.0).all()


def test_a_pump_without_a_loop_keeps_to_its_profile():
    profile = [ph.BasalRate("00:00", 0.5), ph.BasalRate("12:00", 1.0), ph.Suspend("18:00", 30.0)]
    found = rates(profile, therapy="pump", values={"dose_scale": 2.0})
    assert found[[0, 143, 144, 215, 216, 221, 222]].tolist() == [1.0, 1.0, 2.0, 2.0, 0.0, 0.0, 2.0]
    assert not rates([ph.Injection("22:00", "degludec", 20.0)], therapy="mdi").any()
    time, rate = ph.pump_rate(ph.Scenario("healthy", days=0.5, start="07:00"))
    assert time[0] == 420.0
    assert len(time) == len(rate) == 144
    assert not rate.any()


def test_it_asks_for_a_pump_and_for_insulin_treatment():
    pen = [MEAL, ph.Injection("22:00", "glargine_u100", 20.0)]
    with pytest.raises(ph.ScenarioError, match="schedule: a closed loop drives a pump"):
        run("closed_loop", pen)
    for schedule in (None, [MEAL]):
        with pytest.raises(ph.ScenarioError, match=r"therapy: .* no insulin treatment"):
            ph.simulate(ph.Scenario("healthy", therapy="closed_loop", schedule=schedule))


@pytest.mark.parametrize("person", ["type1_honeymoon", "double_diabetes", "type2_late"])
def test_a_loop_is_a_regimen_for_everyone_who_needs_insulin_with_meals(person):
    given = prescribe(regimens["closed_loop"], person).scenario(days=2.0)
    course = ph.simulate(given, step=5.0)
    assert ph.outcomes(course)["time_in_range"] > 75.0
    assert course["plasma_glucose"].min() > 65.0


def test_a_body_that_needs_no_insulin_is_told_so():
    basal = [MEAL, ph.BasalRate("00:00", 0.2)]
    with pytest.raises(ph.ScenarioError, match="needs no insulin"):
        ph.simulate(ph.Scenario("healthy", therapy="closed_loop", schedule=basal))


def test_meals_that_need_no_insulin_mean_nothing_to_a_loop():
    basal = [MEAL, ph.BasalRate("00:00", 0.3)]
    early = ph.Scenario("type2_early", therapy="closed_loop", schedule=basal)
    assert np.isinf(ph.own_settings("type2_early").carbohydrate_ratio)
    assert np.isfinite(ph.simulate(early, step=5.0)["plasma_glucose"]).all()


def test_a_loop_that_does_not_know_of_weaker_insulin_still_gives_more():
    weak = {"dose_scale": 0.6}
    assert glucose("closed_loop", values=weak).mean() < glucose("pump", values=weak).mean()
    none = run("closed_loop", values={"dose_scale": 0.0})
    assert np.isfinite(none["plasma_glucose"]).all()
    assert none["plasma_insulin"].max() < 1.0


def test_what_a_loop_did_is_explained_as_insulin():
    late = [ph.Meal("08:00", carbohydrate=90.0), ph.Bolus("08:00", "lispro", 3.0)]
    pump = [*late, ph.BasalRate("00:00", OWN.basal_rate)]
    before = ph.Scenario("type1", schedule=pump)
    after = ph.Scenario("type1", schedule=pump, therapy="closed_loop")
    shares = ph.explain(before, after)
    assert shares.difference < -5.0
    assert shares["insulin_doses"] == pytest.approx(shares.difference, rel=0.05)
