"""Meals, insulin and the clock as plain functions."""

import pytest

import physiology as ph
from physiology.body import Body, case_value, checked_number
from physiology.clock import clock, minutes
from physiology.schedule import schedule_levels


@pytest.mark.parametrize(("text", "minute"), [("00:00", 0), ("07:30", 450), ("23:59", 1439)])
def test_times_of_day(text, minute):
    assert minutes(text) == minute
    assert clock(minute) == text
    assert clock(minute + 2880) == text


def test_fibre_and_slow_starch_slow_a_meal():
    def speeds(**companions: float) -> tuple[float, float]:
        return ph.Meal("08:00", carbohydrate=50, **companions).speeds()

    assert speeds() == (1.0, 1.0)
    assert speeds(fibre=10)[0] < 1.0
    assert speeds(glycaemic_index=30)[0] < speeds(glycaemic_index=60)[0] < 1.0
    assert speeds(glycaemic_index=30)[1] < 1.0
    assert speeds(glycaemic_index=100) == (1.0, 1.0)


def peak(**companions: float) -> tuple[float, float]:
    """Return the highest glucose of a meal and when it is reached, type 1 on basal insulin."""
    basal = ph.BasalRate("00:00", ph.usual_therapy("type1").basal_rate)
    meal = ph.Meal("08:00", carbohydrate=45, **companions)
    run = ph.simulate(ph.Scenario("type1", days=0.4, start="07:00", schedule=[basal, meal]))
    top = run["plasma_glucose"].argmax()
    return float(run["plasma_glucose"][top]), float(run.time[top])


def test_fat_and_protein_delay_the_peak():
    (_plain, early), (_fatty, late) = peak(), peak(fat=20)
    assert late > early + 10.0
    assert peak(protein=20)[1] > early
    assert peak(fat=40)[1] > late


def test_a_meal_is_its_carbohydrate_over_its_minutes():
    meal = ph.Meal("08:00", carbohydrate=60, minutes=20)
    levels = schedule_levels((meal,), 0.0, 1440.0, 1.0)
    (ingestion,) = (
        level for level in levels if level.name == "meal_ingestion" and level.start < 1440
    )
    assert (ingestion.start, ingestion.end) == (480.0, 500.0)
    assert ingestion.value * 20.0 == pytest.approx(60_000.0)


def test_the_dose_scale_acts_on_every_insulin():
    entries = (ph.Bolus("08:00", "lispro", 4.0), ph.Injection("22:00", "glargine_u100", 20.0),
               ph.BasalRate("00:00", 1.2))  # fmt: skip
    whole = schedule_levels(entries, 0.0, 1440.0, 1.0)
    half = schedule_levels(entries, 0.0, 1440.0, 0.5)
    assert [level.value / 2 for level in whole] == [level.value for level in half]


def test_a_basal_rate_holds_until_the_next_also_over_midnight():
    entries = (ph.BasalRate("06:00", 1.0), ph.BasalRate("22:00", 0.5))
    levels = schedule_levels(entries, 0.0, 1440.0, 1.0)
    at = {m: sum(lv.value for lv in levels if lv.start <= m < lv.end) * 60 / 6000
          for m in (60.0, 700.0, 1400.0)}  # fmt: skip
    assert at == {60.0: 0.5, 700.0: 1.0, 1400.0: 0.5}


def test_what_was_eaten_before_the_start_is_over():
    scenario = ph.Scenario(start="12:00", days=0.25, schedule=[ph.Meal("08:00", carbohydrate=80)])
    assert ph.simulate(scenario)["glucose_rate_of_appearance"].max() == 0.0


def test_a_body_knows_its_own_values_and_its_overrides():
    body = Body("type2_late").changed(mean_cortisol=20.0)
    assert body.value("mean_cortisol") == 20.0
    assert body.value("beta_cell_mass") == ph.people["type2_late"].values["beta_cell_mass"]
    assert case_value("healthy", "visceral_fat_area") == 80.0


def test_a_number_is_returned_as_a_float():
    assert checked_number("x", 3, 0, 5, "kg") == 3.0
    assert isinstance(checked_number("x", 3, 0, 5, "kg"), float)
    with pytest.raises(ph.ScenarioError, match=r"^x: 6 is out of range; allowed is 0 to 5 kg$"):
        checked_number("x", 6, 0, 5, "kg")
    with pytest.raises(ph.ScenarioError, match=r"allowed is 0 to 5$"):
        checked_number("x", 6, 0, 5, "1")


def test_glargine_that_is_used_daily_is_there_from_the_start():
    daily = [ph.Injection("22:00", "glargine_u100", 20.0)]
    trajectory = ph.simulate(ph.Scenario("type1", days=3, schedule=daily), step=10.0)
    amount = trajectory["glargine_first_depot"] + trajectory["glargine_second_depot"]
    assert amount[0] > 0.5 * amount.max()
    assert amount[-1] == pytest.approx(amount[0], rel=0.01)


def test_a_mechanism_can_be_switched_off():
    on = ph.simulate(ph.Scenario("type2_late"))
    off = ph.simulate(ph.Scenario("type2_late", without=("glucose_toxicity",)))
    assert off["plasma_glucose"].mean() < on["plasma_glucose"].mean() - 1.0
    one = ph.simulate(ph.Scenario("type2_late", without=("liver_fat_on_liver",)))
    assert one["plasma_glucose"].mean() < on["plasma_glucose"].mean() - 1.0
