"""The parts of the engine as plain functions."""

import numpy as np
import pytest

import physiology as ph
from components.teaching import lessons
from components.teaching.bodies.plan import plan
from components.teaching.bodies.ran import Ran
from components.teaching.bodies.run import KEPT, asked, ran
from components.teaching.checks.words import count
from components.teaching.format.body import Body, Event
from components.teaching.format.comparisons import comparison
from components.teaching.format.readouts import Derived, Taken
from components.teaching.format.times import of_day, of_run, written
from components.teaching.moved import moved
from components.teaching.problem import did_you_mean
from components.teaching.readouts.found import Found, read_of
from components.teaching.readouts.read import _derived, _protocol
from components.teaching.readouts.take import first_time, taken

THERAPY = ph.Therapy(basal_rate=1.0, carbohydrate_ratio=10.0)


def event(kind, what, day=None, **fields):
    return Event(kind, what, day, tuple(sorted(fields.items())))


def body(**parts):
    return Body(key="this", label="This", person="type1", **parts)


@pytest.mark.parametrize(
    ("text", "minute"),
    [("00:00", 0), ("07:30", 450), ("30:00", 1800), ("day 1", 0), ("day 3", 2880),
     ("day 2 06:00", 1800), ("day 14 24:00", 14 * 1440)],
)  # fmt: skip
def test_times_of_a_run(text, minute):
    assert of_run(text) == minute


@pytest.mark.parametrize("text", ["7:00", "25:10", "24:01", "", None, 7.0, "day x", "12:60"])
def test_what_is_no_time_of_day(text):
    assert of_day(text) is None


def test_a_day_closes_at_its_end():
    assert of_run("day 14", closes=True) == 14 * 1440
    assert written(1800.0) == "30:00"


@pytest.mark.parametrize(
    ("text", "holds"),
    [("a < 3", True), ("a > b", False), ("a in 1..3", True), ("a in 2.5..3", False),
     ("a >= b - 3", True), ("a > b + 3", False), ("never < 5", False), ("a <= -1.5", False),
     ("3 > a", True)],
)  # fmt: skip
def test_comparisons(text, holds):
    assert comparison(text).holds({"a": 2.0, "b": 4.0, "never": None}) is holds


@pytest.mark.parametrize(
    "text", ["a ~ 3", "a < ", "a = 3", "a in 1...3", "__import__('os') < 1", "a < b * 2", "a < 1e9"]
)
def test_nothing_else_is_read(text):
    with pytest.raises(ValueError, match="cannot read"):
        comparison(text)


def test_own_settings_become_units():
    events = (
        event("meal", "12:00", carbohydrate=60.0),
        event("bolus", "12:00", counted=50.0),
        event("basal_rate", "00:00", share_of_own=0.5),
        event("injection", "22:00", share_of_own=1.0),
    )
    made = {entry.entry: entry for entry in plan(body(schedule=events), THERAPY)[0]}
    assert made["bolus"].units == 5.0
    assert made["basal_rate"].rate == 0.5
    assert made["injection"].units == 24.0


def test_scales_and_skips_act_on_their_days():
    events = (event("own", "usual"), event("skip", "bolus", from_day=2.0, days=1.0))
    days = plan(body(schedule=events, days=3, dose_scale=2.0, meal_scale=1.5), THERAPY)
    usual = plan(body(), THERAPY)[0]
    assert [sum(entry.entry == "bolus" for entry in day) for day in days] == [3, 0, 3]
    assert days[0][0].carbohydrate == pytest.approx(1.5 * usual[0].carbohydrate)
    assert max(one.units for one in days[2] if one.entry == "bolus") == pytest.approx(
        2.0 * max(one.units for one in usual if one.entry == "bolus")
    )


def test_an_entry_with_a_day_comes_once():
    events = (event("meal", "12:00", 2, carbohydrate=60.0),)
    assert [len(day) for day in plan(body(schedule=events, days=3), THERAPY)] == [0, 1, 0]


def test_a_dual_wave_over_no_time_is_a_plain_bolus():
    wave = event("bolus", "12:00", counted=50.0, shape="dual", now=0.5, minutes=0.0)
    assert plan(body(schedule=(wave,)), THERAPY)[0][0].shape == "normal"


def test_doses_from_another_body_stay_as_they_are():
    lesson = lessons()["double_diabetes"]
    lean, gain = (asked(key, lesson.bodies).scenario for key in ("lean", "gain"))
    own = ph.usual_therapy("type1")
    assert lean.schedule is None
    assert next(one.rate for one in gain.schedule if one.entry == "basal_rate") == own.basal_rate


def run_of(**curves):
    time = np.arange(0.0, 601.0, 10.0)
    return Ran(time, {name: of(time) for name, of in curves.items()}.__getitem__)


def test_values_are_taken_from_a_curve():
    run = run_of(plasma_glucose=lambda time: 100.0 + time / 10.0)

    def value(take, start, end, level=0.0):
        return taken(Taken("this", "plasma_glucose", take, start, end, level), run).value

    assert value("at", 15.0, 15.0) == pytest.approx(101.5)
    assert value("max", 0.0, 105.0) == pytest.approx(110.5)
    assert value("min", 55.0, 105.0) == pytest.approx(105.5)
    assert value("mean", 0.0, 100.0) == pytest.approx(105.0)
    assert value("change", 100.0, 55.0 + 100.0) == pytest.approx(5.5)
    assert value("total", 0.0, 10.0) == pytest.approx(1005.0)
    assert value("time_of_max", 100.0, 200.0) == 200.0
    assert value("first_above", 0.0, 600.0, 123.4) == pytest.approx(234.0)
    assert value("first_above", 0.0, 600.0, 999.0) is None
    assert value("first_below", 300.0, 600.0, 150.0) == 300.0


def test_a_level_is_passed_after_the_start_only():
    time = np.array([0.0, 10.0, 20.0, 30.0])
    assert first_time(time, np.array([0.0, 5.0, 0.0, 5.0]), 2.5, 12.0) == 25.0


def test_insulin_is_compared_in_units_of_the_clinic():
    run = run_of(plasma_insulin=lambda time: 60.0 + 0.0 * time)
    found = taken(Taken("this", "plasma_insulin", "max", 0.0, 600.0), run)
    assert (found.value, found.compared, found.quantity) == (60.0, 10.0, "insulin")


@pytest.mark.parametrize(
    ("name", "value", "unit", "found"),
    [
        ("fasting_glucose_change", -1.0, "mmol/L", ("mg/dL", "difference", "glucose")),
        ("hba1c_change", -0.5, "%", ("%", "difference_percent", "")),
        ("weight_change_percent", -5.0, "%", ("%", "difference", "")),
        ("time_to_300", 5.0, "h", ("h", "duration", "")),
        ("ketone_ratio", 2.0, "1", ("1", "ratio", "")),
        ("time_in_range", 70.0, "%", ("%", "percent", "")),
        ("insulin", 10.0, "uU/mL", ("pmol/L", "value", "insulin")),
    ],
)
def test_readouts_of_experiments(name, value, unit, found):
    made = read_of(name, value, unit)
    assert (made.unit, made.kind, made.quantity) == found


def test_what_is_never_reached_has_no_value():
    assert read_of("time_to_300", float("inf"), "h").value is None


def test_readouts_are_set_against_each_other():
    plain = {
        "a": Found(50.0, "%", "percent"),
        "b": Found(40.0, "%", "percent"),
        "n": Found(None, "%"),
    }
    gap = _derived(Derived("difference", "a", "b"), plain)
    assert (gap.value, gap.kind) == (10.0, "difference_percent")
    assert _derived(Derived("ratio", "a", "b"), plain).value == 1.25
    assert _derived(Derived("percent_of", "a", "b"), plain).value == 125.0
    assert _derived(Derived("ratio", "a", "n"), plain).value is None
    times = {"a": Found(90.0, "min", "time"), "b": Found(60.0, "min", "time")}
    assert _derived(Derived("difference", "a", "b"), times).kind == "duration"


@pytest.mark.parametrize("key", lessons())
def test_every_control_moves_what_it_names(key):
    lesson = lessons()[key]
    for step in lesson.steps:
        for control in step.controls:
            to = {
                "switch": not control.value,
                "choice": next((one for one, _ in control.choose if one != control.value), ""),
            }.get(control.widget, control.low if control.value != control.low else control.high)
            changed = moved(lesson.bodies, [(control, to)])
            differing = {name for name, one in changed.items() if one != lesson.bodies[name]}
            assert differing
            assert differing <= set(control.on)


def test_what_is_kept_is_bounded():
    assert ran.cache_info().maxsize == KEPT
    assert _protocol.cache_info().maxsize == KEPT


def test_a_near_name_is_offered():
    assert (
        did_you_mean("glucose", ["sensor", "plasma_glucose"]) == ' Did you mean "plasma_glucose"?'
    )
    assert did_you_mean("xyz", ["one", "two"]) == " Known: one, two."


def test_words_are_counted_with_what_a_placeholder_prints():
    assert count("Glucose peaks at {peak} – early.") == 6
