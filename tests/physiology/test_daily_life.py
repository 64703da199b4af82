"""Days that are lived: the same for every therapy, with errors that do what errors do."""

import dataclasses
import importlib
import time

import numpy as np
import pytest

import physiology as ph
from physiology.daily_life.assumed import assumptions
from physiology.daily_life.behaviour import Behaviour
from physiology.daily_life.diary import KINDS

day = ph.protocols.day
day_file = importlib.import_module("physiology.protocols.day")
CALM = Behaviour(
    dosed_share=1.0, meal_spread=0.0, meal_time_spread=0.0, counting_bias=1.0,
    counting_spread=0.0, latest_bolus=0.0, forgotten_share=0.0, snacks_a_day=0.0,
    day_sensitivity_spread=0.0, block_sensitivity_spread=0.0, bouts_a_week=0.0, checks_a_day=0.0,
    loop_off_share=0.0,
)  # fmt: skip


def notes(result, *kinds):
    return [note for note in result.diary if note.kind in kinds]


@pytest.fixture(scope="module")
def weeks():
    return {
        therapy: day("type1", days=7, seed=4, therapy=therapy)
        for therapy in ("mdi", "pump", "closed_loop")
    }


def test_every_therapy_lives_the_same_days(weeks):
    eaten = {kind: notes(week, "meal", "snack", "exercise") for kind, week in weeks.items()}
    assert eaten["mdi"] == eaten["pump"] == eaten["closed_loop"]
    counted = {kind: notes(week, "counted") for kind, week in weeks.items()}
    assert counted["mdi"] == counted["pump"] == counted["closed_loop"]
    assert len(notes(weeks["mdi"], "meal")) == 21


def test_the_diary_says_what_was_done(weeks):
    for therapy, week in weeks.items():
        assert {note.kind for note in week.diary} <= set(KINDS)
        assert all(0.0 <= note.time < 7 * 1440.0 and note.amount > 0.0 for note in week.diary)
        times = [note.time for note in week.diary]
        assert times == sorted(times)
        pens = notes(week, "basal_injection")
        assert len(pens) == (7 if therapy == "mdi" else 0)
        assert len(week.readings.time) == 7 * 288


def test_the_same_seed_gives_the_same_days(weeks):
    again = day("type1", days=7, seed=4, therapy="mdi")
    assert np.array_equal(again.readings.glucose, weeks["mdi"].readings.glucose)
    other = day("type1", days=7, seed=5, therapy="mdi")
    assert not np.array_equal(again.readings.glucose, other.readings.glucose)


def test_insulin_adds_up_to_what_the_diary_and_the_pump_say():
    lived = day("type1", days=5, seed=1, therapy="mdi")
    units = sum(note.amount for note in notes(lived, "bolus", "correction", "basal_injection"))
    assert lived.readouts["total_daily_insulin"] == pytest.approx(units / 5.0 / 70.0, rel=1e-6)


def test_scaled_doses_reach_the_body_scaled():
    uncorrected = dataclasses.replace(CALM, correction_share=0.0)
    whole, half = (
        day(ph.Scenario("type1", values={"dose_scale": scale}), days=2, therapy="mdi",
            behaviour=uncorrected, seed=1)
        for scale in (1.0, 0.5)
    )  # fmt: skip
    share = half.readouts["total_daily_insulin"] / whole.readouts["total_daily_insulin"]
    assert share == pytest.approx(0.5, rel=0.02)
    assert half.readouts["mean_glucose"] > whole.readouts["mean_glucose"] + 40.0


def test_without_errors_days_are_as_a_schedule_would_have_them():
    lived = day("type1", days=3, seed=0, therapy="pump", behaviour=CALM)
    assert lived.readouts["time_in_range"] > 85.0
    assert not notes(lived, "rescue", "correction", "snack", "exercise")
    own = ph.own_settings("type1")
    for one in notes(lived, "counted"):
        assert one.amount in (55.0, 75.0, 85.0)
    given = {round(note.amount * own.carbohydrate_ratio) for note in notes(lived, "bolus")}
    assert 55 in given or 75 in given or 85 in given


@pytest.mark.slow
def test_counting_short_raises_glucose_and_counting_long_brings_lows():
    short, right, long = (
        day("type1", days=14, seed=2, therapy="pump", counting_bias=bias).readouts
        for bias in (0.7, 1.0, 1.4)
    )
    assert short["mean_glucose"] > right["mean_glucose"] > long["mean_glucose"]
    assert long["time_below_70"] > short["time_below_70"]


def test_every_forgotten_bolus_costs():
    never = dataclasses.replace(CALM, forgotten_share=1.0)
    lived = day("type1", days=3, seed=0, therapy="pump", behaviour=never)
    assert not notes(lived, "bolus", "counted")
    assert lived.readouts["mean_glucose"] > (
        day("type1", days=3, seed=0, therapy="pump", behaviour=CALM).readouts["mean_glucose"] + 60.0
    )


def test_sugar_is_taken_when_the_reading_is_low_and_helps():
    wild = dataclasses.replace(CALM, counting_bias=2.0, dosed_share=1.5)
    lived = day("type1", days=3, seed=0, therapy="pump", behaviour=wild)
    rescues = notes(lived, "rescue")
    assert rescues
    clock, shown = lived.readings.time, lived.readings.glucose
    for one in rescues:
        assert shown[np.searchsorted(clock, one.time)] < wild.rescue_below
    gaps = np.diff([one.time for one in rescues])
    assert (gaps >= wild.rescue_pause).all()
    none = dataclasses.replace(wild, rescue_below=40.0, asleep_rescue_below=40.0)
    without = day("type1", days=3, seed=0, therapy="pump", behaviour=none)
    assert without.readouts["time_below_70"] > lived.readouts["time_below_70"]


@pytest.mark.parametrize(
    "product", ["glargine_u100", "glargine_u300", "degludec", "detemir", "nph"]
)
def test_any_basal_insulin_does_for_injections(product):
    lived = day("type1", days=4, seed=0, therapy="mdi", behaviour=CALM, basal_product=product)
    pens = notes(lived, "basal_injection")
    assert len(pens) == (8 if product in ("detemir", "nph") else 4)
    own = ph.own_settings("type1")
    assert sum(one.amount for one in pens) / 4.0 == pytest.approx(24.0 * own.basal_rate)
    assert 80.0 < lived.readouts["mean_glucose"] < 200.0


def test_a_faster_bolus_acts_sooner():
    fast, slow = (
        day("type1", days=4, seed=0, therapy="mdi", behaviour=CALM, bolus_product=product)
        for product in ("faster_aspart", "regular")
    )

    def rise(lived):
        clock = lived.readings.time % 1440.0
        before, after = ((clock >= t) & (clock < t + 15.0) for t in (450.0, 510.0))
        return lived.readings.glucose[after].mean() - lived.readings.glucose[before].mean()

    assert rise(fast) < rise(slow) - 5.0


def test_a_pump_follows_its_profile():
    own = ph.own_settings("type1").basal_rate
    flat, night = (
        day("type1", days=4, seed=0, therapy="pump", behaviour=CALM, basal_profile=profile)
        for profile in (
            [ph.BasalRate("00:00", own)],
            [ph.BasalRate("00:00", 1.6 * own), ph.BasalRate("06:00", own)],
        )
    )
    early = flat.readings.time % 1440.0 < 420.0
    assert night.readings.glucose[early].mean() < flat.readings.glucose[early].mean() - 10.0


def test_every_assumption_has_a_unit_bounds_and_a_reason():
    listed = assumptions(Behaviour)
    assert set(listed) == {item.name for item in dataclasses.fields(Behaviour)}
    for name, (value, said) in listed.items():
        low, high = said.bounds
        assert low <= value <= high, name
        assert said.unit
        assert len(said.note) > 15


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"counting_bias": 9.0}, "counting_bias: 9 is out of range"),
        ({"counting_spread": "much"}, "counting_spread: must be a number"),
        ({"basal_product": "lispro"}, "product: unknown insulin"),
        ({"basal_product": "premix_30"}, "basal_product: premix_30 holds mealtime insulin"),
        ({"bolus_product": "nph"}, "product: unknown insulin"),
        ({"basal_profile": []}, "basal_profile: must be a list of BasalRate"),
        ({"basal_profile": [ph.Meal("08:00", 20.0)]}, "basal_profile: must be a list"),
        ({"behaviour": {"snacks": 3}}, "behaviour: must be a Behaviour"),
    ],
)
def test_what_is_not_allowed_is_named(settings, words):
    with pytest.raises(ph.ScenarioError, match=words):
        day("type1", therapy="mdi", **settings)


def test_a_behaviour_out_of_bounds_is_refused():
    with pytest.raises(ph.ScenarioError, match=r"forgotten_share: 2 is out of range; .* 0 to 1"):
        Behaviour(forgotten_share=2.0)


@pytest.mark.parametrize("therapy", ["mdi", "closed_loop"])
def test_a_fortnight_takes_less_than_two_seconds(therapy):
    day("type1", days=1, therapy=therapy)
    started = time.process_time()
    day("type1", days=14, therapy=therapy)
    assert time.process_time() - started < 2.0


def test_days_without_treatment_can_differ_too():
    plain, varied, again = (
        ph.protocols.day("healthy", days=3, seed=5, varied=varied) for varied in (False, True, True)
    )
    assert plain.diary == ()
    meals = [note for note in varied.diary if note.kind == "meal"]
    assert len(meals) == 9
    assert len({round(note.amount, 3) for note in meals}) == 9
    assert all(0.0 <= note.time < 3 * 1440.0 for note in varied.diary)
    assert np.array_equal(varied.readings.glucose, again.readings.glucose)
    # The same noise on other days.
    assert not np.array_equal(varied.readings.glucose, plain.readings.glucose)
    bouts = [
        note
        for seed in range(8)
        for note in ph.protocols.day("healthy", days=7, seed=seed, varied=True).diary
        if note.kind == "exercise"
    ]
    assert 8 <= len(bouts) <= 24  # two a week are usual


def test_fixed_doses_lower_glucose_from_the_first_day_on():
    plain = ph.protocols.day("type2_late", days=7, seed=1, varied=True)
    dose = ph.Injection("22:00", "glargine_u100", 24.0)
    dosed = ph.protocols.day("type2_late", days=7, seed=1, varied=True, insulin=[dose])
    assert dosed.readouts["mean_glucose"] < plain.readouts["mean_glucose"] - 50.0
    by_day = dosed.readings.glucose.reshape(7, 288).mean(axis=1)
    # It begins at the steady state of the injection: no day stands apart.
    assert abs(by_day[0] - by_day[1:].mean()) < 25.0
    weight = ph.case_value("type2_late", "body_weight")
    assert dosed.readouts["total_daily_insulin"] == pytest.approx(24.0 / weight)


@pytest.mark.parametrize(
    ("person", "doses", "message"),
    [
        ("type1", [ph.Bolus("08:00", "lispro", 2.0)], "choose its therapy"),
        ("type2_late", [ph.Meal("08:00", 50.0)], "Injection or Bolus"),
        ("type2_late", "glargine", "schedule"),
    ],
)
def test_doses_that_make_no_sense_are_refused(person, doses, message):
    with pytest.raises(ph.ScenarioError, match=message):
        ph.protocols.day(person, insulin=doses)


def test_notes_are_those_of_the_counted_days_alone():
    """From the first midnight on, to the last minute before the last one."""
    note = dataclasses.replace(day("type1", days=1, seed=0).diary[0], amount=1.0)
    minutes = (0.0, 1439.9, 1440.0, 2000.0, 1440.0 * 3 - 0.1, 1440.0 * 3, 1440.0 * 3 + 1.0)
    counted = day_file._counted(tuple(dataclasses.replace(note, time=m) for m in minutes), 2)
    assert [one.time for one in counted] == pytest.approx([0.0, 560.0, 2879.9])
