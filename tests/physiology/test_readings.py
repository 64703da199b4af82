"""What devices show: lag and bias apart, noise, limits, compression lows, and a drop of blood."""

import numpy as np
import pytest

import physiology as ph
from physiology.body import Body
from physiology.monitoring.noise import compression, disturbance, noise, shown
from physiology.monitoring.readings import checked_readings
from physiology.population.draw import checked_draw

NIGHTS = 4000
TIME = 5.0 * np.arange(NIGHTS * 288)


@pytest.fixture(scope="module")
def run():
    return ph.simulate(ph.Scenario(person="type1", days=2))


def value(**changes):
    return lambda name: changes.get(name, Body("type1").value(name))


def test_noise_has_its_spread_and_its_memory():
    found = noise(200_000, 8.0, np.random.default_rng(1))
    assert found.mean() == pytest.approx(0.0, abs=0.5)
    assert found.std() == pytest.approx(8.0, rel=0.03)
    assert np.corrcoef(found[:-1], found[1:])[0, 1] == pytest.approx(0.9, abs=0.01)
    assert np.array_equal(found[:10], noise(200_000, 8.0, np.random.default_rng(1))[:10])


def episodes(depth):
    edges = np.flatnonzero(np.diff(np.concatenate([[0], (depth > 0).astype(int), [0]])))
    return edges[::2], edges[1::2]


@pytest.mark.slow
def test_compression_lows_are_as_declared():
    depth = compression(TIME, value(), np.random.default_rng(5))
    starts, ends = episodes(depth)
    assert len(starts) / NIGHTS == pytest.approx(0.15, abs=0.02)
    deepest = np.array([depth[i:j].max() for i, j in zip(starts, ends, strict=True)])
    assert deepest.max() <= 40.0
    assert deepest.min() >= 15.0
    assert np.median(deepest) == pytest.approx(30.0, abs=2.0)
    minutes = 5.0 * (ends - starts)
    assert minutes.min() >= 15.0
    assert minutes.max() <= 60.0
    clock = TIME[depth > 0.0] % 1440.0
    assert np.all((clock >= 1380.0) | (clock <= 360.0))
    assert (clock < 60.0).any()
    assert (clock > 1380.0).any()


def test_without_such_nights_there_are_none():
    depth = compression(TIME, value(compression_nights=0.0), np.random.default_rng(5))
    assert not depth.any()


def test_nights_that_two_runs_share_are_the_same():
    short = compression(TIME[: 288 * 30], value(), np.random.default_rng(2))
    long = compression(TIME[: 288 * 60], value(), np.random.default_rng(2))
    assert short.any()
    assert np.array_equal(short, long[: 288 * 30])


def test_a_compression_low_changes_no_other_draw():
    with_lows, without = np.random.default_rng(3), np.random.default_rng(3)
    added = disturbance(TIME[:2880], value(compression_nights=1.0), with_lows)
    plain = disturbance(TIME[:2880], value(compression_nights=0.0), without)
    assert (plain - added).max() == pytest.approx(40.0, abs=5.0)
    assert (plain - added).min() == 0.0
    assert with_lows.random() == without.random()


def test_a_device_shows_the_end_of_its_range():
    assert shown(np.array([12.0, 39.9, 180.0, 400.1, 600.0]), value()).tolist() == [
        40.0, 40.0, 180.0, 400.0, 400.0,
    ]  # fmt: skip


def test_readings_are_the_sensor_and_its_errors(run):
    first, again = ph.sensor_readings(run, seed=4), ph.sensor_readings(run, seed=4)
    assert np.array_equal(first.glucose, again.glucose)
    assert not np.array_equal(first.glucose, ph.sensor_readings(run, seed=5).glucose)
    assert np.diff(first.time) == pytest.approx(5.0)
    sensor = np.interp(first.time, run.time, run["sensor_glucose"])
    assert (first.glucose - sensor).std() == pytest.approx(8.0, rel=0.3)


def test_a_sensor_lags_and_a_fingerstick_does_not(run):
    """While glucose rises fastest the sensor is behind the drop of blood."""
    rising = int(np.argmax(np.diff(run["capillary_glucose"])))
    minute = float(run.time[rising])
    drops = [ph.fingerstick(run, [minute], seed=seed)[0] for seed in range(300)]
    assert np.mean(drops) == pytest.approx(run["capillary_glucose"][rising], abs=1.5)
    assert run["sensor_glucose"][rising] < run["capillary_glucose"][rising]


def test_a_drop_of_blood_errs_by_a_share_and_by_no_less_than_five(run):
    glucose = run["capillary_glucose"]
    minutes = [float(run.time[int(np.argmax(glucose))])] * 4000
    high = ph.fingerstick(run, minutes, seed=1)
    assert high.std() == pytest.approx(0.05 * glucose.max(), rel=0.05)
    lowest = float(glucose.min())
    assert lowest < 100.0
    low = ph.fingerstick(run, [float(run.time[int(np.argmin(glucose))])] * 4000, seed=1)
    assert low.std() == pytest.approx(5.0, rel=0.05)
    assert low.mean() == pytest.approx(lowest, abs=0.5)


def test_a_meter_has_limits_too():
    body = ph.Scenario(person="type1", days=0.1, values={"fingerstick_lowest_reading": 40.0})
    run = ph.simulate(body)
    far = {"fingerstick_error": 0.2, "fingerstick_least_error": 20.0}
    wild = ph.simulate(ph.Scenario(person="type1", days=0.1, values={**body.values, **far}))
    assert ph.fingerstick(wild, [0.0] * 20_000, seed=1).min() >= 40.0
    assert len(ph.fingerstick(run, [], seed=1)) == 0


@pytest.mark.parametrize("minutes", [[-1.0], [1e9], [float("nan")], ["8"], [None]])
def test_a_minute_outside_the_run_is_refused(run, minutes):
    with pytest.raises(ph.ScenarioError, match="minutes"):
        ph.fingerstick(run, minutes)


@pytest.mark.parametrize("seed", [-1, 2**31, 1.5, 0.5j, "1", None, float("inf")])
def test_a_seed_that_is_none_is_refused(run, seed):
    allowed = "^seed: .*; allowed is 0 to 2147483647$"
    with pytest.raises(ph.ScenarioError, match=allowed):
        ph.sensor_readings(run, seed=seed)
    with pytest.raises(ph.ScenarioError, match=allowed):
        ph.fingerstick(run, [60.0], seed=seed)
    with pytest.raises(ph.ScenarioError, match=allowed):
        checked_draw(3, seed)


@pytest.mark.parametrize(
    ("time", "glucose"),
    [
        ([0.0, 5.0], [100.0]),
        ([], []),
        ([0.0], [float("nan")]),
        ([5.0, 0.0], [100.0, 100.0]),
        ([0.0, 0.0], [100.0, 100.0]),
        ([-5.0, 0.0], [100.0, 100.0]),
        ([0.0, float("inf")], [100.0, 100.0]),
        ([0.0, 5.0], [100.0, 0.0]),
        ([0.0, 5.0], [100.0, float("inf")]),
        ([[0.0, 5.0]], [[100.0, 100.0]]),
        ("ab", "cd"),
        (None, None),
    ],
    ids=repr,
)
def test_readings_that_make_no_sense_are_refused(time, glucose):
    with pytest.raises(ph.ScenarioError, match="readings"):
        checked_readings(time, glucose)


def test_a_day_returns_its_readings_and_they_give_its_metrics():
    day = ph.protocols.day("type1", days=2, seed=3)
    readings = day.readings
    assert (readings.time[0], readings.time[-1], len(readings.time)) == (0.0, 2875.0, 576)
    found = ph.glucose_report(readings).metrics
    assert found["mean_glucose"] == pytest.approx(day.readouts["mean_glucose"], rel=2e-3)
    assert found["time_in_range"] == pytest.approx(day.readouts["time_in_range"], abs=0.3)
    assert ph.protocols.ogtt("healthy").readings is None
