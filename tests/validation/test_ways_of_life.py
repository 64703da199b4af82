"""What ways of life do that no anchor says: direction, size, what is kept and what is refused."""

import math

import pytest

import physiology as ph

trial = ph.protocols.lifestyle_trial


def read(person, **settings):
    return trial(person, **settings).readouts


def test_nothing_changed_changes_nothing():
    found = read("type1", weeks=52.0)
    assert found["weight_change"] == pytest.approx(0.0, abs=0.2)
    assert found["sensitivity_change"] == pytest.approx(0.0, abs=1.5)
    assert found["hba1c_change"] == pytest.approx(0.0, abs=0.1)
    healthy = read("healthy", weeks=520.0)
    assert healthy["weight_change"] == pytest.approx(0.0, abs=0.05)
    assert healthy["hba1c_change"] == pytest.approx(0.0, abs=0.05)
    assert healthy["first_phase_ratio"] == pytest.approx(1.0, abs=0.03)


@pytest.mark.slow
def test_a_lasting_deficit_is_no_exchange_of_kilograms_for_calories():
    """The same 500 kcal a day take less and less: never the 24 kg a year of the old rule."""
    year, two, twenty = (
        read("healthy", energy_change=-500.0, weeks=weeks)["weight_change"]
        for weeks in (52.0, 104.0, 1040.0)
    )
    assert twenty < two < year < -5.0
    assert two - year > 0.7 * year
    assert year > -15.0


def test_energy_eaten_is_the_change_from_the_need_of_the_start():
    need = 25.0 * 91.0
    by_change = read("type2_early", energy_change=-600.0, weeks=8.0)
    by_intake = read("type2_early", energy_intake=need - 600.0, weeks=8.0)
    assert by_intake == by_change


@pytest.mark.parametrize("percent", [5.0, 15.0])
@pytest.mark.slow
def test_a_weight_goal_is_reached_and_kept(percent):
    half, whole, later = (
        read("type2_early", weight_loss=percent, weeks=weeks)["weight_change_percent"]
        for weeks in (6.0, 52.0, 156.0)
    )
    assert whole == pytest.approx(-percent, abs=0.3)
    assert later == pytest.approx(-percent, abs=0.3)
    assert -0.9 * percent < half < -0.3 * percent


def test_visceral_fat_goes_faster_than_weight():
    found = read("insulin_resistant", weight_loss=10.0)
    assert found["visceral_fat_change"] < 1.5 * found["weight_change_percent"]


@pytest.mark.slow
def test_hunger_in_type_2_helps_fasting_glucose_in_a_week_and_the_first_phase_in_weeks():
    """Lim 2011: glucose normal after a week, first phase over eight."""
    week, weeks = (read("type2_moderate", energy_intake=600.0, weeks=w) for w in (1.0, 8.0))
    assert week["fasting_glucose"] < 8.5
    assert weeks["fasting_glucose"] < week["fasting_glucose"]
    assert 0.9 < week["first_phase_ratio"] < 1.4
    assert weeks["first_phase_ratio"] > week["first_phase_ratio"] + 0.3


@pytest.mark.slow
def test_less_carbohydrate_lowers_hba1c_in_type_2():
    low, lower = (read("type2_early", carbohydrate_share=share) for share in (30.0, 10.0))
    assert lower["hba1c_change"] < low["hba1c_change"] < 0.0


@pytest.mark.slow
def test_moving_more_helps_and_moving_less_harms():
    more, less = (read("type2_early", activity_change=by) for by in (2.0, -2.0))
    assert more["hba1c_change"] < 0.0 < less["hba1c_change"]
    assert more["sensitivity_change"] > 0.0 > less["sensitivity_change"]
    assert more["weight_change"] < 0.0 < less["weight_change"]


def test_short_sleep_costs_sensitivity_at_once_and_no_hba1c():
    night = read("healthy", sleep_hours=4.0, weeks=1 / 7)
    assert night["sensitivity_change"] < -8.0
    assert abs(night["hba1c_change"]) < 0.02
    assert abs(night["weight_change"]) < 0.05


def test_days_lived_and_days_of_the_slow_clock_agree():
    """A week is lived day by day, eight days go by the slow clock."""
    one, other = (read("type2_moderate", activity_change=2.0, weeks=d / 7.0) for d in (7.0, 8.0))
    assert other["fasting_glucose"] == pytest.approx(one["fasting_glucose"], abs=0.15)
    assert other["sensitivity_change"] == pytest.approx(one["sensitivity_change"], abs=3.0)


@pytest.mark.slow
def test_every_answer_has_a_unit_and_is_a_number():
    for person in ph.people:
        result = trial(person, weight_loss=5.0, sleep_hours=6.0, weeks=26.0)
        assert set(result.units) == set(result.readouts)
        assert all(math.isfinite(value) for value in result.readouts.values()), person
        assert result.trajectory.time[-1] - result.trajectory.time[0] == 1440.0


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"energy_change": 9000.0}, ["energy_change", "9000", "-2000 to 2000 kcal/day"]),
        ({"energy_intake": -1.0}, ["energy_intake", "-1", "kcal/day"]),
        ({"energy_intake": 1500.0, "energy_change": -100.0}, ["energy_intake", "either"]),
        ({"weight_loss": 60.0}, ["weight_loss", "60", "-30 to 40 %"]),
        ({"weight_loss": 5.0, "energy_change": -100.0}, ["weight_loss", "energy_change"]),
        ({"weight_loss": float("nan")}, ["weight_loss", "finite"]),
        ({"activity_change": 21.0}, ["activity_change", "-20 to 20"]),
        ({"sleep_hours": 1.0}, ["sleep_hours", "3 to 10 h"]),
        ({"carbohydrate_share": "much"}, ["carbohydrate_share", "number"]),
        ({"eating_window": 2.0}, ["eating_window", "4 to 14 h"]),
        ({"weeks": 0.0}, ["weeks", "0.142857 to 1040"]),
    ],
)
def test_what_is_refused(settings, words):
    with pytest.raises(ph.ScenarioError) as error:
        trial("type2_early", **settings)
    for word in words:
        assert word in str(error.value)
