"""Ways of saying the same thing give the same curve: for every person, on days drawn by chance.

Where only the words differ the bits must be the same. Where the schedule has an edge more, the
solver takes other steps, and the curves agree as far as it is exact.
"""

import itertools
from dataclasses import replace

import numpy as np
import pytest

import physiology as ph
from physiology.body import Body, parameter_vector, switch_vector
from physiology.core.assemble import model
from physiology.core.integrate import run, tabulate
from physiology.habit import habit
from physiology.schedule import BY_THE_CLOCK, schedule_levels
from tests.invariants.chance_days import drawn_day, glucose, lived, with_each

#: Relative to the largest value of a state over the day.
SOLVED = 1e-4
UNTREATED = [p for p in ph.people if not ph.usual_therapy(p)]
PARAMETERS = [n for n, item in model().declared.items() if item.kind == "parameter"]
#: What has no effect in a body that takes no drug, is not ill and does not exercise.
IDLE = (
    "dpp4_inhibitor", "exenatide", "glp1_receptor", "liraglutide", "metformin", "semaglutide",
    "sglt2_inhibitor", "sulfonylurea", "illness", "micronutrients", "microbiome",
)  # fmt: skip


def assert_same(one: ph.Trajectory, other: ph.Trajectory, tolerance: float = SOLVED) -> None:
    for name in model().states:
        scale = max(np.abs(one[name]).max(), 1e-3 * model().declared[name].scale)
        assert np.abs(one[name] - other[name]).max() <= tolerance * scale, name


def assert_same_bits(one: ph.Trajectory, other: ph.Trajectory) -> None:
    for name in model().states:
        assert one[name].tobytes() == other[name].tobytes(), name


@pytest.mark.parametrize("person", ph.people)
def test_the_order_in_which_a_day_is_written(person):
    day = [*drawn_day(person, "order"), ph.Exercise("15:30"), ph.Rescue("10:10")]
    assert_same_bits(lived(person, day), lived(person, day[::-1]))


@pytest.mark.parametrize("person", ph.people)
def test_all_values_said_that_hold_anyway(person):
    """Every parameter, the unused ones too, is neutral at the person's own value."""
    own = {name: ph.case_value(person, name) for name in PARAMETERS}
    day = drawn_day(person, "own")
    assert_same_bits(lived(person, day), lived(person, day, values=own))


@pytest.mark.parametrize("person", UNTREATED)
def test_a_person_is_numbers_and_nothing_else(person):
    """The healthy person with all numbers of another is that other."""
    numbers = {name: ph.case_value(person, name) for name in PARAMETERS}
    day = drawn_day(person, "person")
    # The habit is sought from another beginning, and found as exactly as it is sought.
    assert_same(lived(person, day), lived("healthy", day, values=numbers), 0.01)
    found = glucose("healthy", day, values=numbers)
    assert found == pytest.approx(glucose(person, day), abs=0.2)


@pytest.mark.parametrize("person", ph.people)
def test_mechanisms_without_work_switched_off(person):
    day = drawn_day(person, "idle")
    assert_same(lived(person, day), lived(person, day, without=IDLE), 1e-9)


@pytest.mark.parametrize("person", ph.people)
def test_exercise_of_one_who_rests_switched_off(person):
    """It has states of its own, so the last bits differ, and where the solver steps with them."""
    day = drawn_day(person, "idle")
    assert_same(lived(person, day), lived(person, day, without=["exercise"]))


@pytest.mark.parametrize("nothing", [
    ph.Bolus("10:10", "lispro", 0.0), ph.Injection("21:10", "nph", 0.0),
    ph.Illness("05:10", severity=0.0), ph.Exercise("15:40", minutes=30.0, intensity=0.0),
], ids=lambda entry: entry.entry)  # fmt: skip
@pytest.mark.parametrize("person", ph.people)
def test_an_entry_of_nothing(person, nothing):
    day = drawn_day(person, "nothing")
    assert_same(lived(person, day), lived(person, [*day, nothing]))


@pytest.mark.parametrize("person", ph.people)
def test_doses_and_bouts_in_two_halves(person):
    day = drawn_day(person, "halves")
    whole = [ph.Bolus("10:10", "aspart", 3.0), ph.Injection("21:00", "nph", 8.0)]
    halves = [replace(entry, units=entry.units / 2.0) for entry in whole for _ in range(2)]
    bout = [ph.Exercise("15:10", minutes=40.0)]
    parts = [ph.Exercise("15:10", minutes=20.0), ph.Exercise("15:30", minutes=20.0)]
    assert_same(lived(person, [*day, *whole, *bout]), lived(person, [*day, *halves, *parts]))


@pytest.mark.parametrize("person", [p for p in ph.people if ph.usual_therapy(p)])
def test_a_basal_rate_said_twice(person):
    day = drawn_day(person, "twice")
    (rate,) = (entry for entry in day if isinstance(entry, ph.BasalRate))
    assert_same(lived(person, day), lived(person, [*day, replace(rate, time="13:00")]))


@pytest.mark.parametrize("person", ph.people)
def test_a_longer_run_begins_like_the_short_one(person):
    day = drawn_day(person, "longer")
    short, long = (glucose(person, day, days=days) for days in (1.0, 2.0))
    assert long[: len(short)] == pytest.approx(short, rel=1e-5)


@pytest.mark.parametrize("person", ph.people)
def test_a_steady_life_repeats_its_day(person):
    """A run begins rested; each day after that is nearer to the one before."""
    course = glucose(person, drawn_day(person, "repeat"), days=3.0)
    days = [course[288 * n : 288 * (n + 1)] for n in range(3)]
    first, second = (np.abs(b - a).max() for a, b in itertools.pairwise(days))
    assert second < first


def machine(person: str, day: list, first: int = 0, **factors: float) -> ph.Trajectory:
    """Run the machinery from the rested state, on a later day or with parameters multiplied."""
    body = Body(person)
    start, end = 1440.0 * first, 1440.0 * (first + 1)
    parameters, switches = parameter_vector(body), switch_vector(body)
    for name, factor in factors.items():
        parameters[model().index("parameters")[name]] *= factor
    table = tabulate(
        model(), [*schedule_levels(tuple(day), start, end, 1.0), BY_THE_CLOCK], start, end
    )
    times = np.arange(start, end + 1.0, 5.0)
    found = run(model(), parameters, switches, habit(body).fasting, table, times)
    return ph.Trajectory(found, parameters, switches)


@pytest.mark.parametrize("person", ph.people)
def test_the_same_day_later(person):
    day = drawn_day(person, "later")
    assert_same(machine(person, day), machine(person, day, first=5), 1e-9)


@pytest.mark.parametrize("person", ph.people)
def test_a_heavier_body_with_doses_and_organs_by_its_weight(person):
    """What is not by weight is scaled as well: filtration, crowding at an injection, a bite."""
    heavier = 1.3
    day = [*drawn_day(person, "weight"), ph.Rescue("10:30", carbohydrate=10.0)]
    scaled = with_each(day, ph.Meal, carbohydrate=heavier, fat=heavier, protein=heavier)
    scaled = with_each(scaled, ph.Rescue, carbohydrate=heavier)
    scaled = with_each(scaled, ph.Bolus, units=heavier)
    scaled = with_each(scaled, ph.BasalRate, rate=heavier)
    by_weight = dict.fromkeys(
        (
            "body_weight", "rapid_crowding_dose", "smallest_meal",
            "glomerular_filtration_rate", "reference_filtration_rate",
            "largest_glucose_reabsorption",
        ),
        heavier,
    )  # fmt: skip
    assert_same(machine(person, day), machine(person, scaled, **by_weight), 1e-6)
