"""Who is asked to take part, what is done to them for how long, and what is read of them."""

from types import SimpleNamespace

import numpy as np
import pytest

from physiology.virtual_trials import (
    diet_alone,
    early_or_late,
    intensive_insulin,
    low_energy_diet,
    prevention,
    remission,
)
from physiology.virtual_trials.history import History
from tests.virtual_trials.pretended import Pretended, chance

DAY = 1.0 / 365.25
FOUND, NOT_FOUND = True, False


def lost(person: Pretended, _years: float) -> None:
    """Weight goes where it was told to at once."""
    goal = person.given.get("weight_loss_goal", 0.0)
    person.readings["weight"] = 100.0 - goal


@pytest.mark.parametrize(("number", "expected"), [(0.0, 160.0), (0.5, 200.0), (0.99, 260.0)])
def test_intensive_insulin_is_given_for_two_weeks_in_a_year_of_high_glucose(number, expected):
    def better(person: Pretended, _years: float) -> None:
        person.readings["homa_b"] *= 2.0
        person.readings["homa_ir"] *= 0.5
        person.readings["fasting_glucose"] -= 10.0

    years = tuple(
        Pretended(better, fasting_glucose=glucose, homa_b=10.0, homa_ir=4.0)
        for glucose in (159.9, 160.0, 200.0, 260.0, 260.1)
    )
    (found,) = intensive_insulin.take_part(History(years, 1), chance(number))
    assert found == intensive_insulin.Followed(
        (10.0, 40.0), (4.0, 1.0), (expected, expected - 20.0)
    )
    (told,) = [year.told for year in years if year.told]
    assert told == [
        {"insulin_treatment": 1.0, "insulin_fasting_target": 100.0, "dose_adjustment_time": 2.0},
        pytest.approx(14.0 * DAY), {"insulin_treatment": 0.0}, pytest.approx(2.0 * DAY),
    ]  # fmt: skip
    assert intensive_insulin.take_part(History(years[:1], 1), chance(number)) == []


def test_a_low_energy_diet_lasts_until_the_last_week_that_is_read():
    def week(person: Pretended, years: float) -> None:
        person.readings["weight"] -= years / (7.0 * DAY)

    def one(glucose: float) -> Pretended:
        return Pretended(
            week, fasting_glucose=glucose, liver_fat=10.0, first_phase=2.0, weight=90.0
        )

    conduct = low_energy_diet.Conduct()
    low, high = conduct.lowest_fasting, conduct.highest_fasting
    years = tuple(one(glucose) for glucose in (low - 0.1, low, high, high + 0.1))
    (found,) = low_energy_diet.take_part(History(years, 1), chance(0.5))
    assert found.fasting[0] == high
    assert found.weight == pytest.approx([90.0 - week for week in low_energy_diet.WEEKS])
    (told,) = [year.told for year in years if year.told]
    assert told[0] == {"weight_loss_goal": conduct.goal, "lowest_intake": conduct.intake}
    assert sum(told[1::2]) == pytest.approx(7.0 * low_energy_diet.WEEKS[-1] * DAY)
    assert low_energy_diet.take_part(History(years[:1], 1), chance(0.5)) == []


def test_diet_alone_begins_after_diagnosis_and_lasts_six_years(monkeypatch):
    monkeypatch.setattr(diet_alone, "healthy_homa_b", lambda: 80.0)

    def worse(person: Pretended, years: float) -> None:
        person.readings["hba1c"] += 0.1 * years
        person.readings["homa_b"] -= 2.0 * years

    years = tuple(
        Pretended(worse, hba1c=hba1c, homa_b=40.0, homa_ir=3.0)
        for hba1c in (7.0, 6.4, 6.5, 7.6, 7.7)
    )
    (found,) = diet_alone.take_part(History(years, 1), chance(0.5))
    assert found.hba1c == pytest.approx((7.6, 8.2))
    assert found.homa_b == pytest.approx((50.0, 35.0))
    (first,) = diet_alone.take_part(History(years, 1), chance(0.0))
    assert first.hba1c[0] == 6.5
    assert diet_alone.take_part(History(years, None), chance(0.5)) == []
    assert diet_alone.take_part(History(years[:2], 1), chance(0.5)) == []


def test_healthy_beta_cells_are_near_a_hundred_percent():
    """Of the young people whom the index was made for [Matthews1985]."""
    assert 80.0 < diet_alone.healthy_homa_b() < 150.0


def test_remission_asks_for_a_loss_in_each_quarter_and_for_less_in_the_second_year():
    asked = []

    def of_years(years: float) -> Pretended:
        asked.append(years)
        return Pretended(lost, weight=100.0, hba1c=7.0)

    who = SimpleNamespace(after_diagnosis=of_years)
    found = remission.take_part(who, chance(0.5, 0.25, 0.0, 0.5, 0.5, 1.0))
    assert asked == [pytest.approx(3.0 + 0.75)]
    quarter = 23.5 / 4.0
    goals = [0.5, 0.5 + 1.5 * quarter, 0.5 + 2.5 * quarter, 24.0]
    assert [one.lost for one in found] == pytest.approx(goals)
    assert [one.lost_after_two for one in found] == pytest.approx([0.76 * goal for goal in goals])
    assert {one.hba1c for one in found} == {(7.0, 7.0, 7.0)}


@pytest.mark.parametrize(("hba1c", "count"), [(6.4, 0), (6.5, 4), (11.9, 4), (12.0, 0)])
def test_remission_takes_people_with_diabetes_that_is_not_too_far_gone(hba1c, count):
    who = SimpleNamespace(after_diagnosis=lambda _: Pretended(weight=90.0, hba1c=hba1c))
    assert len(remission.take_part(who, chance(*[0.5] * 6))) == count
    nobody = SimpleNamespace(after_diagnosis=lambda _: None)
    assert remission.take_part(nobody, chance(*[0.5] * 6)) == []


def test_remission_is_below_the_threshold_of_diabetes():
    one = remission.Followed(3.0, (7.0, 6.4, 6.5), 2.0)
    assert [one.remission(year) for year in (0, 1, 2)] == [False, True, False]


def test_weight_is_lost_at_every_start_by_some_of_the_people():
    def falls(person: Pretended, years: float) -> None:
        person.readings["hba1c"] -= 0.01 * person.given["weight_loss_goal"] * years

    people = {start: Pretended(falls, hba1c=7.0 + start / 8.0) for start in early_or_late.STARTS}
    who = SimpleNamespace(after_diagnosis=people.get)
    (found,) = early_or_late.take_part(who, chance(0.34))
    assert found.hba1c == {
        start: (7.0 + start / 8.0, pytest.approx(6.25 + start / 8.0))
        for start in (-6, -2, 0, 2, 4, 8)
    }
    assert early_or_late.take_part(who, chance(0.35)) == []
    del people[4]
    assert early_or_late.take_part(who, chance(0.0)) == []


def prevented(person: Pretended | None, number: float = 0.5, *, fat: float = 5.0, errors=None):
    """Screen a person twice in the middle of the range of ages."""
    ages = []

    def at_age(age: float):
        ages.append(age)
        return person

    young = Pretended(weight=(person.read("weight") if person else 0.0) - fat)
    who = SimpleNamespace(at_age=at_age, years=[young])
    random = chance(0.5, 1.0, number, 0.5, number, 0.5)
    random.standard_normal = lambda shape: np.zeros(shape) if errors is None else errors
    return prevention.take_part(who, random, prevention.Conduct(screenings=2.0)), ages


def test_a_person_with_high_glucose_and_weight_is_put_into_every_arm():
    person = Pretended(fasting_glucose=110.0, two_hours=160.0, weight=90.0, hba1c=5.9)
    found, ages = prevented(person)
    assert ages == [51.0, 70.0]
    assert [one.arm for one in found] == [*prevention.ARMS] * 2
    assert {(one.years, one.diagnosed, one.hba1c) for one in found} == {(3.0, False, 5.9)}
    assert prevented(None)[0] == []
    assert prevented(person, fat=4.9)[0] == []


@pytest.mark.parametrize(("fasting", "two_hours", "eligible"), [
    (94.9, 160.0, False), (95.0, 140.0, True), (125.0, 199.0, True), (125.1, 160.0, False),
    (110.0, 139.9, False), (110.0, 199.1, False),
])  # fmt: skip
def test_eligible_is_who_is_between_normal_and_diabetes(fasting, two_hours, eligible):
    person = Pretended(fasting_glucose=fasting, two_hours=two_hours, weight=90.0, hba1c=5.9)
    assert bool(prevented(person)[0]) == eligible


def test_errors_of_tests_are_shares_of_their_values():
    person = Pretended(fasting_glucose=100.0, two_hours=160.0, weight=90.0, hba1c=5.9)
    random = SimpleNamespace(standard_normal=np.ones)
    errors = prevention._Errors(prevention.Conduct(), random)
    assert errors.tests.shape == (8, 2, 2)
    assert errors.tests[7, 1] == pytest.approx([1.05, 1.15])
    # Fasting 105, two hours 184: eligible. A third more is not.
    assert prevented(person, errors=np.ones((8, 2, 2)))[0]
    assert not prevented(person, errors=np.full((8, 2, 2), 2.0))[0]


def test_who_is_diagnosed_is_followed_no_longer():
    def rises(person: Pretended, years: float) -> None:
        person.readings["fasting_glucose"] += 12.0 * years
        person.readings["weight"] -= 2.0 * years

    def follow(glucose: float) -> tuple[prevention.Followed, list]:
        person = Pretended(rises, fasting_glucose=glucose, two_hours=160.0, weight=90.0, hba1c=5.9)
        errors = SimpleNamespace(tests=np.ones((8, 2, 2)))
        plan = [{"metformin_dose": float(half)} for half in range(6)]
        return prevention._followed("metformin", person, plan, errors), person.told

    found, told = follow(110.0)
    assert found == prevention.Followed("metformin", 1.5, FOUND, -3.0, 5.9, 12.0)
    assert told == [{"metformin_dose": 0.0}, 0.5, {"metformin_dose": 1.0}, 0.5,
                    {"metformin_dose": 2.0}, 0.5]  # fmt: skip
    assert follow(50.0)[0] == prevention.Followed("metformin", 3.0, NOT_FOUND, -6.0, 5.9, 12.0)


def test_a_loss_asked_for_stays_within_what_people_can_do():
    person = Pretended()
    conduct = prevention.Conduct(years=1.5)
    (first, middle, last) = prevention._plan("lifestyle", conduct, person, 0.9, 60.0)
    assert first == {"physical_activity": 2.4, "weight_loss_goal": 25.0}
    assert middle["weight_loss_goal"] == pytest.approx(25.0 * (1.0 - 0.43 / 2.0))
    assert last["weight_loss_goal"] == pytest.approx(25.0 * 0.57)
    gained = prevention._plan("lifestyle", conduct, person, 0.66, -60.0)[0]
    assert gained == {"physical_activity": 2.4, "weight_loss_goal": -10.0}
    assert prevention._plan("metformin", conduct, person, 0.66, 7.0) == [{}] * 3
