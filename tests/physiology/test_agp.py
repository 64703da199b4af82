"""The report against cases worked out by hand and against the published definitions."""

import numpy as np
import pytest

import physiology as ph
from physiology.monitoring.agp import UNITS
from physiology.monitoring.events import low_events
from physiology.monitoring.profile import PERCENTILES, profile
from physiology.monitoring.targets import TARGETS
from physiology.outcomes import sensor_metrics

DAY = 5.0 * np.arange(288)


def days_of(*rows):
    glucose = np.concatenate([np.broadcast_to(row, 288) for row in rows]).astype(float)
    return ph.Readings(5.0 * np.arange(len(glucose)), glucose)


def test_the_ranges_by_hand():
    """Ten readings, the edges among them: 54, 70, 180 and 250 belong to the milder range."""
    glucose = [53.9, 54.0, 69.9, 70.0, 180.0, 180.1, 250.0, 250.1, 100.0, 100.0]
    report = ph.glucose_report(ph.Readings(5.0 * np.arange(10), np.array(glucose)))
    shares = {one.name: one.share for one in report.ranges}
    assert shares == pytest.approx(
        {"very_low": 10.0, "low": 20.0, "target": 40.0, "high": 20.0, "very_high": 10.0}
    )
    minutes = {one.name: one.minutes_a_day for one in report.ranges}
    assert minutes["target"] == pytest.approx(576.0)
    assert sum(minutes.values()) == pytest.approx(1440.0)
    assert report.metrics["time_below_70"] == pytest.approx(30.0)
    assert report.metrics["time_above_180"] == pytest.approx(30.0)


def test_mean_spread_and_indicators_by_hand():
    """Half at 100, half at 200: mean 150, SD 50, CV 33.3 %, GMI 3.31 + 0.02392 x 150 = 6.898."""
    found = ph.glucose_report(days_of(100.0, 200.0)).metrics
    assert found["mean_glucose"] == pytest.approx(150.0)
    assert found["glucose_sd"] == pytest.approx(50.0)
    assert found["glucose_cv"] == pytest.approx(100.0 / 3.0)
    assert found["gmi"] == pytest.approx(6.898)


def test_the_published_indicator_at_its_printed_values():
    """Bergenstal 2018, table: mean 100, 150, 200, 250, 300 mg/dL gives 5.7, 6.9, 8.1, 9.3, 10.5."""
    for mean, printed in ((100, 5.7), (150, 6.9), (200, 8.1), (250, 9.3), (300, 10.5)):
        found = ph.glucose_report(days_of(mean)).metrics["gmi"]
        assert round(found, 1) == printed


def test_the_risk_index_by_hand():
    """One, two, three and four tenths of time: 3.0 x 1 + 2.4 x 2 + 1.6 x 4 + 0.8 x 3, in %."""
    glucose = np.repeat([50.0, 60.0, 300.0, 200.0, 120.0], [3, 6, 9, 12, 258])
    found = ph.glucose_report(days_of(glucose)).metrics
    one = 100.0 / 288.0
    low, high = 3 * one + 0.8 * 6 * one, 9 * one + 0.5 * 12 * one
    assert found["gri_low"] == pytest.approx(low)
    assert found["gri_high"] == pytest.approx(high)
    assert found["gri"] == pytest.approx(one * (3.0 * 3 + 2.4 * 6 + 1.6 * 9 + 0.8 * 12))
    assert ph.glucose_report(days_of(45.0)).metrics["gri"] == 100.0


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (((2, 60),), []),  # 10 minutes are none
        (((3, 60),), [15.0]),
        (((3, 60), (2, 90), (3, 60)), [40.0]),  # a short recovery belongs to it
        (((3, 60), (3, 90), (3, 60)), [15.0, 15.0]),
        (((3, 60), (3, 90), (2, 60)), [15.0]),
        (((2, 60), (1, 90), (2, 60)), []),
        (((24, 60),), [120.0]),
        (((3, 69.9), (1, 70.0)), [15.0]),
    ],
)
def test_events_by_hand(runs, expected):
    pieces = [np.full(6, 100.0)]
    pieces += [np.full(count, float(level)) for count, level in runs]
    glucose = np.concatenate([*pieces, np.full(6, 100.0)])
    events = low_events(5.0 * np.arange(len(glucose)), glucose)
    assert [end - start for start, end in events] == expected
    if events:
        assert events[0][0] == 30.0


def test_an_event_at_the_edge_counts_and_a_gap_ends_one():
    glucose = np.full(24, 60.0)
    time = 5.0 * np.arange(24)
    assert low_events(time, glucose) == [(0.0, 120.0)]
    time[12:] += 30.0
    assert low_events(time, glucose) == [(0.0, 60.0), (90.0, 150.0)]
    assert low_events(time[:1], glucose[:1]) == []


def test_long_and_very_low_events_are_told_apart():
    glucose = np.full(288, 120.0)
    glucose[20:44] = 65.0
    glucose[100:104] = 50.0
    found = ph.glucose_report(days_of(glucose)).metrics
    assert (found["low_events"], found["very_low_events"]) == (2.0, 1.0)
    assert found["extended_low_events"] == 1.0


def test_every_target_is_judged_at_its_limit():
    """More than 70, less than 4, at most 36: the limit itself tells them apart."""
    judged = {target.metric: target.met(target.limit) for target in TARGETS}
    at_the_limit = {name for name, met in judged.items() if met}
    assert at_the_limit == {"glucose_cv", "sensor_active"}
    assert ph.glucose_report(days_of(*[120.0] * 14)).met == dict.fromkeys(judged, True)
    high = ph.glucose_report(days_of(*[300.0] * 14)).met
    assert {name for name, met in high.items() if not met} == {
        *("time_in_range", "time_above_180", "time_above_250", "mean_glucose", "gmi"),
    }


def test_every_metric_has_a_unit():
    assert set(ph.glucose_report(days_of(120.0)).metrics) == set(UNITS)


def test_percentiles_of_a_signal_whose_percentiles_are_known():
    """Nineteen days at 10, 20, ... 190 mg/dL above a level: every percentile is on the grid."""
    rows = [np.full(288, 50.0 + 10.0 * step) for step in range(1, 20)]
    found = profile(np.array(rows), 5.0).percentiles
    for percent in PERCENTILES:
        expected = np.percentile(np.repeat(60.0 + 10.0 * np.arange(19), 5), percent)
        assert found[percent] == pytest.approx(np.full(288, expected))


def test_the_curves_follow_the_clock_and_keep_their_order():
    random = np.random.default_rng(1)
    wave = 140.0 + 50.0 * np.sin(2.0 * np.pi * DAY / 1440.0)
    rows = np.array([wave + shift for shift in random.normal(0.0, 20.0, 14)])
    found = profile(rows, 5.0)
    assert found.clock.tolist() == DAY.tolist()
    curves = np.array([found.percentiles[percent] for percent in PERCENTILES])
    assert np.all(np.diff(curves, axis=0) >= 0.0)
    middle = np.median(rows, axis=0)
    assert found.percentiles[50] == pytest.approx(middle, abs=4.0)
    assert abs(int(np.argmax(found.percentiles[50])) - 72) <= 2
    spread = found.percentiles[75] - found.percentiles[25]
    assert spread.std() < 2.0


def test_midnight_is_no_edge():
    """Turn the clock by hours and the curves turn with it; nothing else changes."""
    random = np.random.default_rng(2)
    rows = 140.0 + np.cumsum(random.normal(0.0, 5.0, (14, 288)), axis=1)
    plain, turned = profile(rows, 5.0), profile(np.roll(rows, 100, axis=1), 5.0)
    for percent in PERCENTILES:
        assert np.roll(plain.percentiles[percent], 100) == pytest.approx(
            turned.percentiles[percent]
        )


@pytest.mark.parametrize(("days", "known"), [(1, False), (4, False), (5, True), (14, True)])
def test_few_days_have_no_percentiles(days, known):
    report = ph.glucose_report(days_of(*[120.0] * days))
    assert (report.profile is not None) is known
    assert report.strips.shape == (days, 288)


def test_lost_readings():
    """Each afternoon without readings: a gap in the curves, less active time, the rest as before."""
    glucose = np.tile(np.where(DAY < 720.0, 100.0, 200.0), 14)
    glucose[(np.tile(DAY, 14) >= 900.0) & (np.tile(DAY, 14) < 1080.0)] = np.nan
    report = ph.glucose_report(ph.Readings(5.0 * np.arange(len(glucose)), glucose))
    assert report.metrics["sensor_active"] == pytest.approx(100.0 * 21.0 / 24.0)
    assert report.metrics["time_in_range"] == pytest.approx(100.0 * 12.0 / 21.0)
    middle = report.profile.percentiles[50]
    lost = np.isnan(middle)
    assert lost[(DAY > 915.0) & (DAY < 1065.0)].all()
    assert not lost[(DAY < 890.0) | (DAY > 1090.0)].any()
    assert middle[120] == pytest.approx(100.0)
    assert np.isnan(report.strips).sum() == 14 * 36


def test_a_sensor_torn_off_after_some_days():
    readings = days_of(*[120.0] * 9)
    report = ph.glucose_report(readings, days=14)
    assert report.metrics["sensor_active"] == pytest.approx(100.0 * 9 / 14)
    assert not report.met["sensor_active"]
    assert np.isnan(report.strips[9:]).all()


def test_one_reading_is_enough_for_numbers():
    report = ph.glucose_report(ph.Readings(np.array([600.0]), np.array([120.0])))
    assert report.metrics["time_in_range"] == 100.0
    assert report.metrics["glucose_cv"] == 0.0
    assert report.metrics["low_events"] == 0.0
    assert report.metrics["sensor_active"] == pytest.approx(100.0 / 288.0)


def test_readings_a_quarter_of_an_hour_apart():
    report = ph.glucose_report(ph.Readings(15.0 * np.arange(96 * 14), np.full(96 * 14, 120.0)))
    assert (report.interval, report.strips.shape) == (15.0, (14, 96))
    assert report.metrics["sensor_active"] == 100.0
    assert report.profile.percentiles[5] == pytest.approx(120.0)


@pytest.mark.parametrize("days", [0, 91, -1, 1.5, 1j, "14", float("nan"), True])
def test_days_that_are_none_are_refused(days):
    with pytest.raises(ph.ScenarioError, match="days"):
        ph.glucose_report(days_of(120.0), days=days)


def test_fewer_days_than_readings_are_refused():
    with pytest.raises(ph.ScenarioError, match="reach into day 3"):
        ph.glucose_report(days_of(120.0, 120.0, 120.0), days=2)


def test_what_is_no_reading_is_refused():
    with pytest.raises(ph.ScenarioError, match="readings"):
        ph.glucose_report([1.0, 2.0])
    with pytest.raises(ph.ScenarioError, match="60 min apart"):
        ph.glucose_report(ph.Readings(60.0 * np.arange(24), np.full(24, 120.0)))


def test_the_metrics_of_a_run_and_of_its_readings_agree():
    """One definition behind both: `outcomes` of a curve and the report of the same numbers."""
    random = np.random.default_rng(7)
    readings = days_of(*np.clip(random.normal(150.0, 60.0, (3, 288)), 40.0, 400.0))
    ours, theirs = (
        ph.glucose_report(readings).metrics,
        sensor_metrics(readings.time, readings.glucose),
    )
    for name in ("mean_glucose", "glucose_cv", "time_in_range", "time_below_54", "gri", "gmi"):
        assert ours[name] == pytest.approx(theirs[name], rel=1e-2), name
    assert ours["low_events"] == theirs["hypoglycaemia_events"]


def test_a_fortnight_is_the_same_every_time():
    first, again = (
        ph.glucose_report(ph.protocols.day("type1", days=7, seed=2, therapy="mdi").readings)
        for _ in range(2)
    )
    assert first.metrics == again.metrics
    assert np.array_equal(first.strips, again.strips)
    other = ph.glucose_report(ph.protocols.day("type1", days=7, seed=3, therapy="mdi").readings)
    assert not np.array_equal(first.strips, other.strips)
