"""Own settings: they do on the body what they promise, and lie near the rules of clinics."""

import math

import pytest

import physiology as ph
from physiology.body import Body
from physiology.core.integrate import Level
from physiology.protocols.laboratory import at, glucose_clamp, subject
from physiology.schedule import PICOMOLES_PER_UNIT, Meal
from physiology.schedule.entry import Day
from physiology.settings import TARGET_WITHOUT_THERAPY

TREATED = ["type1", "type1_honeymoon", "double_diabetes"]
UNTREATED = ["type2_moderate", "type2_late"]


@pytest.mark.parametrize("person", TREATED)
def test_the_basal_rate_meets_the_target(person):
    own = ph.own_settings(person)
    who = subject(person)
    assert own.fasting_target == ph.people[person].fasting_target
    assert who.glucose_of(who.settled()) == pytest.approx(own.fasting_target, rel=0.005)


@pytest.mark.parametrize("person", TREATED)
def test_the_ratio_covers_the_test_meal(person):
    own = ph.own_settings(person)
    who = subject(person)
    meal = Meal("00:00", carbohydrate=60.0, fat=20.0, protein=25.0)
    units = 60.0 / own.carbohydrate_ratio
    bolus = Level("rapid_insulin_dose_rate", 0.0, 1.0, units * PICOMOLES_PER_UNIT)
    course = who.experiment([*who.basal(), *meal.levels(Day(0.0)), bolus], 300.0)
    assert course["plasma_glucose"][-1] == pytest.approx(own.fasting_target, rel=0.02)


def test_one_unit_lowers_glucose_by_the_correction_factor():
    own = ph.own_settings("type1")
    who = subject("type1")
    held = [*who.basal(), *glucose_clamp(200.0, 0.0, 180.0)]
    unit = Level("rapid_insulin_dose_rate", 180.0, 181.0, PICOMOLES_PER_UNIT)
    with_unit, without = (who.experiment(plan, 480.0) for plan in ([*held, unit], held))
    assert at(without, "plasma_glucose", 180.0) == pytest.approx(200.0, rel=0.01)
    falls = [
        at(without, "plasma_glucose", minute) - at(with_unit, "plasma_glucose", minute)
        for minute in range(420, 481)
    ]
    assert max(falls) == pytest.approx(own.correction_factor, rel=0.02)


@pytest.mark.parametrize("values", [{}, {"body_weight": 55.0}, {"visceral_fat_area": 180.0}])
def test_without_beta_cells_they_lie_near_the_rules_of_clinics(values):
    # 450-500 g and 1700-1800 mg/dL over the daily dose; rules for many, right to a third for one.
    own = ph.own_settings(ph.Scenario("type1", values=values))
    assert 0.65 * 450.0 < own.carbohydrate_ratio * own.daily_units < 1.35 * 500.0
    assert 0.65 * 1700.0 < own.correction_factor * own.daily_units < 1.35 * 1800.0
    assert 35.0 < own.basal_share < 65.0


def test_the_parts_of_the_daily_dose_add_up():
    own = ph.own_settings("type1")
    assert own.daily_units == pytest.approx(24.0 * own.basal_rate + 195.0 / own.carbohydrate_ratio)
    assert own.basal_share == pytest.approx(100.0 * 24.0 * own.basal_rate / own.daily_units)


@pytest.mark.parametrize("person", UNTREATED)
def test_a_body_without_insulin_treatment_gets_what_it_would_need(person):
    own = ph.own_settings(person)
    assert own.basal_rate > 0.0
    assert own.fasting_target == TARGET_WITHOUT_THERAPY
    lived = ph.simulate(
        ph.Scenario(person, start="07:00", days=0.01,
                    schedule=[ph.BasalRate("00:00", own.basal_rate)])
    )  # fmt: skip
    # The habit on the basal rate alone is not quite that with boluses.
    assert lived["plasma_glucose"][0] == pytest.approx(TARGET_WITHOUT_THERAPY, rel=0.15)


def test_the_more_has_been_lost_the_more_is_needed():
    early, late = ph.own_settings("type2_early"), ph.own_settings("type2_late")
    assert early.daily_units < 0.5 * late.daily_units
    assert early.carbohydrate_ratio == math.inf or early.carbohydrate_ratio > 10.0


@pytest.mark.parametrize("person", ["healthy", "insulin_resistant", "prediabetes"])
def test_a_body_that_needs_none_is_told_so(person):
    with pytest.raises(ph.ScenarioError, match=r"needs no insulin; fasting glucose .* mg/dL"):
        ph.own_settings(person)


def test_the_scale_of_doses_does_not_count():
    scaled = ph.Scenario("type1", values={"dose_scale": 0.5})
    assert ph.own_settings(scaled) == ph.own_settings("type1")


def test_people_and_bodies_are_taken_and_nothing_else():
    assert ph.own_settings(Body("type1")) == ph.own_settings("type1")
    with pytest.raises(ph.ScenarioError, match="person"):
        ph.own_settings("nobody")
    with pytest.raises(ph.ScenarioError, match="person"):
        ph.own_settings(None)
