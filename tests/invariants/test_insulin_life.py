"""With any insulin treatment, whatever goes wrong in a day, the body stays a body."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import physiology as ph
from physiology.core.assemble import model
from physiology.daily_life.behaviour import Behaviour

TREATED = ["type1", "type1_honeymoon", "double_diabetes"]
THERAPIES = ["usual", "mdi", "pump", "closed_loop"]
MEALS = [
    ph.Meal("07:30", carbohydrate=50.0, fat=20.0, protein=25.0),
    ph.Meal("12:30", carbohydrate=90.0, fat=30.0, protein=25.0, glycaemic_index=45.0),
    ph.Meal("19:00", carbohydrate=120.0, fat=40.0, protein=40.0, fibre=10.0),
]


def as_it_must_be(course: ph.Trajectory) -> None:
    scales = np.array([model().declared[name].scale for name in model().states])
    states = course._run.states[:, : len(scales)]
    assert np.isfinite(course._run.states).all()
    # What the sensor measures may fall below nothing deep in a hypo; its reading may not.
    amounts = [i for i, name in enumerate(model().states) if name != "sensor_glucose"]
    assert (states.min(axis=0) > -1e-6 * scales)[amounts].all()
    assert 1.0 < course["plasma_glucose"].min() <= course["plasma_glucose"].max() < 2000.0
    assert course["ketones"].max() < 60.0
    for substance in ("glucose", "insulin"):
        assert course.balance(substance) < 1e-6


def basal(therapy: str, own: ph.Therapy, share: float) -> list:
    if therapy == "mdi":
        return [ph.Injection("22:00", "glargine_u100", min(24.0 * own.basal_rate * share, 160.0))]
    return [ph.BasalRate("00:00", own.basal_rate * share)]


@settings(max_examples=40)
@given(
    person=st.sampled_from(TREATED),
    therapy=st.sampled_from(THERAPIES),
    meals=st.sets(st.sampled_from([0, 1, 2])),
    bolused=st.sets(st.sampled_from([0, 1, 2])),
    dosed=st.floats(0.0, 2.5),
    basal_share=st.floats(0.0, 2.0),
    scale=st.sampled_from([0.0, 0.5, 1.0, 1.5]),
    sick=st.floats(0.0, 1.0),
    bout=st.tuples(
        st.sampled_from(["aerobic", "resistance", "sprint"]),
        st.floats(0.0, 100.0),
        st.floats(5.0, 180.0),
    ),
    paused=st.sampled_from([0.0, 60.0, 900.0]),
    rescued=st.booleans(),
    corrections=st.sampled_from([0.0, 60.0]),
)
@pytest.mark.slow
def test_missed_doses_sickness_and_exercise(
    person, therapy, meals, bolused, dosed, basal_share, scale, sick, bout, paused, rescued,
    corrections,
):  # fmt: skip
    own = ph.usual_therapy(person)
    day = [MEALS[i] for i in sorted(meals)]
    for i in sorted(bolused):
        units = min(dosed * MEALS[i].carbohydrate / own.carbohydrate_ratio, 40.0)
        day.append(ph.Bolus(MEALS[i].time, "lispro", units))
    day += basal(therapy, own, basal_share)
    day.append(ph.Illness("06:00", hours=20.0, severity=sick))
    day.append(ph.Exercise("16:00", kind=bout[0], intensity=bout[1], minutes=bout[2]))
    if paused:
        day.append(ph.Suspend("09:00", paused))
    if rescued:
        day += [ph.Rescue("15:00", 20.0), ph.Glucagon("15:10", 300.0)]
    values = {"dose_scale": scale, "loop_microbolus": corrections}
    asked = ph.Scenario(person, days=1.0, values=values, schedule=day, therapy=therapy)
    as_it_must_be(ph.simulate(asked, step=10.0))


@pytest.mark.parametrize("therapy", THERAPIES)
@pytest.mark.parametrize("person", TREATED)
@pytest.mark.parametrize("scale", [0.0, 2.0])
@pytest.mark.slow
def test_days_that_are_lived_wildly(person, therapy, scale):
    wild = Behaviour(
        counting_spread=1.0, forgotten_share=0.4, bouts_a_week=7.0, bout_minutes=150.0,
        bout_intensity=90.0, snacks_a_day=2.0, correction_share=1.5, correction_pause=0.0,
        block_sensitivity_spread=0.5, rescue_below=45.0, asleep_rescue_below=45.0,
        checks_a_day=12.0,
    )  # fmt: skip
    who = ph.Scenario(person, values={"dose_scale": scale})
    lived = ph.protocols.day(who, days=3, therapy=therapy, seed=1, behaviour=wild)
    as_it_must_be(lived.trajectory)
    assert lived.readings.glucose.min() >= 40.0
    assert all(np.isfinite(value) for value in lived.readouts.values())
