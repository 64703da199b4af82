"""Insulin products: onset, peak, duration, dose, site and stacking, against published hours."""

import numpy as np
import pytest

import physiology as ph

action = ph.protocols.insulin_action
MEALTIME = ("faster_aspart", "lispro", "aspart", "regular")
BASAL = ("nph", "detemir", "glargine_u100", "glargine_u300", "degludec")
#: Published hours: peak of action and its end (widest of the tables), for 10 U.
HOURS = {"faster_aspart": ((0.75, 2.0), (3.0, 5.0)), "lispro": ((0.75, 2.5), (3.0, 6.0)),
         "regular": ((2.0, 4.0), (5.0, 10.0))}  # fmt: skip


@pytest.fixture(scope="module")
def ten_units():
    return {product: action("healthy", product, 10.0).readouts for product in MEALTIME}


@pytest.mark.parametrize("product", HOURS)
def test_the_hours_of_a_mealtime_insulin(ten_units, product):
    peak, end = HOURS[product]
    found = ten_units[product]
    assert peak[0] <= found["gir_tmax"] / 60.0 <= peak[1]
    assert end[0] <= found["duration"] <= end[1]


def test_faster_insulins_are_faster(ten_units):
    for name in ("insulin_tmax", "gir_tmax", "duration"):
        values = [ten_units[product][name] for product in ("faster_aspart", "lispro", "regular")]
        assert values == sorted(values)
        assert values[0] < values[1] < values[2]


@pytest.mark.parametrize("product", ["faster_aspart", "lispro", "regular"])
def test_a_larger_dose_lasts_longer_and_peaks_later(product):
    found = [action("healthy", product, dose).readouts for dose in (5.0, 20.0)]
    assert found[1]["duration"] > found[0]["duration"] + 0.5
    assert found[1]["insulin_tmax"] > found[0]["insulin_tmax"] + 5.0


def shares(product: str) -> list[float]:
    found = action("type1", product, 0.4, per_kg=True, steady_state=True).readouts
    return [found[f"quarter_share_{quarter}"] for quarter in (1, 2, 3, 4)]


def test_newer_basal_insulins_are_flatter():
    unevenness = [max(s) - min(s) for s in map(shares, BASAL)]
    assert unevenness == sorted(unevenness, reverse=True)


def test_nph_has_a_peak_and_does_not_last_a_day():
    quarters = shares("nph")
    assert quarters[0] + quarters[1] > 85.0
    assert quarters[3] < 5.0


@pytest.mark.parametrize("product", BASAL)
def test_daily_basal_insulin_is_in_its_steady_state_from_the_start(product):
    daily = [ph.Injection("22:00", product, 20.0)]
    run = ph.simulate(ph.Scenario("type1", days=3, schedule=daily), step=30.0)
    insulin = run["plasma_insulin"]
    first, last = insulin[12:49], insulin[108:145]  # from 06:00, when glucose has settled too
    assert last == pytest.approx(first, rel=0.05)


def test_the_thigh_is_slower():
    belly, thigh = (
        action(ph.Scenario("healthy", values={"injection_site_speed": speed}), "lispro", 10.0)
        for speed in (1.0, 0.75)
    )
    assert thigh.readouts["insulin_tmax"] > belly.readouts["insulin_tmax"]
    peaks = [run.trajectory["plasma_insulin"].max() for run in (thigh, belly)]
    assert 0.75 < peaks[0] / peaks[1] < 0.97


def lowest(*boluses: ph.Bolus) -> float:
    basal = ph.BasalRate("00:00", ph.usual_therapy("type1").basal_rate)
    meal = ph.Meal("08:00", carbohydrate=60)
    schedule = [basal, meal, *boluses]
    run = ph.simulate(ph.Scenario("type1", days=0.4, start="07:00", schedule=schedule))
    return float(run["plasma_glucose"].min())


def test_stacked_corrections_end_low():
    once = lowest(ph.Bolus("08:00", "lispro", 5.0))
    stacked = lowest(*(ph.Bolus(time, "lispro", 2.5) for time in ("08:00", "09:00", "10:00")))
    assert stacked < once


def test_a_premix_is_its_two_parts():
    premix = ph.simulate(
        ph.Scenario("type2_late", schedule=[ph.Injection("07:00", "premix_30", 30.0)])
    )
    assert premix["rapid_insulin_absorption"].max() > 0.0
    assert premix["nph_absorption"].max() > 0.0
    injected = [
        np.trapezoid(premix[f"{p}_injection"], premix.time) for p in ("rapid_insulin", "nph")
    ]
    assert injected[0] / sum(injected) == pytest.approx(0.3, abs=0.01)


def test_a_dual_wave_gives_both_parts():
    run = ph.simulate(ph.Scenario("type1", days=0.4, start="07:00", schedule=[
        ph.Bolus("08:00", "lispro", 6.0, shape="dual", minutes=120, now_share=0.5)]))  # fmt: skip
    injected = run["rapid_insulin_injection"] * 70.0 / 6000.0
    assert injected[60] == pytest.approx(3.0 + 3.0 / 120.0)
    assert injected[61:180] == pytest.approx(3.0 / 120.0)
    assert injected[185] == 0.0


def test_a_suspended_pump_gives_nothing():
    schedule = [ph.BasalRate("00:00", 1.0), ph.Suspend("08:00", 90)]
    run = ph.simulate(ph.Scenario("type1", days=0.4, start="07:00", schedule=schedule))
    rate = run["rapid_insulin_injection"]
    assert (rate[60:150] == 0.0).all()
    assert rate[59] == rate[151] > 0.0


def test_a_weak_kidney_keeps_insulin_longer():
    normal, weak = (
        action(ph.Scenario("healthy", values={"glomerular_filtration_rate": g}), "lispro", 10.0)
        for g in (110.0, 20.0)
    )
    assert (
        weak.trajectory["plasma_insulin"].max() > 1.05 * normal.trajectory["plasma_insulin"].max()
    )
